import type { CellValue, TableContents, WorkbookContents } from "../../../src/workbook/port";

/** The cells that the other libraries are given: the same arrays, and where to look in them. */
export interface TrackerCells {
  readonly values: TableContents["values"];
  readonly at: (header: string) => number;
  readonly items: readonly ItemLine[];
  readonly schools: readonly string[];
  readonly periods: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface ItemLine {
  readonly item: string;
  readonly component: string;
  readonly most: number;
  readonly naAllowed: boolean;
  readonly required: boolean;
}

/** The criterion of the generated tool, in percent, for each component. */
export const CRITERION = 80;

const tableIn = (contents: WorkbookContents, prefix: string): TableContents => {
  const found = contents.tables.find(({ name }) => name.startsWith(prefix));
  if (!found) throw new Error(`No table ${prefix}`);
  return found;
};

/** Finds the tracker's cells and the lists that go with it; cheap, and not part of what is timed. */
export function trackerCells(contents: WorkbookContents): TrackerCells {
  const tracker = tableIn(contents, "tblFidelity_");
  const above = (rowsUp: number, column: number): CellValue =>
    tracker.above[tracker.row - rowsUp]?.[column] ?? "";
  const list = (name: string, header: string): readonly CellValue[] => {
    const { headers, values } = tableIn(contents, name);
    const at = headers.indexOf(header);
    return values.map((row) => row[at] ?? "");
  };
  const starts = list("tblPeriod", "Start");
  const ends = list("tblPeriod", "End");
  return {
    values: tracker.values,
    at: (header) => tracker.headers.indexOf(header),
    items: tracker.headers.flatMap((item, column) =>
      /^I\d+$/.test(item)
        ? [
            {
              item,
              component: String(above(3, column)),
              most: Number(above(1, column)),
              naAllowed: String(above(2, column)).includes("NA allowed"),
              required: String(above(2, column)).includes("Required"),
            },
          ]
        : []
    ),
    schools: list("tblSchool", "School").map(String),
    periods: list("tblPeriod", "Period").map((name, index) => ({
      name: String(name),
      start: Number(starts[index]),
      end: Number(ends[index]),
    })),
  };
}

/** The period that a day falls in; null where there is none. */
export function periodOfDay(day: CellValue, periods: TrackerCells["periods"]): string | null {
  if (typeof day !== "number") return null;
  return periods.find(({ start, end }) => start <= day && day <= end)?.name ?? null;
}
