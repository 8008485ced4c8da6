import type { WorkbookContents } from "../../workbook/port";

/** What is in the workbook, by name. */
export interface Overview extends Pick<
  WorkbookContents,
  "sheets" | "structureProtected" | "readOnly" | "definedNames" | "brokenNames" | "textNames"
> {
  readonly tableNames: readonly string[];
  /** All defined names with their formulas. */
  readonly formulas: ReadonlyMap<string, string>;
}

export interface RequestedOverview {
  readonly workbook: Excel.Workbook;
  readonly protection: Excel.WorkbookProtection;
  readonly sheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly names: Excel.NamedItemCollection;
}

/** Asks for all names and protections; answered after the next sync. */
export function requestOverview(workbook: Excel.Workbook): RequestedOverview {
  workbook.load("readOnly");
  const { protection, worksheets: sheets, tables, names } = workbook;
  protection.load("protected");
  sheets.load("items/name, items/visibility, items/protection/protected");
  tables.load("items/name");
  names.load("items/name, items/formula");
  return { workbook, protection, sheets, tables, names };
}

export function overviewOf(requested: RequestedOverview): Overview {
  const { workbook, protection, sheets, tables, names } = requested;
  return {
    sheets: sheets.items.map((sheet) => ({
      name: sheet.name,
      protected: sheet.protection.protected,
      hidden: sheet.visibility !== "Visible",
    })),
    structureProtected: protection.protected,
    readOnly: workbook.readOnly,
    tableNames: tables.items.map(({ name }) => name),
    definedNames: names.items.map(({ name }) => name),
    brokenNames: names.items
      .filter(({ formula }) => String(formula).includes("#REF!"))
      .map(({ name }) => name),
    formulas: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    textNames: names.items.flatMap(({ name, formula }) => {
      const text = /^="([^"]*)"$/.exec(String(formula))?.[1];
      return text === undefined ? [] : [{ name, text }];
    }),
  };
}
