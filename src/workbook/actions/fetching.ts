import type { Outcome } from "../port";
import { failed } from "./workshop";

/**
 * Does something with what the first view has no need of, and is only fetched when somebody asks for it. It may be out
 * of reach, as when the network is gone.
 */
export async function fetching<M, T>(
  fetch: () => Promise<M>,
  act: (made: M) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
  let made: M;
  try {
    made = await fetch();
  } catch (original) {
    return failed({ kind: "unfetched", original });
  }
  return act(made);
}
