/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { createExcelPort } from "../../../src/excel/excelPort";
import { troubleText } from "../../../src/messages/messages";
import type {
  SheetDefinition,
  TableDefinition,
  VersionStep,
} from "../../../src/templates/definition";
import { pdsaCycles, pdsaLog } from "../../../src/templates/pdsa";
import type { Actions } from "../../../src/workbook/actions/actions";
import { knownTables } from "../../../src/workbook/knownTables";
import type { Outcome } from "../../../src/workbook/port";
import { findColumns } from "../../../src/workbook/reading/readHeaders";
import { findOlderVersions } from "../../../src/workbook/repair/findOlderVersions";
import { planSheet } from "../../../src/workbook/sheets/planSheet";
import { differences } from "../../e2e/suite/differences";
import {
  setUpActions,
  sunshine,
  today,
  valueOf,
  viewOf,
  type ActionsSetup,
} from "../actions/actionsSetup";
import { findings, openWorkbook, otherSheets } from "./repairSetup";
import type { Workbook } from "../../../workbench/model/workbook";

const KEPT = path.join("test", "fixtures", "workbooks");
const kept = readdirSync(KEPT).flatMap((folder) =>
  readdirSync(path.join(KEPT, folder))
    .filter((file) => file.endsWith(".gz"))
    .map((file) => [folder, file.replace(".workbook.json.gz", "")] as const)
);

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
afterEach(() => excel.client.expectNoRefusals());

async function forward(actions: Actions): Promise<number> {
  const older = (await findings(actions)).filter(({ kind }) => kind === "olderVersion");
  return valueOf(await actions.bringForward(older.map(({ id }) => id)));
}

describe.each(kept)("version %s, %s", (folder, name) => {
  const saved = gunzipSync(
    readFileSync(path.join(KEPT, folder, `${name}.workbook.json.gz`))
  ).toString("utf8");

  test("is understood as it is: nothing missing, nothing to repair but its age", async () => {
    const { actions, workbook } = openWorkbook(excel, saved);
    const view = await viewOf(actions);
    const sheets = workbook.sheets.items.map(({ name: of }) => of);
    const trackers = workbook.tables.items.filter(({ name: of }) => of.startsWith("tblFidelity_"));
    const olderOnes = [
      ...["Setup", "Fidelity Tool", "PDSA Log", "PDSA Measures"].filter((of) =>
        sheets.includes(of)
      ),
      ...trackers.map(({ sheet }) => sheet.name),
    ];
    expect(view.older).toEqual(olderOnes.map((sheet) => ({ sheet, version: "1" })));
    expect(view.sheets.filter(({ state }) => state === "incomplete")).toEqual([]);
    const codes = new Set(view.issues.map(({ code }) => code));
    expect([codes.has("missingHeader"), codes.has("differs")]).toEqual([false, false]);
    const found = (await findings(actions)).filter(({ kind }) => kind !== "columnsAdded");
    expect(found.map(({ kind, sheet }) => `${kind} ${sheet}`)).toEqual(
      olderOnes.map((sheet) => `olderVersion ${sheet}`)
    );
  });

  test("is brought forward: what is typed and what follows from it stays, the rest is as of now", async () => {
    const { actions, workbook } = openWorkbook(excel, saved);
    const before = await viewOf(actions);
    const olderOnes = before.older.map(({ sheet }) => sheet);
    const others = otherSheets(workbook, olderOnes);
    const typed = typedByHeader(workbook);
    expect(await forward(actions)).toBe(olderOnes.length);
    expect(otherSheets(workbook, olderOnes)).toEqual(others);
    for (const [place, entries] of typed) {
      expect([place, typedByHeader(workbook).get(FORMER[place] ?? place)]).toEqual([
        place,
        entries,
      ]);
    }
    const view = await viewOf(actions);
    expect([view.older, view.newer]).toEqual([[], []]);
    expect(view.issues).toEqual(before.issues);
    expect(view.summaries).toEqual(before.summaries);
    expect(view.gaps.map(({ flag }) => flag)).toEqual(before.gaps.map(({ flag }) => flag));
    expect((await findings(actions)).filter(({ plan }) => plan !== null)).toEqual([]);
    // Once more there is nothing to do.
    const after = excel.everything();
    expect(await forward(actions)).toBe(0);
    expect(excel.everything()).toBe(after);
  });
});

/** Headers that were others before. */
const FORMER: Readonly<Record<string, string>> = {
  "tblMeasure Median": "tblMeasure Centre line",
  "tblMeasureValue Median drawn": "tblMeasureValue Centre drawn",
};

