import { labelOfKey, recordKind } from "../../../src/templates/lists";
import type { CellValue, TableContents, WorkbookContents } from "../../../src/workbook/port";
import { ITEM_COUNT } from "./district";
import { seededRandom } from "./random";

/** Of so many events one is scored by two people. */
const EVENTS_A_PAIR = 4;
/** So often the second observer gives an item what somebody gave it elsewhere; else what the first one gave. */
const DIFFERING = 0.15;

/**
 * A district's cells with as many rows as before, of which a quarter of the events is scored by two people on their own:
 * each a second time by the observer of another school, who mostly gives the same. The same in every run.
 */
export function scoredTwice(contents: WorkbookContents): WorkbookContents {
  return {
    ...contents,
    tables: contents.tables.map((table) =>
      table.name.startsWith("tblFidelity_") ? withSecondScores(table) : table
    ),
  };
}

function withSecondScores(table: TableContents): TableContents {
  const { headers, values } = table;
  const random = seededRandom(values.length);
  const observer = headers.indexOf("Observer");
  const record = headers.indexOf("Record");
  const firstItem = headers.indexOf("I01");
  const observers = [...new Set(values.map((cells) => cells[observer]!))].sort();
  const nextTo = new Map(
    observers.map((name, at) => [name, observers[(at + 1) % observers.length]!])
  );
  const individual = labelOfKey(recordKind, "individual");
  const events = Math.floor((values.length * EVENTS_A_PAIR) / (EVENTS_A_PAIR + 1));
  const rows: CellValue[][] = [];
  for (let event = 0; event < events; event += 1) {
    const first = [...values[event]!];
    rows.push(first);
    if (event % EVENTS_A_PAIR > 0) continue;
    first[record] = individual;
    const second = [...first];
    second[observer] = nextTo.get(first[observer]!)!;
    for (let item = firstItem; item < firstItem + ITEM_COUNT; item += 1)
      if (random.chance(DIFFERING)) second[item] = values[random.below(values.length)]![item]!;
    rows.push(second);
  }
  return { ...table, values: rows };
}
