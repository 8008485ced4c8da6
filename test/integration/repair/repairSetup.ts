import { readFileSync } from "node:fs";
import { previewLines, repairExplained, repairTitle } from "../../../src/messages/repairTexts";
import type { Actions } from "../../../src/workbook/actions/actions";
import type { Repair, RepairKind } from "../../../src/workbook/repair/repair";
import { Workbook } from "../../../workbench/model/workbook";
import { TRACES } from "../../unit/messages/sentences";
import { valueOf, type ActionsSetup } from "../actions/actionsSetup";
import { HandChanges } from "./handChanges";

export const SUNSHINE = readFileSync("samples/sunshine.workbook.json", "utf8");

/** A workbook in which somebody has changed something by hand, and the add-in beside it. */
export interface Changed {
  readonly actions: Actions;
  readonly hands: HandChanges;
  readonly workbook: Workbook;
}

export function openWorkbook(excel: ActionsSetup, saved: string = SUNSHINE): Changed {
  const workbook = Workbook.fromJSON(JSON.parse(saved) as Parameters<typeof Workbook.fromJSON>[0], {
    clock: () => new Date(2022, 1, 15, 14, 30),
  });
  excel.client.reset(workbook);
  return { actions: excel.open(), hands: new HandChanges(workbook), workbook };
}

/** The one finding of a kind; more or none is a failure. */
export function only(repairs: readonly Repair[], kind: RepairKind, column?: string): Repair {
  const found = repairs.filter(
    (repair) => repair.kind === kind && (column === undefined || repair.column === column)
  );
  if (found.length !== 1)
    throw new Error(`${found.length} findings ${kind} among ${kindsOf(repairs).join(", ")}`);
  return found[0]!;
}

export const kindsOf = (repairs: readonly Repair[]): readonly string[] =>
  repairs.map(({ kind, column }) => (column === null ? kind : `${kind} ${column}`));

/** Everything that is said of a finding reads as sentences. */
export function expectWords(repair: Repair): void {
  const lines = [repairExplained(repair), ...previewLines(repair)];
  expect(repairTitle(repair)).not.toMatch(TRACES);
  for (const line of lines) {
    expect(line).not.toMatch(/undefined|NaN|\[object/);
    expect(line).toMatch(/^[\p{Lu}0-9“].*[.…]$/su);
  }
  if (repair.plan !== null) expect(previewLines(repair).length).toBeGreaterThan(0);
}

export async function findings(actions: Actions): Promise<readonly Repair[]> {
  return valueOf(await actions.repairs());
}

/** What people typed: contents without formulas, by sheet. */
export function typedBySheet(workbook: Workbook): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    workbook.toJSON().sheets.map(({ name, cells }) => [
      name,
      Object.fromEntries(
        Object.entries(cells).flatMap(([at, cell]) => {
          if (typeof cell !== "object" || cell === null) return [[at, cell]];
          const { v, f } = cell as { v?: unknown; f?: string };
          return f !== undefined || v === undefined ? [] : [[at, v]];
        })
      ),
    ])
  );
}

/** Every sheet but some, by name, as text: cells, rules and look. */
export function otherSheets(workbook: Workbook, except: readonly string[]): Map<string, string> {
  const { sheets, styles, numberFormats } = workbook.toJSON();
  // Looks are numbered over the whole workbook, and a new one counts the others on.
  const spelledOut = (key: string, value: unknown): unknown => {
    if (key === "s" && typeof value === "number") return styles[value];
    return key === "n" && typeof value === "number" ? numberFormats[value] : value;
  };
  return new Map(
    sheets
      .filter(({ name }) => !except.includes(name))
      .map((sheet) => [sheet.name, JSON.stringify(sheet, spelledOut)])
  );
}

/** The sheets that are not as they were, with the first place where they differ. */
export function differingSheets(
  after: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>
): readonly string[] {
  return [...before].flatMap(([name, text]) => {
    const now = after.get(name) ?? "";
    const at = [...text].findIndex((letter, index) => now[index] !== letter);
    return now === text
      ? []
      : [`${name}: ${text.slice(at - 40, at + 60)} | ${now.slice(at - 40, at + 60)}`];
  });
}
