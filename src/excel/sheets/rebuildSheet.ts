import type { Area, Ground, Outcome, SheetMade, SheetPlan, WorkMark } from "../../workbook/port";
import { checkPlan } from "./checkPlan";
import { copyValues, fillSheet, rangeOf } from "./fillSheet";
import { finishSheet, forgiveFinish, type Finish } from "./finishSheet";
import { formatSheet } from "./formatSheet";
import { LastLook, requireGround } from "./ground";
import { Marking, withoutMark } from "../marking";
import { mayHaveChanged } from "../session/trouble";
import type { WorkbookMemory } from "../session/workbookMemory";
import { sameName } from "../reading/wantedTables";
import type { ExcelSession } from "../session/withExcel";
import { hasMoved, isGone } from "../writing/requireUnmoved";

/**
 * Content, formats, validation and colours; each is named, since a cleared cell may keep its rules. No table can lie over
 * merged cells.
 */
function clearCells(range: Excel.Range): void {
  range.unmerge();
  range.clear("All");
  range.dataValidation.clear();
  // As a whole: going through the rules of a range fails with two or more (#6827, #5222).
  range.conditionalFormats.clearAll();
}

/**
 * Removes a table; without a ground with everything in its columns from the sheet's first row on, such as an item's text
 * above its scores. Filters go first: writes to a filtered range land in wrong rows (#224).
 */
function removeTable(table: Excel.Table, ground: Ground | undefined): void {
  table.clearFilters();
  const range = table.getRange();
  clearCells(ground ? range : range.getBoundingRect(range.getEntireColumn().getRow(0)));
  table.delete();
}

function plannedAreas(plan: SheetPlan): readonly Area[] {
  return [
    ...plan.blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
    })),
    ...plan.tables,
  ];
}

/** A sheet to be laid out anew. */
interface Site {
  readonly sheet: string;
  readonly oldTables: readonly string[];
  readonly plan: SheetPlan;
  readonly marking: Marking;
  readonly ground: Ground | undefined;
  /** Whether nothing was done there yet, so that the ground has to be as it was seen. */
  readonly isFirst: boolean;
}

interface Asked {
  readonly finish: Finish;
  readonly lastLook: LastLook | null;
}

function rebuild(
  context: Excel.RequestContext,
  memory: Pick<WorkbookMemory, "knowsName">,
  { sheet: sheetName, oldTables, plan, marking, ground, isFirst }: Site,
  chartNames: readonly string[]
): Asked {
  const { workbook } = context;
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheet = workbook.worksheets.getItem(sheetName);
  const tables = oldTables.map((name) => sheet.tables.getItem(name));
  // All of them are looked up before the first is touched, so that a missing one leaves everything as it was.
  for (const object of [sheet, ...tables]) {
    object.load("name");
  }
  let lastLook: LastLook | null = null;
  if (ground && isFirst) {
    requireGround(sheet, ground);
    lastLook = new LastLook(sheet, ground);
  }

  marking.begin(workbook);
  // What tells of a table goes before it, so that a half-made sheet can be told.
  ground?.stale.forEach((area) => clearCells(rangeOf(sheet, area)));
  tables.forEach((table) => removeTable(table, ground));
  for (const area of plannedAreas(plan)) {
    clearCells(rangeOf(sheet, area));
  }
  for (const name of plan.replacesNames) {
    workbook.names.getItem(name).delete();
  }
  const replaced = new Set(plan.replacesNames);
  fillSheet(sheet, plan, (name, formula) => {
    if (memory.knowsName(name) && !replaced.has(name)) {
      workbook.names.getItem(name).formula = formula;
    } else {
      workbook.names.add(name, formula);
    }
  });
  formatSheet(sheet, plan);
  copyValues(sheet, plan.valueCopies);
  marking.end(workbook);
  return { finish: finishSheet(sheet, plan, chartNames), lastLook };
}

/** Names of the charts on a sheet; null where the host does not know any charts. */
async function chartNamesOn(
  session: ExcelSession,
  sheet: string
): Promise<readonly string[] | null> {
  const looked = await session.read(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name");
    await context.sync();
    return charts.items.map(({ name }) => name);
  });
  return looked.ok ? looked.value : null;
}

/** The tables and defined names that there are, of those given. */
async function whatIsLeft(
  session: ExcelSession,
  sheet: string,
  oldTables: readonly string[],
  plan: SheetPlan
): Promise<Outcome<{ readonly tables: readonly string[]; readonly names: readonly string[] }>> {
  return session.tidy(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(sheet);
    const { names } = context.workbook;
    tables.load("items/name");
    names.load("items/name");
    await context.sync();
    const ours = new Set([...oldTables, ...plan.tables.map(({ name }) => name)].map(sameName));
    return {
      tables: tables.items.map(({ name }) => name).filter((name) => ours.has(sameName(name))),
      names: names.items.map(({ name }) => name),
    };
  });
}

