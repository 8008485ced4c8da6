import { MemberUses } from "./memberUses";

/** What has gone over the wire since the last reset. */
export interface HostStats {
  /** Batches the add-in sent with `sync`, the client's own housekeeping left out. */
  syncs: number;
  /** How many actions each of these had. */
  readonly actionsOfSyncs: number[];
  /** All batches, with the removal of references and the client's internal services. */
  batches: number;
  requestBytes: number;
  responseBytes: number;
  readonly uses: MemberUses;
}

export function newStats(): HostStats {
  return {
    syncs: 0,
    actionsOfSyncs: [],
    batches: 0,
    requestBytes: 0,
    responseBytes: 0,
    uses: new MemberUses(),
  };
}