/** What is typed in each column of each table, by the table's name and the header; settings by their rows. */
function typedByHeader(workbook: Workbook): Map<string, readonly unknown[]> {
  return new Map(
    workbook.tables.items.flatMap(({ name: table, sheet, area, columns }) =>
      columns.map(({ name: header }, index): [string, readonly unknown[]] => {
        const rows = Array.from({ length: area.bottom - area.top }, (_, row) => area.top + 1 + row);
        const cells = rows.map((row) => {
          const formula = sheet.formula(row, area.left + index);
          return typeof formula === "string" && formula.startsWith("=")
            ? "a formula"
            : sheet.value(row, area.left + index);
        });
        // The new row of the settings stands below the others.
        return [`${table} ${header}`, table === "tblSettings" ? cells.slice(0, 8) : cells];
      })
    )
  );
}

test("a column that somebody made wider, or hid, stays as wide as it is", async () => {
  const saved = gunzipSync(
    readFileSync(path.join(KEPT, "0.2.0", "sunshine.workbook.json.gz"))
  ).toString("utf8");
  for (const width of [200, 0]) {
    const { actions, hands } = openWorkbook(excel, saved);
    const { sheet, area } = hands.table("tblPDSA");
    hands.edit(() => sheet.setColumnWidth(area.left + 2, area.left + 2, width));
    await forward(actions);
    expect(sheet.columns.size(area.left + 2)).toBe(width);
  }
});

test("a sheet whose mark somebody deleted is read as it is, and marked again", async () => {
  const { actions, hands, workbook } = openWorkbook(excel);
  const before = await viewOf(actions);
  const [tracker] = workbook.tables.items.filter(({ name }) => name.startsWith("tblFidelity_"));
  for (const table of ["tblProgram", "tblTool", "tblMeasureChoice", "tblPDSA", tracker!.name])
    hands.edit(() => workbook.names.delete(`ver_${table}`));
  const view = await viewOf(actions);
  const marked = ["Setup", "Fidelity Tool", "PDSA Log", "PDSA Measures", "Fidelity Tracker"];
  expect(view.older.map(({ sheet }) => sheet)).toEqual(marked);
  expect([view.issues, view.measures]).toEqual([before.issues, before.measures]);
  expect((await findings(actions)).map(({ kind }) => kind)).toEqual(
    view.older.map(() => "olderVersion")
  );
  expect(await forward(actions)).toBe(marked.length);
  expect((await viewOf(actions)).older).toEqual([]);
});

test("a sheet that was deleted and is inserted again gets its mark again", async () => {
  const { actions, hands, workbook } = openWorkbook(excel);
  hands.edit(() => workbook.names.update("ver_tblPDSA", { formula: '="1"' }));
  hands.edit(() => hands.table("tblMeasure").sheet.delete());
  hands.edit(() => hands.table("tblPDSA").sheet.delete());
  valueOf(await actions.insert(["pdsa"], { samples: false }));
  expect(workbook.names.get("ver_tblPDSA")?.formula).toBe('="2"');
});

describe("a workbook of a newer add-in", () => {
  const WRITES: readonly (readonly [string, (actions: Actions) => Promise<Outcome<unknown>>])[] = [
    ["insert", (actions) => actions.insert(["measures"], { samples: false })],
    ["clear samples", (actions) => actions.clearSamples()],
    ["refresh the report", (actions) => actions.refreshReport()],
    ["start a PDSA cycle", (actions) => actions.startPdsa("any")],
    ["make a tracker", (actions) => actions.makeTracker("any")],
    ["follow a tool", (actions) => actions.followTool("Literacy walkthrough 1.0")],
    ["repair", (actions) => actions.repair("any")],
    ["bring forward", (actions) => actions.bringForward(["any"])],
  ];

  test.each(WRITES)("%s is refused before anything is written, with a sentence", async (_, act) => {
    const { hands, workbook, actions } = openWorkbook(excel);
    hands.edit(() => workbook.names.update("ver_tblPDSA", { formula: '="3"' }));
    const before = excel.everything();
    const outcome = await act(actions);
    expect(outcome).toMatchObject({ ok: false, trouble: { kind: "newer", subject: "PDSA Log" } });
    expect(outcome.ok ? "" : troubleText(outcome.trouble)).toMatch(
      /newer version.*read here, not changed/
    );
    expect(excel.everything()).toBe(before);
  });

  test("is read as ever", async () => {
    const { hands, workbook, actions } = openWorkbook(excel);
    const { counts } = await viewOf(actions);
    hands.edit(() => workbook.names.update("ver_tblPDSA", { formula: '="3"' }));
    const view = await viewOf(actions);
    expect(view.newer).toEqual([{ sheet: "PDSA Log", version: "3" }]);
    expect(view.counts).toEqual(counts);
    valueOf(await actions.repairs());
    valueOf(await actions.goTo({ table: "tblPDSA", row: 0, header: "Question" }));
  });
});

