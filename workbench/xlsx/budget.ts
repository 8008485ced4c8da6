import { LIMITS } from "./limits";
import { refuse } from "./refusal";

type Kind = "elements" | "cells" | "characters" | "areas";

/** What reading one file may still take; see `LIMITS` for what each kind is. */
export class Budget {
  private readonly left: Record<Kind, number> = {
    elements: LIMITS.elements,
    cells: LIMITS.cells,
    characters: LIMITS.characters,
    areas: LIMITS.areas,
  };

  /** Throws XlsxRefusal when there is not so much left. */
  spend(kind: Kind, amount = 1): void {
    this.left[kind] -= amount;
    if (this.left[kind] < 0) refuse("tooBig", `too many ${kind}`);
  }
}
