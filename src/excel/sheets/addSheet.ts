import type { Outcome, SheetMade, SheetPlan, Trouble, WorkMark } from "../../workbook/port";
import { checkPlan } from "./checkPlan";
import { copyValues, fillSheet } from "./fillSheet";
import { finishSheet, forgiveFinish, type Finish } from "./finishSheet";
import { formatSheet } from "./formatSheet";
import { Marking } from "../marking";
import { overviewOf, requestOverview, type Overview } from "../reading/overview";
import { locationOf, mayHaveChanged } from "../session/trouble";
import { sameName } from "../reading/wantedTables";
import { wasAnswered } from "../session/wasAnswered";
import type { WorkbookMemory } from "../session/workbookMemory";
import type { ExcelSession } from "../session/withExcel";

/** What a batch was asked to make. Only what the host has answered for was made, as far as the batch came. */
interface Asked {
  sheet: Excel.Worksheet | null;
  readonly names: Excel.NamedItem[];
  readonly marking: Marking;
  finish: Finish | null;
}

function wasMade(object: Excel.Worksheet | Excel.NamedItem): boolean {
  return wasAnswered(object, "name");
}

function addPlanned(context: Excel.RequestContext, plan: SheetPlan, asked: Asked): void {
  const { workbook } = context;
  // Once, and only until the sync: repeated calls flicker.
  workbook.application.suspendScreenUpdatingUntilNextSync();
  asked.marking.begin(workbook);
  // With its name at once: setting name, position or visibility later clears the undo list on the desktop.
  const sheet = workbook.worksheets.add(plan.name);
  sheet.load("id, name");
  asked.sheet = sheet;
  // Not before: where a colleague was faster with the sheet, these are the names that came with it.
  for (const name of plan.replacesNames) {
    workbook.names.getItem(name).delete();
  }
  fillSheet(sheet, plan, (name, formula) => {
    const item = workbook.names.add(name, formula);
    item.load("name");
    asked.names.push(item);
  });
  formatSheet(sheet, plan);
  copyValues(sheet, plan.valueCopies);
  asked.marking.end(workbook);
  asked.finish = finishSheet(sheet, plan);
}

/** What a bare `InvalidArgument` or `AccessDenied` was about (#551), as far as the workbook tells. */
function explain(trouble: Trouble, plan: SheetPlan, overview: Overview): Trouble {
  if (!["unknown", "protected", "taken"].includes(trouble.kind)) {
    return { subject: plan.name, ...trouble };
  }
  if (overview.structureProtected || overview.readOnly) {
    return { ...trouble, kind: "protected" };
  }
  const sheets = new Set(overview.sheets.map(({ name }) => sameName(name)));
  const names = new Set([...overview.tableNames, ...overview.definedNames].map(sameName));
  const taken = sheets.has(sameName(plan.name))
    ? plan.name
    : [...plan.tables, ...plan.names].find(({ name }) => names.has(sameName(name)))?.name;
  return taken === undefined
    ? { subject: plan.name, ...trouble }
    : { ...trouble, kind: "taken", subject: taken };
}

/** The sheet that the batch has made, by id or name; null where it did not come so far. */
function madeSheet({ sheet }: Asked, plan: SheetPlan, trouble: Trouble): string | null {
  if (sheet && wasMade(sheet)) {
    return sheet.id;
  }
  // No answer, but an error in something of the sheet: the name was free, so the sheet is ours.
  const location = locationOf(trouble.original);
  const before = /^(?:Application|NamedItem|NamedItemCollection|WorksheetCollection)\./;
  return location === null || before.test(location) ? null : plan.name;
}

/** Takes back what the failed batch has made, and only that, then looks for the reason of the failure. */
async function takeBack(
  session: ExcelSession,
  plan: SheetPlan,
  asked: Asked,
  trouble: Trouble
): Promise<Trouble> {
  const sheet = madeSheet(asked, plan, trouble);
  const mark = asked.marking.broughtBefore(trouble);
  const names = [
    ...asked.names.filter(wasMade).map(({ name }) => name),
    ...(mark === null ? [] : [mark]),
  ];

  // The batch may have ended between making a name and saying so. Without a sheet it made none: a name that is there
  // came with a colleague's.
  const next = sheet === null ? undefined : plan.names[asked.names.filter(wasMade).length];
  const looked = await session.tidy(async (context) => {
    const { workbook } = context;
    const ours = [
      ...(sheet === null ? [] : [workbook.worksheets.getItemOrNullObject(sheet)]),
      ...names.map((name) => workbook.names.getItemOrNullObject(name)),
    ];
    if (ours.length > 0) {
      ours.forEach((object) => object.load("name"));
      const perhaps = next ? workbook.names.getItemOrNullObject(next.name) : null;
      perhaps?.load("formula");
      await context.sync();
      if (perhaps?.isNullObject === false && perhaps.formula === next?.formula) {
        perhaps.delete();
      }
      ours.filter((object) => !object.isNullObject).forEach((object) => object.delete());
    }
    const requested = requestOverview(workbook);
    await context.sync();
    return overviewOf(requested);
  });
  return looked.ok
    ? explain(trouble, plan, looked.value)
    : { subject: plan.name, ...trouble, ...(asked.marking.hasBegun && { unfinished: true }) };
}

/**
 * Adds one sheet as planned.
 *
 * Syncs: 1. When that fails, up to 2 more to take back what it made and to find the reason; when only a finishing
 * touch failed, 1 more, and up to 2 more where that was a chart. After silence nothing is touched: the batch may still
 * be on its way.
 */
export async function addSheet(
  session: ExcelSession,
  memory: WorkbookMemory,
  plan: SheetPlan,
  mark?: WorkMark
): Promise<Outcome<SheetMade>> {
  checkPlan(plan);
  const asked: Asked = { sheet: null, names: [], marking: new Marking(mark), finish: null };
  const added = await session.write(async (context) => {
    addPlanned(context, plan, asked);
    await context.sync();
  });
  const outcome = await forgiveFinish(session, plan.name, added, asked.finish);

  if (outcome.ok) {
    memory.rememberAdded(
      plan.name,
      asked.sheet && wasMade(asked.sheet) ? asked.sheet.id : plan.name,
      plan.names.map(({ name }) => name)
    );
    return outcome;
  }
  if (!mayHaveChanged(outcome.trouble) || asked.sheet === null) {
    return outcome;
  }
  return { ok: false, trouble: await takeBack(session, plan, asked, outcome.trouble) };
}
