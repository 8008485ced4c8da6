import "../../templates/withFormulas";
import type { ColumnDefinition, VersionStep } from "../../templates/definition";
import { currentVersion, markName } from "../../templates/versions";
import type { FoundVersion } from "../reading/readVersions";
import type { RepairStep } from "../repairPort";
import { addColumnStep } from "./addColumnStep";
import { expectedFormula, plainFormula, type RenamedHeaders } from "./expectedFormula";
import { expectedTable, type LookedAt } from "./madeTables";
import { repairOf, type Repair } from "./repair";
import { bodyCells } from "../sheets/bodyCells";
import { namesOver } from "../sheets/planSheet";
import { planValidations } from "../sheets/planValidations";
import { asText } from "../reading/readCell";
import { setValidation } from "./setValidation";
import { columnLetters } from "../../templates/structuredReference";
import { formula as formulaType } from "../../templates/lists";

/** The table as it will be after a step, for the steps that follow. */
function afterStep(made: LookedAt, step: RepairStep, key: string): LookedAt {
  if (step.kind === "renameColumn") {
    const headers = made.contents.headers.map((header) =>
      header === step.from ? step.to : header
    );
    return { ...made, contents: { ...made.contents, headers } };
  }
  if (step.kind !== "addColumn") return made;
  const { index, header, width, formula } = step;
  const put = <T>(list: readonly T[], added: T): readonly T[] => [
    ...list.slice(0, index),
    added,
    ...list.slice(index),
  ];
  const moved = Object.entries(made.columns).map(
    ([other, at]) => [other, at !== null && at >= index ? at + 1 : at] as const
  );
  const { contents, look } = made;
  return {
    ...made,
    columns: { ...Object.fromEntries(moved), [key]: index },
    contents: {
      ...contents,
      headers: put(contents.headers, header),
      values: contents.values.map((row) => put(row, "")),
    },
    look: {
      ...look,
      formulas: look.formulas.map((row) => put(row, formula ?? "")),
      widths: put(look.widths, width),
      mixedValidation: put(look.mixedValidation, false),
      numberFormats: put(look.numberFormats, "General"),
    },
  };
}

function replacedFormulas(
  made: LookedAt,
  column: ColumnDefinition,
  at: number,
  from: string,
  renamed: RenamedHeaders
): readonly RepairStep[] {
  const { contents, look } = made;
  const formula = expectedFormula(made, column);
  const former = expectedFormula(made, { ...column, type: formulaType(from) }) ?? from;
  const before = plainFormula(former, contents.name);
  // Excel has let formulas follow a header that an earlier attempt has renamed.
  const isFormer = (formula: string) =>
    plainFormula(formula, contents.name) === before ||
    plainFormula(formula, contents.name, renamed) === before;
  const letters = columnLetters(contents.column + at);
  const cells = look.formulas.flatMap((row, index) => {
    const found = row[at] ?? "";
    return isFormer(String(found))
      ? [{ row: index, address: `${letters}${contents.row + 2 + index}`, found }]
      : [];
  });
  const header = contents.headers[at]!;
  return formula === null || cells.length === 0
    ? []
    : [{ kind: "writeFormulas", table: contents.name, header, formula, cells }];
}

/** A row for a field that the table of fields does not have yet, with the name that formulas use for it. */
function addedField(made: LookedAt, key: string): readonly RepairStep[] {
  const { definition, contents, columns } = made;
  const at = (definition.fields ?? []).findIndex((each) => each.key === key);
  const field = definition.fields?.[at];
  const labelAt = columns["label"] ?? null;
  if (!field) throw new RangeError(`A version adds a field ${key} that is not declared.`);
  const isThere =
    labelAt !== null &&
    contents.values.some(
      (row) => asText(row[labelAt])?.toLowerCase() === field.label.toLowerCase()
    );
  if (isThere || labelAt === null) return [];
  const cells = bodyCells(definition, [])[at]!;
  const valueAt = columns["value"] ?? null;
  const placed = { definition, row: contents.row, column: contents.column, bodyRows: 1 };
  return [
    // First: a row that is there has its name, should this end half way.
    ...namesOver(definition)
      .filter(({ name }) => name === field.definedName)
      .map(({ name, formula }): RepairStep => ({ kind: "defineName", name, formula })),
    {
      kind: "addRow",
      table: contents.name,
      label: field.label,
      cells: contents.headers.map((_, index) => {
        const declared = definition.columns.findIndex(({ key: own }) => columns[own] === index);
        return declared < 0 ? null : (cells[declared] ?? null);
      }),
      validated:
        valueAt === null ? null : { index: valueAt, validation: planValidations(placed)[at]! },
    },
  ];
}

