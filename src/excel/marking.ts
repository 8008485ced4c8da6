import type { Outcome, Trouble, WorkMark } from "../workbook/port";
import { formulaOf } from "./markText";
import { locationOf } from "./session/trouble";
import { wasAnswered } from "./session/wasAnswered";
import type { ExcelSession } from "./session/withExcel";

/** Brings, rewords and takes away the mark of an action within its batches. Costs no round trip. */
export class Marking {
  private item: Excel.NamedItem | null = null;
  private found: Excel.NamedItem | null = null;

  /** @param mark undefined: nobody wants a mark */
  constructor(private readonly mark: WorkMark | undefined) {}

  /** Asks, before the batch's last look is sent, whether an earlier attempt has brought the mark. */
  look({ names }: Excel.Workbook): void {
    if (this.mark !== undefined) {
      this.found = names.getItemOrNullObject(this.mark.name);
      this.found.load("name");
    }
  }

  /** To be called right before the batch's first change. */
  begin({ names }: Excel.Workbook): void {
    if (this.mark === undefined) {
      return;
    }
    const { name, begun } = this.mark;
    const formula = formulaOf(begun);
    if (this.found === null ? this.mark.isThere : !this.found.isNullObject) {
      this.item = names.getItem(name);
      this.item.formula = formula;
    } else {
      this.item = names.add(name, formula);
    }
    this.item.load("name");
  }

  /** Says meanwhile how far the batch has come. To be called between its changes. */
  note({ names }: Excel.Workbook, text: string): void {
    if (this.mark !== undefined) {
      names.getItem(this.mark.name).formula = formulaOf(text);
    }
  }

  /** Takes the mark back to what it was before the batch. `look` is to be called in the batch that does so. */
  takeBack({ names }: Excel.Workbook): void {
    if (this.mark === undefined || this.found === null || this.found.isNullObject) {
      return;
    }
    const item = names.getItem(this.mark.name);
    if (this.mark.isThere) {
      item.formula = formulaOf(this.mark.begun);
    } else {
      item.delete();
    }
  }

  /** To be called after the last change that counts. */
  end({ names }: Excel.Workbook): void {
    if (this.mark === undefined) {
      return;
    }
    const item = names.getItem(this.mark.name);
    if (this.mark.ended === null) {
      item.delete();
    } else {
      item.formula = formulaOf(this.mark.ended);
    }
  }

  /** Whether a failed batch came as far as its first change; unknown, and so true, without a mark. */
  get hasBegun(): boolean {
    return this.mark === undefined || (this.item !== null && wasAnswered(this.item, "name"));
  }

  /** Whether a failed batch may have left something half done, or takes up again what was. */
  mayBeHalfDone(trouble: Trouble): boolean {
    return this.hasBegun || this.mark?.isThere === true || this.broughtBefore(trouble) !== null;
  }

  /**
   * The mark that a failed batch has brought, or may have: the batch may have ended between bringing it and saying so.
   * It is to be taken away with what the batch did, if it is there; null for none.
   */
  broughtBefore({ original }: Trouble): string | null {
    return this.mark !== undefined &&
      this.item !== null &&
      !this.mark.isThere &&
      (this.hasBegun || locationOf(original) !== null)
      ? this.mark.name
      : null;
  }
}

/**
 * Takes a mark away. One that is gone already is no trouble.
 *
 * Syncs: 2.
 */
export function forgetMark(session: ExcelSession, name: string): Promise<Outcome<void>> {
  return session.tidy(async (context) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("name");
    await context.sync();
    if (!item.isNullObject) {
      item.delete();
      await context.sync();
    }
  });
}

/** Takes away a mark of a batch that has changed nothing else, and hands its outcome on. */
export async function withoutMark<T extends { readonly ok: false; readonly trouble: Trouble }>(
  session: ExcelSession,
  name: string,
  outcome: T
): Promise<T | { readonly ok: false; readonly trouble: Trouble }> {
  const forgotten = await forgetMark(session, name);
  return forgotten.ok ? outcome : { ok: false, trouble: { ...outcome.trouble, unfinished: true } };
}
