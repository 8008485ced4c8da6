/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { version } from "../../../package.json";
import { Workbook } from "../../../workbench/model/workbook";
import { setUpActions, valueOf, viewOf, type ActionsSetup } from "../actions/actionsSetup";
import { digestOf, type Digest } from "./digest";
import { workOn } from "./workOn";

const KEPT = path.join("test", "fixtures", "workbooks");
const SAMPLES = ["sunshine", "pleasantville", "published-checklist"] as const;

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
afterEach(() => excel.client.expectNoRefusals());

type Saved = Parameters<typeof Workbook.fromJSON>[0];

function open(saved: string) {
  const workbook = Workbook.fromJSON(JSON.parse(saved) as Saved, {
    clock: () => new Date(2022, 1, 15, 14, 30),
  });
  excel.client.reset(workbook);
  return excel.open();
}

/** What people typed: every cell of the workbook that is no formula, outside the sheets that the add-in writes. */
function typedCells(): Record<string, unknown> {
  const written = /^(Fidelity Summary|Fidelity Charts|Fidelity Heat Map|Gap Flags)/;
  return Object.fromEntries(
    excel.client.workbook.toJSON().sheets.flatMap(({ name, cells }) =>
      written.test(name)
        ? []
        : Object.entries(cells)
            .filter(([, cell]) => typeof cell !== "object" || cell.f === undefined)
            .map(([at, cell]) => [`${name}!${at}`, cell])
    )
  );
}

async function keep(name: string, saved: string): Promise<void> {
  const folder = path.join(KEPT, version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.workbook.json.gz`), gzipSync(saved, { level: 9 }));
  const digest = digestOf(await viewOf(open(saved)));
  writeFileSync(path.join(folder, `${name}.digest.json`), `${JSON.stringify(digest)}\n`);
}

if (process.env["KEEP"] === "write")
  test("keeps the workbooks of this version", async () => {
    if (existsSync(path.join(KEPT, version)))
      throw new Error(`Version ${version} has its workbooks already; they are never made anew.`);
    const sample = (name: string) =>
      readFileSync(path.join("samples", `${name}.workbook.json`), "utf8");
    for (const name of SAMPLES) await keep(name, sample(name));
    await workOn(excel, open(sample("sunshine")));
    await keep("sunshine-worked-on", JSON.stringify(excel.client.workbook.toJSON()));
  });

const kept = existsSync(KEPT)
  ? readdirSync(KEPT).flatMap((folder) =>
      readdirSync(path.join(KEPT, folder))
        .filter((file) => file.endsWith(".gz"))
        .map((file) => [folder, file.replace(".workbook.json.gz", "")] as const)
    )
  : [];

if (process.env["KEEP"] !== "write")
  test("workbooks of at least one version are kept", () => {
    expect(kept.length).toBeGreaterThanOrEqual(4);
  });

for (const [folder, name] of kept)
  describe(`version ${folder}, ${name}`, () => {
    const file = path.join(KEPT, folder, name);
    const saved = () => gunzipSync(readFileSync(`${file}.workbook.json.gz`)).toString("utf8");
    const expected = JSON.parse(readFileSync(`${file}.digest.json`, "utf8")) as Digest;

    test("is understood as it was then", async () => {
      const found = digestOf(await viewOf(open(saved())));
      expect(found.counts).toEqual(expected.counts);
      expect(Object.keys(found.figures)).toEqual(
        expect.arrayContaining(Object.keys(expected.figures))
      );
      for (const [place, numbers] of Object.entries(expected.figures))
        numbers.forEach((number, at) => {
          const now = found.figures[place]![at]!;
          if (number === null) expect([place, now]).toEqual([place, null]);
          else expect(Math.abs(now - number)).toBeLessThan(1e-9);
        });
      // Later rules may add findings; what was found then is still so.
      expect(found.gaps).toEqual(expect.arrayContaining([...expected.gaps]));
      expect(found.issues).toEqual(expect.arrayContaining([...expected.issues]));
    });

    test("a refresh leaves everything that people typed as it was", async () => {
      const actions = open(saved());
      const before = typedCells();
      const owners = (await viewOf(actions)).gaps.map(({ flag, owner }) => [flag.key, owner]);
      valueOf(await actions.refreshReport());
      expect(typedCells()).toEqual(before);
      const after = (await viewOf(actions)).gaps.map(({ flag, owner }) => [flag.key, owner]);
      expect(after).toEqual(expect.arrayContaining(owners));
    });
  });