/** What a declared step comes to in a table as it is; nothing where its end is there already. */
function stepsFor(
  made: LookedAt,
  step: VersionStep,
  renamed: RenamedHeaders
): readonly RepairStep[] {
  if (step.kind === "addField") return addedField(made, step.column);
  const column = made.definition.columns.find(({ key }) => key === step.column);
  if (!column) throw new RangeError(`A version changes a column ${step.column} that is not there.`);
  const { contents, look } = made;
  const at = made.columns[column.key] ?? null;
  const header = at === null ? column.header : contents.headers[at]!;
  switch (step.kind) {
    case "renameColumn": {
      const from = contents.headers.find((each) => each.toLowerCase() === step.from.toLowerCase());
      const isThere = contents.headers.some(
        (each) => each.toLowerCase() === column.header.toLowerCase()
      );
      return from === undefined || isThere
        ? []
        : [{ kind: "renameColumn", table: contents.name, from, to: column.header }];
    }
    case "addColumn":
      return at === null ? [addColumnStep(made, column)] : [];
    case "widen": {
      const width = at === null ? null : (look.widths[at] ?? null);
      // Nothing wide is a column that somebody has hidden.
      return at === null || width === null || width === 0 || width >= column.width
        ? []
        : [{ kind: "setWidth", table: contents.name, header, from: width, to: column.width }];
    }
    case "replaceFormula":
      return at === null ? [] : replacedFormulas(made, column, at, step.from, renamed);
    case "replaceValidation":
      return at === null ? [] : setValidation(made, column, at);
  }
}

/** What renamed columns were called, by their new headers in capitals. */
function formerHeaders(tables: readonly LookedAt[], steps: readonly VersionStep[]): RenamedHeaders {
  return new Map(
    steps.flatMap((step) => {
      const made = tables.find(({ definition }) => definition.key === step.table);
      const column = made?.definition.columns.find(({ key }) => key === step.column);
      return step.kind === "renameColumn" && column
        ? [[column.header.toUpperCase(), step.from.toUpperCase()] as const]
        : [];
    })
  );
}

/** Where a column of the sheet stood before others went in. */
function columnBefore(column: number, wentIn: readonly number[]): number {
  return [...wentIn].reverse().reduce((at, other) => (other < at ? at - 1 : at), column);
}

/** A table beside which a column of the sheet has gone in. */
function movedBy(column: number, other: LookedAt): LookedAt {
  const { contents } = other;
  return contents.column < column
    ? other
    : { ...other, contents: { ...contents, column: contents.column + 1 } };
}

/** Sheets that an earlier version of the add-in made, with the steps that lead to the present one. */
export function findOlderVersions(
  versions: readonly FoundVersion[],
  present: readonly LookedAt[]
): readonly Repair[] {
  return versions
    .filter(({ state }) => state === "older")
    .map(({ sheet, sheetName, table, version }): Repair => {
      let tables = present.filter(
        ({ sheet: of, contents }) => of.key === sheet.key && contents.sheet === sheetName
      );
      const expect = tables.map(({ contents }) => expectedTable(contents));
      const steps: RepairStep[] = [];
      // The columns of the sheet that went in so far, each as it stood then.
      const wentIn: number[] = [];
      // What leads a tracker forward follows from its items.
      const declared = tables[0]?.sheet ?? sheet;
      const begun = declared.versions.findIndex(({ name }) => name === version);
      const toCome = declared.versions.slice(begun + 1).flatMap(({ steps: of }) => of);
      const renamed = formerHeaders(tables, toCome);
      for (const step of toCome) {
        const made = tables.find(({ definition }) => definition.key === step.table);
        if (!made) continue;
        let now = made;
        for (const each of stepsFor(made, step, renamed)) {
          now = afterStep(now, each, step.column);
          if (each.kind !== "addColumn") {
            steps.push(each);
            continue;
          }
          const at = each.sheetColumn;
          steps.push({ ...each, columnBefore: columnBefore(at, wentIn) });
          wentIn.push(at);
          tables = tables.map((other) => (other === made ? other : movedBy(at, other)));
        }
        tables = tables.map((other) => (other === made ? now : other));
      }
      const to = currentVersion(sheet).name;
      return repairOf({
        kind: "olderVersion",
        sheet: sheetName,
        table,
        column: null,
        evidence: { found: version, expected: to },
        plan: {
          expect,
          sheets: [sheetName],
          steps: [...steps, { kind: "defineName", name: markName(table), formula: `="${to}"` }],
        },
      });
    });
}
