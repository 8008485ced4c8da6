import type { Input } from "../../../workbench/model/input";
import type { Workbook } from "../../../workbench/model/workbook";
import { fixedSheets } from "../../../src/templates/index";
import { MOST } from "./hostileTexts";

/** A cell of a table; `row` counts body rows from 0. */
export interface Place {
  readonly table: string;
  readonly row: number;
  readonly header: string;
}

/** Types into tables as a person does, and keeps where a text was typed. */
export class Typing {
  /** Every text typed so far with its place; the latest at a place. */
  readonly typed = new Map<string, Place & { readonly text: string }>();

  constructor(private readonly workbook: Workbook) {}

  /** A row of a table, from the top; below its end the table grows. Texts are typed as texts, with an apostrophe. */
  row(table: string, row: number, cells: Readonly<Record<string, string | number>>): void {
    for (const [header, content] of Object.entries(cells)) {
      if (typeof content === "number") this.put({ table, row, header }, content);
      else this.text({ table, row, header }, content);
    }
  }

  text(place: Place, text: string): void {
    // The longest text has no room for the apostrophe.
    this.put(place, text.length < MOST ? `'${text}` : text);
    this.typed.set(`${place.table} ${place.row} ${place.header}`, { ...place, text });
  }

  /** Leaves a place to what has been written there since. */
  forget({ table, row, header }: Place): void {
    this.typed.delete(`${table} ${row} ${header}`);
  }

  /** The entry of a table of fields, found by the field's label. */
  field(table: string, label: string, content: string | number): void {
    const definition = fixedSheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === table);
    const row = definition?.fields?.findIndex((field) => field.label === label) ?? -1;
    if (!definition || row < 0) throw new Error(`${table} has no field ${label}`);
    const header = definition.columns[1]!.header;
    this.row(table, row, { [header]: content });
  }

  cell({ table, row, header }: Place) {
    const { sheet, at } = this.find({ table, row, header });
    const cell = sheet.cells.get(at.row, at.column);
    return { value: sheet.value(at.row, at.column), formula: cell?.formula };
  }

  private put(place: Place, input: Input): void {
    const { sheet, at } = this.find(place);
    this.workbook.edit("user", () => sheet.setInput(at.row, at.column, input));
  }

  private find({ table: name, row, header }: Place) {
    const table = this.workbook.tables.require(name);
    const column = table.columnNames.indexOf(header);
    if (column < 0) throw new Error(`${name} has no column ${header}`);
    const { sheet, area } = table;
    return { sheet, at: { row: area.top + 1 + row, column: area.left + column } };
  }
}
