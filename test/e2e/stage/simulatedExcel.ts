import type { Page } from "playwright-core";
import { formatCell } from "../../../workbench/formula/area";
import type { MemberUse } from "../../../workbench/host/memberUses";
import type {} from "./workbenchWindow";
import type { Pane } from "./pane";

/** A cell as a test sees it: errors as their text, blanks as "". */
export type CellContent = string | number | boolean;

export interface TableReading {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Zero-based row of the first data row, and zero-based first column. */
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly CellContent[])[];
}

/** Longer than the pane waits after an edit before it reads. */
const REST_MILLISECONDS = 1200;
const LOOK_MILLISECONDS = 50;
const SHORTEST_TEXT = 10;

/** What stands in the simulated workbook, behind the grid. */
export class SimulatedExcel {
  private readonly refused: string[] = [];
  private readonly earlierTexts = new Set<string>();
  private readonly earlierTelemetry: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly pane: Pane
  ) {}

  /** Opens a blank workbook in place of this one; the pane is loaded anew. */
  async openBlank(): Promise<void> {
    await this.keepWhatGoes();
    await this.pane.depart();
    await this.page.evaluate(() => window.workbench.openBlank());
    await this.pane.arrive();
  }

  /** Opens a saved workbook in place of this one; the pane is loaded anew. */
  async open(saved: string): Promise<void> {
    await this.keepWhatGoes();
    await this.pane.depart();
    await this.page.evaluate((text) => window.workbench.openJson(JSON.parse(text)), saved);
    await this.pane.arrive();
  }

  /** The workbook as text that `open` takes. */
  async save(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify(window.workbench.workbook.toJSON()));
  }

  /**
   * The whole workbook as text; two workbooks are the same when their texts are. How many sheets and tables there ever
   * were is left out: like Excel, the simulation counts on when one of them is taken out again.
   */
  async json(): Promise<string> {
    return this.page.evaluate(() => {
      const { counters: _, ...content } = window.workbench.workbook.toJSON();
      return JSON.stringify(content);
    });
  }

  async sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.workbook.sheets.items.map(({ name }) => name));
  }

  async tableNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.workbook.tables.items.map(({ name }) => name));
  }

  async table(name: string): Promise<TableReading> {
    return this.page.evaluate((wanted) => {
      const table = window.workbench.workbook.tables.require(wanted);
      const { sheet, dataArea } = table;
      return {
        sheet: sheet.name,
        headers: [...table.columnNames],
        top: dataArea.top,
        left: dataArea.left,
        rows: sheet
          .values(dataArea)
          .map((row) =>
            row.map((value) =>
              value === null ? "" : typeof value === "object" ? value.error : value
            )
          ),
      };
    }, name);
  }

  /** Waits until the pane has asked nothing for so long that it has read every edit there was. */
  async rest(): Promise<void> {
    const asked = () => this.page.evaluate(() => window.workbench.host.stats.batches);
    let [before, since] = [await asked(), Date.now()];
    while (Date.now() - since < REST_MILLISECONDS) {
      await this.page.waitForTimeout(LOOK_MILLISECONDS);
      const now = await asked();
      if (now !== before) [before, since] = [now, Date.now()];
    }
  }

  /** What the pane asked of Excel that the simulation could not answer, in all workbooks so far. */
  async refusals(): Promise<string[]> {
    return [...this.refused, ...(await this.refusalsSinceOpened())];
  }

  /** Every member of Excel's API that the pane used, in all workbooks so far. */
  async usage(): Promise<readonly MemberUse[]> {
    return this.page.evaluate(() => [...window.workbench.host.usage.items]);
  }

  /** Goes up with every change of the workbook's content, whoever makes it. */
  async version(): Promise<number> {
    return this.page.evaluate(() => window.workbench.workbook.version);
  }

  /** The selected cells as "Sheet!A1". */
  async selection(): Promise<string> {
    const { sheet, row, column } = await this.page.evaluate(() => {
      const { workbook } = window.workbench;
      const { sheetId, areas } = workbook.selection;
      const { top, left } = areas[0] ?? { top: 0, left: 0 };
      return { sheet: workbook.sheets.require(sheetId).name, row: top, column: left };
    });
    return `${sheet}!${formatCell(row, column)}`;
  }

  /**
   * The texts that stand or stood in cells, in all workbooks so far: those that nobody can take for a word of an address
   * or a header.
   */
  async texts(): Promise<string[]> {
    const present = await this.page.evaluate((shortest) => {
      const texts = new Set<string>();
      for (const { cells } of window.workbench.workbook.sheets.items) {
        const used = cells.usedArea(true);
        for (const { cell } of used ? cells.inArea(used) : [])
          if (typeof cell.value === "string" && cell.value.length >= shortest)
            texts.add(cell.value);
      }
      return [...texts];
    }, SHORTEST_TEXT);
    for (const text of present) this.earlierTexts.add(text);
    return [...this.earlierTexts];
  }

  /** What Office's own logging has handed to Excel, as text, beside all workbooks so far. */
  async telemetry(): Promise<string[]> {
    return [...this.earlierTelemetry, ...(await this.telemetrySinceOpened())];
  }

  private async keepWhatGoes(): Promise<void> {
    this.refused.push(...(await this.refusalsSinceOpened()));
    this.earlierTelemetry.push(...(await this.telemetrySinceOpened()));
    await this.texts();
  }

  private async telemetrySinceOpened(): Promise<string[]> {
    return this.page.evaluate(() =>
      window.workbench.host.shell.telemetry.map((event) => JSON.stringify(event))
    );
  }

  private async refusalsSinceOpened(): Promise<string[]> {
    const refusals = await this.page.evaluate(() => [...window.workbench.host.refusals]);
    return refusals.map(({ code, member, reason }) => `${code} ${member}: ${reason}`);
  }
}

/** Records of a table's rows by header. */
export function recordsOf({ headers, rows }: TableReading): Record<string, CellContent>[] {
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ""]))
  );
}

/** The address of a table's cell as "Sheet!A1"; `row` counts data rows from 0. */
export function addressIn(table: TableReading, row: number, header: string): string {
  const column = table.headers.indexOf(header);
  if (column < 0) throw new Error(`The table on ${table.sheet} has no column ${header}`);
  return `${table.sheet}!${formatCell(table.top + row, table.left + column)}`;
}
