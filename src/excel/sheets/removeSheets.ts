import type { Outcome, SheetCells, WorkMark } from "../../workbook/port";
import { Marking } from "../marking";
import { SeenSheet } from "./seenSheet";
import { hasMoved } from "../writing/requireUnmoved";
import { sameName } from "../reading/wantedTables";
import type { WorkbookMemory } from "../session/workbookMemory";
import type { ExcelSession } from "../session/withExcel";
import { deleteToTheEnd } from "./deleteToTheEnd";

interface RequestedNames {
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
}

function requestNames({ names, tables }: Excel.Workbook): RequestedNames {
  names.load("items/name, items/formula");
  tables.load("items/name, items/worksheet/name");
  return { names, tables };
}

/** Defined names whose formulas lead into tables of the sheets. */
function namesInto(
  { names, tables }: RequestedNames,
  sheets: readonly Excel.Worksheet[]
): readonly Excel.NamedItem[] {
  const going = new Set(sheets.filter(({ isNullObject }) => !isNullObject).map(({ name }) => name));
  const references = tables.items
    .filter(({ worksheet }) => going.has(worksheet.name))
    .map(({ name }) => `${sameName(name)}[`);
  return names.items.filter(({ formula }) =>
    references.some((reference) => sameName(String(formula)).includes(reference))
  );
}

/**
 * Removes sheets, and defined names that this client has added. A sheet that this client has added is found by its
 * id, so that one renamed meanwhile goes and another that took its name stays. What is gone already is no trouble.
 *
 * Where more stands on them than was seen, in the look or even in the last moment, nothing is removed.
 *
 * Syncs: 2; 2 more where the host fails between them, for what is deleted cannot be put back, only completed.
 */
export async function removeSheets(
  session: ExcelSession,
  memory: WorkbookMemory,
  sheets: readonly string[],
  definedNames: readonly string[] | "theirs",
  mark?: WorkMark,
  seen: readonly SheetCells[] = []
): Promise<Outcome<void>> {
  const known =
    definedNames === "theirs" ? [] : definedNames.filter((name) => memory.hasAddedName(name));
  const marking = new Marking(mark);
  const remove = async (context: Excel.RequestContext): Promise<void> => {
    const { workbook } = context;
    const asked = sheets.map((sheet) =>
      workbook.worksheets.getItemOrNullObject(memory.addedSheet(sheet) ?? sheet)
    );
    const names = known.map((name) => workbook.names.getItemOrNullObject(name));
    [...asked, ...names].forEach((object) => object.load("name"));
    const theirs = definedNames === "theirs" ? requestNames(workbook) : null;
    const cells = seen.map((sheet) => new SeenSheet(workbook, sheet));
    marking.look(workbook);
    await context.sync();
    cells.forEach((sheet) => sheet.check());
    // Names first: without the tables that they lead into nothing would tell whose they are.
    const found = [...names, ...(theirs ? namesInto(theirs, asked) : []), ...asked];

    cells.forEach((sheet) => sheet.require());
    marking.begin(workbook);
    found.filter((object) => !object.isNullObject).forEach((object) => object.delete());
    marking.end(workbook);
    await context.sync();
  };
  const outcome = await deleteToTheEnd(session, marking, "tidy", remove);
  if (hasMoved(outcome) || (!outcome.ok && outcome.trouble.kind === "changed")) {
    return { ok: false, trouble: { kind: "changed", subject: sheets[0] ?? "" } };
  }
  if (outcome.ok) {
    memory.forgetAdded(sheets, known);
    return outcome;
  }
  return { ok: false, trouble: { ...outcome.trouble, unfinished: true } };
}
