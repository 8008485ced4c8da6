import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const PROJECT = path.resolve(__dirname, "../..");
const LEDGER = readFileSync(path.join(PROJECT, "docs", "host-ledger.md"), "utf8");

interface Row {
  readonly behaviour: string;
  readonly knownBy: string;
  readonly code: string;
  readonly test: string;
}

const ROWS: readonly Row[] = LEDGER.split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.replace(/^\| | \|$/g, "").split(" | "))
  .filter((cells) => cells[0]?.trim() !== "Behaviour" && !/^-+$/.test(cells[0]?.trim() ?? ""))
  .map(([behaviour = "", knownBy = "", code = "", test = "", ...more]) => {
    expect(more).toEqual([]);
    return {
      behaviour: behaviour.trim(),
      knownBy: knownBy.trim(),
      code: code.trim(),
      test: test.trim(),
    };
  });

/** Files that carry data or glue, and imitate nothing of Excel by themselves. */
const WITHOUT_BEHAVIOUR = new Set([
  "host/types/allTypes.ts",
  "host/types/charts/chartPart.ts",
  "model/cellStore.ts",
  "model/changes.ts",
  "model/charts/chart.ts",
  "model/dimensions.ts",
  "model/errors.ts",
  "model/extras.ts",
  "model/formatTable.ts",
  "model/index.ts",
  "model/jsonValue.ts",
  "model/rowsAndColumns.ts",
  "model/serialization.ts",
  "model/sheetJson.ts",
  "model/style.ts",
  "model/tableCollection.ts",
  "model/testWorkbook.ts",
  "model/userActions.ts",
  "model/workbook.ts",
]);

function filesOf(folder: string): string[] {
  return readdirSync(path.join(PROJECT, "workbench", folder), { recursive: true })
    .map((name) => path.posix.join(folder, String(name).split(path.sep).join("/")))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
}

test("there is a row for each behaviour, with a way of knowing it", () => {
  expect(ROWS.length).toBeGreaterThan(120);
  const wrong = ROWS.filter(({ knownBy, behaviour }) => {
    const [, tag, rest = ""] = /^(documented|observed|assumed)( .*)?$/.exec(knownBy) ?? [];
    if (tag === undefined || behaviour === "") return true;
    return tag === "documented" ? !/\]\[\w+\]\)$/.test(rest) : false;
  });
  expect(wrong).toEqual([]);
});

test("every source that a row names is given below, and each that is given is named", () => {
  const named = new Set([...LEDGER.matchAll(/\]\[(\w+)\]/g)].map(([, name]) => name));
  const given = [...LEDGER.matchAll(/^\[(\w+)\]: (\S+)$/gm)];
  expect(given.map(([, name]) => name).sort()).toEqual([...named].sort());
  for (const [, , address] of given) {
    expect(address).toMatch(/^https:\/\/(learn|support)\.microsoft\.com\/\S+$/);
  }
});

test("every file and test that a row names exists", () => {
  const missing = ROWS.flatMap(({ code, test: tried }) =>
    [code, tried].filter(
      (name) => name !== "–" && !existsSync(path.join(PROJECT, "workbench", name))
    )
  );
  expect(missing).toEqual([]);
  expect(ROWS.filter(({ test: tried }) => tried !== "–" && !tried.endsWith(".test.ts"))).toEqual(
    []
  );
  for (const [, target = ""] of LEDGER.matchAll(/\]\(([\w./-]+\.md)\)/g)) {
    expect([target, existsSync(path.join(PROJECT, "docs", target))]).toEqual([target, true]);
  }
});

test("every file that imitates Excel is named", () => {
  const named = new Set(ROWS.map(({ code }) => code));
  const files = ["host/types", "host/transport", "host/events", "model"].flatMap(filesOf);
  const unnamed = files.filter((name) => !named.has(name) && !WITHOUT_BEHAVIOUR.has(name));
  expect(unnamed).toEqual([]);
  expect([...WITHOUT_BEHAVIOUR].filter((name) => !files.includes(name))).toEqual([]);
});
