import { useEffect, useState } from "react";
import type { Steps } from "../../core";
import { Cancelled, inSlices } from "../../workbook/actions/inSlices";
import { browserClock } from "../browserClock";

/**
 * Works something out while others have the thread in between, anew whenever what it is of is another object.
 *
 * @param steps the same function each time
 * @returns null until it is there; while it is worked out anew, what it was before
 */
export function useWorkedOut<Of, T>(steps: (of: Of) => Steps<T>, of: Of): T | null {
  const [found, setFound] = useState<T | null>(null);
  useEffect(() => {
    let isOver = false;
    inSlices(steps(of), browserClock, () => isOver).then(
      (value) => {
        if (!isOver) setFound(value);
      },
      (error: unknown) => {
        if (!(error instanceof Cancelled)) throw error;
      }
    );
    return () => {
      isOver = true;
    };
  }, [steps, of]);
  return found;
}
