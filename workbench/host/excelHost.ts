import { type Change, FIRST_EDITOR } from "../model/changes";
import type { Workbook } from "../model/workbook";
import { Batch } from "./batch";
import { AT_ONCE, type Carrier } from "./carrier";
import { EventOutbox } from "./events/eventOutbox";
import { type BatchFault, type BatchStop, FaultPlan, TransportError } from "./faults";
import { DEFAULT_REQUIREMENT_SETS, type HostOptions, PAYLOAD_LIMIT } from "./hostOptions";
import { byteLength, type HostReply, transportError } from "./hostReply";
import { type ApplicationState, type HostServices, newServices } from "./hostServices";
import { MemberAccess } from "./memberAccess";
import { MemberUses, type UseKind } from "./memberUses";
import { type EventEntry, isHousekeeping, type RequestBody, type ResponseBody } from "./protocol";
import { later } from "./realTimers";
import type { Refusal } from "./refusals";
import { ShellServices } from "./shellServices";
import { type HostStats, newStats } from "./stats";
import type { Surface } from "./surface/surface";
import { type RequirementSets, SurfaceIndex } from "./surfaceIndex";
import { TYPE_DEFINITIONS } from "./types/allTypes";

/** Events on their way to the add-in. */
export interface EventDelivery {
  readonly entries: readonly EventEntry[];
  /** The selection has moved; told apart because the Common API has an event of its own for it. */
  readonly selectionMoved: boolean;
}

const DELAY_FOR_CELL_EDIT = 64;

/**
 * A simulated Excel: answers the batches of the genuine client from a workbook model, and turns
 * changes of that workbook into events. Transports carry both.
 */
export class ExcelHost {
  /** Everything that was asked for and not answered; a test run should end with none. */
  readonly refusals: Refusal[] = [];
  readonly faults = new FaultPlan();
  readonly requirementSets: RequirementSets;
  readonly options: HostOptions;
  /** Whose Excel this is; what anybody else does reaches the add-in as a remote change. */
  readonly editor: string;
  shell = new ShellServices();
  stats: HostStats = newStats();
  /** Members used since the host was made, whatever was reset in between. */
  readonly usage = new MemberUses();
  /** Whether uses go into `usage`; tests switch it off while they do something by their own hand. */
  recordsUsage = true;

  /** Hears that a batch gets no answer, or none for now, so that tests need not wait for a clock. */
  onSilence: (() => void) | null = null;

  private readonly carrier: Carrier;
  private readonly index: SurfaceIndex;
  private current: Workbook;
  private services: HostServices;
  private outbox: EventOutbox;
  private unsubscribe: () => void;
  private editing = false;
  private waiting: (() => void)[] = [];
  private readonly listeners = new Set<(delivery: EventDelivery) => void>();
  private deliveryScheduled = false;
  private batchesRunning = 0;

  constructor(workbook: Workbook, surface: Surface, options: HostOptions = {}) {
    this.options = options;
    this.carrier = options.carrier ?? AT_ONCE;
    this.editor = options.editor ?? FIRST_EDITOR;
    this.requirementSets = { ...DEFAULT_REQUIREMENT_SETS, ...options.requirementSets };
    this.index = new SurfaceIndex(surface, this.requirementSets);
    this.current = workbook;
    this.services = newServices(this.index, this.options);
    this.outbox = this.newOutbox();
    this.unsubscribe = workbook.subscribe((changes) => this.hear(changes));
  }

  get workbook(): Workbook {
    return this.current;
  }

  get application(): ApplicationState {
    return this.services.application;
  }

  /** Event registrations in force, as `type@target`. */
  get eventRegistrations(): readonly string[] {
    return this.services.registry.registrations;
  }

  /** How many ranges the client keeps alive; 0 after every run that cleans up. */
  get keptReferences(): number {
    return this.services.references.size;
  }

  /** Whether the user is typing in a cell: batches fail, or wait if they asked to (documented). */
  get cellEditMode(): boolean {
    return this.editing;
  }

  set cellEditMode(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    const released = this.waiting;
    this.waiting = [];
    for (const run of released) run();
  }

  /** Puts another workbook in place, and forgets references, registrations, counts and faults. */
  reset(workbook: Workbook): void {
    this.unsubscribe();
    this.current = workbook;
    this.services = newServices(this.index, this.options);
    this.outbox = this.newOutbox();
    this.unsubscribe = workbook.subscribe((changes) => this.hear(changes));
    this.refusals.length = 0;
    this.faults.clear();
    this.stats = newStats();
    this.shell = new ShellServices();
    this.waiting = [];
    this.editing = false;
  }

  /** Ends this Excel: it hears of no further changes. */
  close(): void {
    this.unsubscribe();
    this.listeners.clear();
  }

