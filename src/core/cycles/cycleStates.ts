import type { PdsaCycle, SerialDay, Settings } from "../model";

/** Whether the team has decided what becomes of the change; a pending decision is none. */
export const isDecided = ({ act }: Pick<PdsaCycle, "act">): boolean =>
  act !== null && act !== "pending";

/** Whether trying the change has begun by a day, or must have, since something of it was studied. */
export const isTried = ({ doStart, studied }: PdsaCycle, asOf: SerialDay): boolean =>
  studied || (doStart !== null && doStart <= asOf);

/**
 * Whether the result is at least as good as predicted, by the direction that the cycle names, within
 * `tolerancePercent` of the predicted value.
 *
 * @returns null without a direction, a prediction or a result
 */
export function reachesPrediction(
  { predicted, result, direction }: Pick<PdsaCycle, "predicted" | "result" | "direction">,
  { tolerancePercent }: Pick<Settings, "tolerancePercent">
): boolean | null {
  if (predicted === null || result === null || direction === null) return null;
  const short = direction === "up" ? predicted - result : result - predicted;
  const allowed = (Math.abs(predicted) * tolerancePercent) / 100;
  // Of two numbers that differ in binary alone neither is worse.
  const smallest = 1e-9 * Math.max(1, Math.abs(predicted));
  return short - allowed <= smallest;
}