/**
 * Clears the given tables and every planned cell, then carries the plan out there. The sheet keeps its name and place.
 * Names that the last read found are pointed anew, others are added. Charts of the plan's names are drawn anew; all
 * others stay as they are. With a ground nothing is done ("changed") where the sheet is not as it was seen, and what was
 * typed into cells that go along after they were read is put in afterwards; without one, everything in the columns of
 * the tables goes.
 *
 * Syncs: 1, and 1 before it where charts are planned; 1 more where something was typed at the last moment; 1 more when
 * only a finishing touch failed, and up to 2 more where that was a chart. A batch has no way back, but a rebuild can be
 * carried out again over what it has left: after another failure half way 1 sync looks and 1 does so (1 more with
 * charts). Should that fail, too, the trouble is `unfinished`.
 */
export async function rebuildSheet(
  session: ExcelSession,
  memory: WorkbookMemory,
  sheet: string,
  oldTables: readonly string[],
  plan: SheetPlan,
  mark?: WorkMark,
  ground?: Ground
): Promise<Outcome<SheetMade>> {
  checkPlan(plan);
  const marking = new Marking(mark);
  const site: Site = { sheet, oldTables, plan, marking, ground, isFirst: true };
  const { outcome, lastLook } = await rebuildOnce(session, memory, site);
  const made = await goOn(session, site, mark, outcome);
  const put = await lastLook?.putIn(session, sheet);
  return made.ok && put?.ok === false ? put : made;
}

/** What is left to do after a first attempt. */
async function goOn(
  session: ExcelSession,
  site: Site,
  mark: WorkMark | undefined,
  first: Outcome<SheetMade>
): Promise<Outcome<SheetMade>> {
  const { marking, ground, sheet } = site;
  if (ground && (hasMoved(first) || isGone(first))) {
    return { ok: false, trouble: { kind: "changed", subject: sheet } };
  }
  if (first.ok || !mayHaveChanged(first.trouble) || mark === undefined) {
    return first;
  }
  if (!marking.hasBegun) {
    const brought = marking.broughtBefore(first.trouble);
    return brought === null ? first : withoutMark(session, brought, first);
  }
  const again = await rebuildAgain(session, site, mark);
  return again.ok ? again : { ok: false, trouble: { ...again.trouble, unfinished: true } };
}

async function rebuildOnce(
  session: ExcelSession,
  memory: Pick<WorkbookMemory, "knowsName">,
  site: Site
): Promise<{ readonly outcome: Outcome<SheetMade>; readonly lastLook: LastLook | null }> {
  const { sheet, plan } = site;
  const chartNames = plan.charts.length === 0 ? [] : await chartNamesOn(session, sheet);
  // Charts that cannot be looked for cannot be drawn either; the tables are made all the same.
  const possible = { ...site, plan: chartNames === null ? { ...plan, charts: [] } : plan };
  // One that is only ever asked for within the batch.
  const asked: { value: Asked | null } = { value: null };
  const rebuilt = await session.write(async (context) => {
    asked.value = rebuild(context, memory, possible, chartNames ?? []);
    await context.sync();
  });
  const made = await forgiveFinish(session, sheet, rebuilt, asked.value?.finish ?? null);
  const outcome: Outcome<SheetMade> = made.ok
    ? { ok: true, value: { chartsDrawn: made.value.chartsDrawn && chartNames !== null } }
    : { ok: false, trouble: { subject: sheet, ...made.trouble } };
  return { outcome, lastLook: asked.value?.lastLook ?? null };
}

/** Carries the plan out over what a first attempt has left. */
async function rebuildAgain(
  session: ExcelSession,
  site: Site,
  mark: WorkMark
): Promise<Outcome<SheetMade>> {
  const { sheet, oldTables, plan } = site;
  const left = await whatIsLeft(session, sheet, oldTables, plan);
  if (!left.ok) {
    return { ok: false, trouble: { subject: sheet, ...left.trouble } };
  }
  const known = new Set(left.value.names.map(sameName));
  const { outcome } = await rebuildOnce(
    session,
    { knowsName: (name) => known.has(sameName(name)) },
    {
      ...site,
      isFirst: false,
      oldTables: left.value.tables,
      plan: {
        ...plan,
        replacesNames: plan.replacesNames.filter((name) => known.has(sameName(name))),
      },
      marking: new Marking({ ...mark, isThere: known.has(sameName(mark.name)) }),
    }
  );
  return outcome;
}