  /** Listens to events; returns the function that stops it. */
  subscribeEvents(listener: (delivery: EventDelivery) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whether events wait to be delivered. */
  get hasPendingEvents(): boolean {
    return this.deliveryScheduled;
  }

  /**
   * Runs one batch. `respond` is called at once, later (after cell editing), or never when a fault
   * says so.
   *
   * @param flags Request flags; 64 lets the batch wait for the end of cell editing.
   */
  execute(bodyText: string, flags: number, respond: (reply: HostReply) => void): void {
    const body = JSON.parse(bodyText) as RequestBody;
    if (ShellServices.isMeant(body)) {
      respond(this.answer(this.shell.run(body, (refusal) => this.refuse(refusal))));
      return;
    }
    this.carrier.request(() => {
      this.arrive(bodyText, body, flags, (reply) => this.carrier.answer(() => respond(reply)));
    });
  }

  private arrive(
    bodyText: string,
    body: RequestBody,
    flags: number,
    respond: (reply: HostReply) => void
  ): void {
    if (!isHousekeeping(body)) this.faults.meanwhile();
    const run = (): void => this.run(bodyText, body, respond);
    if (!this.editing || isHousekeeping(body)) run();
    else if ((flags & DELAY_FOR_CELL_EDIT) !== 0) {
      this.waiting.push(run);
      this.noteSilence();
    } else respond(transportError(TransportError.InvalidOperationInCellEditMode));
  }

  /** Told later, as every answer would be. */
  private noteSilence(): void {
    const { onSilence } = this;
    if (onSilence) later(onSilence);
  }

  private run(bodyText: string, body: RequestBody, respond: (reply: HostReply) => void): void {
    const housekeeping = isHousekeeping(body);
    const requestBytes = byteLength(bodyText);
    this.stats.batches += 1;
    this.stats.requestBytes += requestBytes;
    if (!housekeeping) {
      this.stats.syncs += 1;
      this.stats.actionsOfSyncs.push(body.Actions.length);
    }
    if (this.isLimited && requestBytes > PAYLOAD_LIMIT) {
      respond(transportError(TransportError.RequestPayloadSizeLimitExceeded));
      return;
    }
    const fault = housekeeping ? undefined : this.faults.takeBatchFault();
    if (fault?.kind === "hang") {
      this.noteSilence();
      return;
    }
    if (fault?.kind === "late" && fault.what === "batch") {
      this.noteSilence();
      later(() => this.carryOut(body, undefined, respond), fault.milliseconds);
      return;
    }
    if (fault?.kind === "transport") {
      respond(transportError(fault.error));
      return;
    }
    if (fault?.kind === "error") {
      const error = {
        Code: fault.code,
        Message: "An ordered fault.",
        Location: "",
        ActionIndex: 0,
      };
      respond(this.answer({ Results: [], TraceIds: [], Error: error }));
      return;
    }
    this.carryOut(body, fault, respond);
  }

  private carryOut(
    body: RequestBody,
    fault: BatchFault | undefined,
    respond: (reply: HostReply) => void
  ): void {
    const stop = fault?.kind === "stop" ? fault : null;
    const response = this.runBatch(body, stop);
    const isLost = fault?.kind === "dropResponse" || (stop?.code === null && "Error" in response);
    const answer = (): void => respond(this.answer(response));
    if (fault?.kind === "late" && fault.what === "answer") later(answer, fault.milliseconds);
    else if (!isLost) answer();
    if (isLost || fault?.kind === "late") this.noteSilence();
    this.scheduleDelivery();
  }

  private runBatch(body: RequestBody, stop: BatchStop | null): ResponseBody {
    const call = { workbook: this.current, services: this.services };
    const noteUse = (member: string, kind: UseKind): void => {
      this.stats.uses.note(member, kind);
      if (this.recordsUsage) this.usage.note(member, kind);
    };
    const access = new MemberAccess(TYPE_DEFINITIONS, call, noteUse, this.faults);
    this.batchesRunning += 1;
    try {
      const batch = new Batch(body, access, (refusal) => this.refuse(refusal), stop);
      return this.current.as(this.editor, () => batch.run());
    } finally {
      this.batchesRunning -= 1;
    }
  }

  private answer(response: ResponseBody): HostReply {
    const text = JSON.stringify(response);
    const responseBytes = byteLength(text);
    this.stats.responseBytes += responseBytes;
    if (this.isLimited && responseBytes > PAYLOAD_LIMIT) {
      return transportError(TransportError.ResponsePayloadSizeLimitExceeded);
    }
    return { kind: "answer", text };
  }

  private get isLimited(): boolean {
    return (this.options.platform ?? "web") === "web";
  }

  private refuse(refusal: Refusal): void {
    this.refusals.push(refusal);
  }

  private hear(changes: readonly Change[]): void {
    this.services.references.follow(changes);
    if (this.application.eventsEnabled) this.outbox.note(changes);
    // Handlers are attached when the client has read a batch's answer, so events come after it.
    if (this.batchesRunning === 0) this.scheduleDelivery();
  }

  private scheduleDelivery(): void {
    if (this.deliveryScheduled || this.outbox.isEmpty) return;
    this.deliveryScheduled = true;
    this.carrier.event(() => {
      this.deliveryScheduled = false;
      const delivery = this.outbox.take();
      for (const listener of [...this.listeners]) listener(delivery);
    });
  }

  private newOutbox(): EventOutbox {
    const { current, services, editor } = this;
    return new EventOutbox(current, editor, services.registry, (sheetId, area) =>
      services.references.keep(services.range(current.sheets.require(sheetId), area))
    );
  }
}