/** An older PDSA Log, which differs from the present one in every way that a step can. */
const oldTeam = { from: "Working group" };
const oldPhase = '=IF([@Act]="","Open","Closed")';
const STEPS: readonly VersionStep[] = [
  { kind: "renameColumn", table: "pdsa", column: "team", ...oldTeam },
  { kind: "addColumn", table: "pdsa", column: "unexpected" },
  { kind: "addColumn", table: "pdsa", column: "driver" },
  { kind: "widen", table: "pdsa", column: "cycleNumber" },
  { kind: "replaceFormula", table: "pdsa", column: "phase", from: oldPhase },
  { kind: "replaceValidation", table: "pdsa", column: "type" },
];
const versions = [
  { name: "1", steps: [] },
  { name: "2", steps: STEPS.slice(0, 3) },
  { name: "3", steps: STEPS.slice(3) },
];
const oldTable: TableDefinition = {
  ...pdsaCycles,
  columns: pdsaCycles.columns
    .filter(({ key }) => key !== "unexpected" && key !== "driver")
    .map((column) => {
      if (column.key === "team") return { ...column, header: oldTeam.from };
      if (column.key === "cycleNumber") return { ...column, width: 60 };
      if (column.key === "type") return { ...column, type: { kind: "text" } as const };
      return column.key === "phase"
        ? { ...column, type: { kind: "formula", formula: oldPhase, result: "text" } as const }
        : column;
    }),
};

/** The PDSA Log of a workbook after steps from a version: its cells, rules and widths. */
async function played(begin: SheetDefinition, from: string | null): Promise<unknown> {
  const { hands, workbook } = openWorkbook(excel);
  hands.edit(() => hands.table("tblPDSA").sheet.delete());
  hands.edit(() => workbook.names.delete("ver_tblPDSA"));
  const port = createExcelPort(knownTables);
  // What the old one had no columns for.
  const rows = sunshine.tables["pdsa"]!.map((row) => ({ ...row, driver: null, unexpected: null }));
  const plan = planSheet({ ...begin, versions: versions.slice(0, 1) }, { pdsa: rows });
  valueOf(await port.addSheet({ ...plan, names: [], print: { ...plan.print, breaks: null } }));
  if (from !== null) {
    const contents = valueOf(await port.read()).tables.find(({ name }) => name === "tblPDSA")!;
    const look = valueOf(
      await port.lookClosely({ tables: ["tblPDSA"], headersOf: [], tops: [], areas: [] })
    ).tables[0]!;
    const sheet = { ...pdsaLog, versions };
    const columns = findColumns(pdsaCycles, contents.headers);
    const [older] = findOlderVersions(
      [{ sheet, sheetName: "PDSA Log", table: "tblPDSA", version: from, state: "older" }],
      [{ sheet, definition: pdsaCycles, contents, columns, look }]
    );
    valueOf(await port.repair(older!.plan!));
    expect(workbook.names.get("ver_tblPDSA")?.formula).toBe('="3"');
  }
  const { sheet, columnNames } = hands.table("tblPDSA");
  const { cells, columns, ...rest } = JSON.parse(JSON.stringify(workbook.toJSON())).sheets.find(
    ({ name }: { name: string }) => name === sheet.name
  );
  const { styles, numberFormats } = workbook.toJSON();
  const spelled = JSON.parse(
    JSON.stringify({ cells, rules: { ...rest, view: null, id: null } }, (key, value: unknown) =>
      key === "s" && typeof value === "number"
        ? styles[value]
        : key === "n" && typeof value === "number"
          ? numberFormats[value]
          : key === "id"
            ? null
            : value
    )
  ) as { cells: unknown; rules: Record<string, unknown> };
  const rules = JSON.stringify(spelled.rules["validations"] ?? spelled.rules["validation"] ?? null);
  return { headers: columnNames, cells: spelled.cells, columns, rules: rules.length > 4 };
}

test("every kind of step, one version after the other: as the sheet would be inserted now", async () => {
  expect(today).toBeGreaterThan(0);
  const now = await played(pdsaLog, null);
  const fromFirst = await played({ ...pdsaLog, tables: [oldTable] }, "1");
  expect(differences(fromFirst, now)).toEqual([]);
});
