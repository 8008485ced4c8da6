import { COLUMN_COUNT } from "../../formula/area";
import type { Format } from "../../model/formats";
import type { FormatTable } from "../../model/formatTable";
import type { SheetJson } from "../../model/sheetJson";
import type { FoundBook } from "../excelts/readBook";
import { refuse } from "../refusal";
import type { CellReader } from "./cellReader";
import type { FoundColumns } from "./columns";

/** What the rows and columns of a file's sheet have of their own. */
export class FoundLines {
  private readonly ofRow: ReadonlyMap<number, Format>;
  private readonly ofColumn = new Map<number, Format>();
  private readonly ofSheet: Format;
  private readonly hasWholeSheet: boolean;

  constructor(
    private readonly columns: readonly FoundColumns[],
    reader: CellReader,
    private readonly book: FoundBook
  ) {
    this.ofRow = new Map(
      reader.rows.flatMap(({ row, format }) =>
        format === undefined ? [] : [[row, this.formatOf(format)]]
      )
    );
    for (const { from, to, format } of columns) {
      if (!format) continue;
      for (let column = from; column <= to; column += 1) {
        this.ofColumn.set(column, this.formatOf(format));
      }
    }
    // Files have no format of the whole sheet: Excel gives one to every column.
    this.hasWholeSheet = this.ofColumn.size === COLUMN_COUNT;
    this.ofSheet = this.hasWholeSheet ? (this.ofColumn.get(COLUMN_COUNT - 1) ?? {}) : {};
    if (!this.hasWholeSheet) return;
    for (const [column, format] of this.ofColumn) {
      if (format === this.ofSheet) this.ofColumn.delete(column);
    }
  }

  /** What a blank cell without a format of its own has. */
  at(row: number, column: number): Format {
    const lines = [this.ofRow.get(row), this.ofColumn.get(column), this.ofSheet];
    return lines.find((line) => line !== undefined) ?? {};
  }

  formatsJson(formatTable: FormatTable): NonNullable<SheetJson["formats"]> {
    const full = (format: Format): Format => ({
      numberFormat: format.numberFormat ?? "General",
      style: format.style ?? {},
    });
    return Object.fromEntries([
      ...(this.hasWholeSheet ? [["sheet", formatTable.refer(this.ofSheet)] as const] : []),
      ...[...this.ofColumn].map(
        ([index, format]) => [`c${index}`, formatTable.refer(full(format))] as const
      ),
      ...[...this.ofRow].map(
        ([index, format]) => [`r${index}`, formatTable.refer(full(format))] as const
      ),
    ]);
  }

  columnsJson(): NonNullable<SheetJson["columns"]> {
    const each = <T>({ from, to }: FoundColumns, make: (column: number) => T): T[] =>
      Array.from({ length: to - from + 1 }, (_, index) => make(from + index));
    return {
      sizes: this.columns.flatMap((columns) => {
        const { width } = columns;
        if (width === undefined) return [];
        return each(columns, (column): [number, number] => [column, width]);
      }),
      hidden: this.columns.flatMap((columns) =>
        columns.isHidden ? each(columns, (column) => column) : []
      ),
    };
  }

  private formatOf(number: number): Format {
    return this.book.formats[number]?.format ?? refuse("damaged", `cell format ${number}`);
  }
}
