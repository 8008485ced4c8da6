/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { seededRandom, type Random } from "../../bench/district/random";
import { setUpActions, valueOf, type ActionsSetup } from "../actions/actionsSetup";
import { TRACKER, type HandChanges } from "./handChanges";
import { expectWords, findings, openWorkbook, type Changed } from "./repairSetup";

const SEED = Number(process.env["REPAIR_SEED"] ?? 20261126);
const RUNS = 12;

/** Tables in which people type, and that are changed by hand here. */
const TABLES = ["tblPDSA", "tblTraining", "tblCoachPlan", "tblStaff", TRACKER];

type Change = (hands: HandChanges, random: Random, number: number) => void;

const anyOf = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)]!;

/** A table that is still there under its name. */
function anyTable(hands: HandChanges, random: Random): string | null {
  const there = TABLES.filter((name) => hands.has(name));
  return there.length === 0 ? null : anyOf(random, there);
}

const onTable =
  (change: (hands: HandChanges, table: string, random: Random, number: number) => void): Change =>
  (hands, random, number) => {
    const table = anyTable(hands, random);
    if (table !== null) change(hands, table, random, number);
  };

/** Each entry typed carries its number, so that it can be looked for wherever it went. */
const CHANGES: readonly Change[] = [
  onTable((hands, table, random, number) => {
    hands.renameHeader(table, anyOf(random, hands.table(table).columnNames), `Header ${number}`);
  }),
  onTable((hands, table, random, number) => {
    const header = `Own ${number}`;
    hands.addColumn(table, anyOf(random, hands.table(table).columnNames.slice(1)), header);
    hands.type(table, random.below(hands.table(table).rowCount), header, `entry ${number}`);
  }),
  onTable((hands, table) => {
    const blank = hands.table(table).columns.map(() => null);
    hands.edit(() => hands.table(table).addRows(1, [blank, blank]));
  }),
  onTable((hands, table, _random, number) => {
    const { columnNames, showTotals } = hands.table(table);
    if (showTotals) return;
    hands.pasteBelow(table, [
      columnNames.slice(0, 3).map((_, at) => (at === 1 ? `pasted ${number}` : "")),
    ]);
  }),
  onTable((hands, table) => {
    if (hands.below(table)) return;
    hands.edit(() => hands.table(table).setShowTotals(true));
  }),
  onTable((hands, table) => {
    if (!hands.table(table).showTotals) hands.toRange(table);
  }),
  onTable((hands, table, _random, number) => {
    hands.edit(() => hands.table(table).rename(`Ours_${number}`));
  }),
  onTable((hands, table) => hands.edit(() => hands.table(table).sheet.setVisibility("Hidden"))),
  onTable((hands, table, random, number) => {
    const { columns, rowCount } = hands.table(table);
    const typed = columns.filter(({ formula }) => !formula);
    const header = anyOf(random, typed).name;
    hands.type(table, random.below(rowCount), header, `typed ${number}`);
  }),
];

/** Every typed entry of the workbook, in any order; headers, formulas and totals apart. */
function entries({ workbook }: Changed, headers: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (const { cells } of workbook.toJSON().sheets)
    for (const cell of Object.values(cells) as unknown[]) {
      const { v, f } =
        typeof cell === "object" && cell !== null
          ? (cell as { v?: unknown; f?: unknown })
          : { v: cell, f: undefined };
      if (f === undefined && v !== undefined && v !== null) found.push(String(v));
    }
  return found.filter((text) => !headers.has(text) && !/^(Header|Own) \d+$/.test(text)).sort();
}

/** How often each entry is there. */
function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of list) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

let excel: ActionsSetup;
let repaired = 0;
beforeAll(async () => {
  excel = await setUpActions();
});
afterEach(() => excel.client.expectNoRefusals());
afterAll(() => {
  process.stdout.write(`# seed ${SEED}: ${RUNS} runs, ${repaired} repairs in any order\n`);
});

test.each(Array.from({ length: RUNS }, (_, run) => SEED + run))(
  "seed %i: whatever is changed by hand and repaired, in any order, nothing typed is lost",
  async (seed) => {
    const random = seededRandom(seed);
    const changed = openWorkbook(excel);
    const headers = new Set(["Total"]);
    for (const { columnNames } of changed.workbook.tables.items)
      columnNames.forEach((name) => headers.add(name));
    const done: string[] = [];
    for (let number = 1; number <= 7; number += 1) {
      const which = random.below(CHANGES.length);
      done.push(String(which));
      CHANGES[which]!(changed.hands, random, number);
    }
    const before = counted(entries(changed, headers));
    const tried = new Set<string>();
    for (;;) {
      const found = (await findings(changed.actions)).filter(
        ({ plan, id }) => plan !== null && !tried.has(id)
      );
      if (found.length === 0) break;
      const repair = anyOf(random, found);
      expectWords(repair);
      tried.add(repair.id);
      valueOf(await changed.actions.repair(repair.id));
      repaired += 1;
      const after = counted(entries(changed, headers));
      const lost = [...before].filter(([text, count]) => (after.get(text) ?? 0) < count);
      // A formula's cell that somebody typed over may be written over, as the preview says.
      const said = new Set(
        repair.plan!.steps.flatMap((step) =>
          step.kind === "writeFormulas" ? step.cells.map(({ found: cell }) => String(cell)) : []
        )
      );
      expect([done.join(" "), repair.id, lost.filter(([text]) => !said.has(text))]).toEqual([
        done.join(" "),
        repair.id,
        [],
      ]);
      for (const text of said) before.delete(text);
      // It comes to an end.
      if (tried.size === 40) throw new Error([...tried].join("\n"));
    }
  },
  120_000
);
