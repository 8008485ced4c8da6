import type { SeededPost } from "../../../workbench/host/seededPost";
import type { Table } from "../../../workbench/model/table";
import type { Workbook } from "../../../workbench/model/workbook";
import type { Scalar } from "../../../workbench/formula/values";

/** What the person at one grid does, who sees the workbook as it is at that moment. */
export class Person {
  constructor(
    readonly name: string,
    private readonly workbook: Workbook,
    private readonly post: SeededPost
  ) {}

  /** Does something by hand after that many milliseconds. */
  later(milliseconds: number, work: (person: Person) => void): void {
    this.post.after(milliseconds, `${this.name} acts`, () => {
      this.workbook.as(this.name, () => work(this));
    });
  }

  /** Pastes a row into the first row without entries, or directly below the table, which then grows. */
  pasteRow(table: string, cells: Readonly<Record<string, string>>): void {
    const { sheet, left, row, headers } = this.place(table, this.firstFree(table, cells));
    // Stretches of neighbouring columns, so that no formula between them is pasted over.
    let stretch: string[] = [];
    let from = 0;
    const paste = (): void => {
      if (stretch.length > 0) {
        this.workbook.user.pasteRows(sheet.id, row, left + from, [stretch]);
      }
      stretch = [];
    };
    headers.forEach((header, index) => {
      const text = cells[header];
      if (text === undefined) return paste();
      if (stretch.length === 0) from = index;
      stretch.push(text);
    });
    paste();
  }

  /** Types into a cell of the row in which a column shows a text; throws when the entry is refused. */
  typeBeside(table: string, [column, text]: [string, string], header: string, entry: string): void {
    const row = this.column(table, column).findIndex((value) => String(value) === text);
    if (row < 0) throw new Error(`${this.name} sees no row with ${column} ${text} in ${table}`);
    this.type(table, row, header, entry);
  }

  /** Types into the first row without entries, or directly below the table. */
  typeBelow(table: string, header: string, entry: string): void {
    this.type(table, this.firstFree(table, { [header]: entry }), header, entry);
  }

  sort(table: string, header: string, ascending: boolean): void {
    const found = this.table(table);
    const column = found.columnIndex(header);
    this.workbook.user.sortTable(found.id, [{ column, ascending }]);
  }

  filter(table: string, header: string, texts: readonly string[]): void {
    this.workbook.user.filterTable(this.table(table).id, header, texts);
  }

  clearFilter(table: string): void {
    this.workbook.user.clearTableFilter(this.table(table).id);
  }

  /** Inserts a blank line at the top of a table's sheet, so that the whole table moves down. */
  insertLineAbove(table: string): void {
    this.workbook.user.insertRows(this.table(table).sheetId, 0, 1);
  }

  /** What a column shows, from the table's first row on. */
  column(table: string, header: string): readonly Scalar[] {
    const found = this.table(table);
    return found.sheet.values(found.columnArea(header)).map(([value]) => value ?? null);
  }

  private type(table: string, index: number, header: string, entry: string): void {
    const { sheet, left, row, headers } = this.place(table, index);
    const column = left + headers.indexOf(header);
    const { written, validation } = this.workbook.user.type(sheet.id, row, column, entry);
    if (!written) {
      throw new Error(`${header} does not take ${entry}: ${JSON.stringify(validation.alert)}`);
    }
  }

  /** The body row after the last one with an entry in a column that people fill. */
  private firstFree(table: string, like: Readonly<Record<string, string>>): number {
    const found = this.table(table);
    const { dataArea, sheet } = found;
    const filled = found.columnNames.flatMap((header, index) =>
      String(sheet.formula(dataArea.top, dataArea.left + index)).startsWith("=") ? [] : [header]
    );
    const columns = [...new Set([...filled, ...Object.keys(like)])];
    const ends = columns.map((header) => {
      const values = this.column(table, header);
      return values.length - [...values].reverse().findIndex((value) => value !== null);
    });
    const last = ends.filter((end) => end <= dataArea.bottom - dataArea.top + 1);
    return Math.max(0, ...last);
  }

  private place(table: string, index: number) {
    const { sheet, dataArea, columnNames } = this.table(table);
    return { sheet, left: dataArea.left, row: dataArea.top + index, headers: columnNames };
  }

  private table(name: string): Table {
    return this.workbook.tables.require(name);
  }
}
