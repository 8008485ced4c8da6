/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { Workbook } from "../model/workbook";
import { EVERY_TYPE, furnish } from "./everyType";
import { ExcelHost } from "./excelHost";
import { MemberSets } from "./surface/memberSets";
import { ensureSurface } from "./surface/node/ensureSurface";
import type { ApiSet, Surface } from "./surface/surface";
import { TYPE_DEFINITIONS } from "./types/allTypes";

let client: OfficeClient;
let surface: Surface;

beforeAll(async () => {
  client = await bootOfficeClient();
  surface = await ensureSurface();
});

/** Members that are newer than the way to their class, by class, with the set that lacks them. */
function newMembers(): [className: string, js: string, wire: string, before: string][] {
  const sets = new MemberSets(surface);
  return [...TYPE_DEFINITIONS].flatMap(([className, definition]) => {
    const known = surface.classes[className]!;
    const wires = [
      ...Object.entries(known.properties).filter(([wire]) => definition.properties?.[wire]?.get),
      ...Object.entries(known.methods).filter(([wire]) => definition.methods?.[wire]),
    ];
    const way = LATER_WAYS[className] ?? sets.wayTo(className) ?? ["ExcelApi", "1.1"];
    return wires.flatMap(([wire, { js, set }]) =>
      set?.[0] === "ExcelApi" && !js.startsWith("_") && minor(set) > minor(way)
        ? [[className, js, wire, `1.${minor(set) - 1}`] as [string, string, string, string]]
        : []
    );
  });
}

/** Where the only way that the workbench has is not the oldest: labels of a series, not of a chart. */
const LATER_WAYS: Readonly<Record<string, ApiSet>> = { ChartDataLabels: ["ExcelApi", "1.8"] };

function minor([, version]: ApiSet): number {
  return Number(version.split(".")[1]);
}

test("a host that lacks a member's set refuses the member by name, and one that has it does not", async () => {
  await client.Excel.run(furnish);
  const furnished = client.workbook.toJSON();
  const members = newMembers();
  expect(members.length).toBeGreaterThan(40);
  const wrong: string[] = [];
  for (const [className, js, wire, before] of members) {
    const request = await requestFor(className, js, wire);
    const refused = refusalsOf(request, before);
    if (!refused.includes(`ApiNotFound ${className}.${js}`)) {
      wrong.push(`${className}.${js} at ${before}: ${refused.join() || "answered"}`);
    }
    const allowed = refusalsOf(request, "1.15").filter((each) => each.startsWith("ApiNotFound"));
    if (allowed.length > 0) wrong.push(`${className}.${js} at 1.15: ${allowed.join()}`);
  }
  expect(wrong).toEqual([]);

  function refusalsOf(request: string, version: string): string[] {
    const workbook = Workbook.fromJSON(furnished);
    const host = new ExcelHost(workbook, surface, { requirementSets: { ExcelApi: version } });
    host.execute(request, 0, () => undefined);
    return host.refusals.map(({ code, member }) => `${code} ${member}`);
  }
});

/** The request by which the genuine client reads or calls a member, taken from the wire. */
async function requestFor(className: string, js: string, wire: string): Promise<string> {
  let request = "";
  const execute = client.host.execute.bind(client.host);
  const spy = jest.spyOn(client.host, "execute").mockImplementation((body, flags, respond) => {
    if (body.includes(`"${wire}"`) || body.includes(`"${js}"`)) request = body;
    execute(body, flags, respond);
  });
  await client.Excel.run(async (context) => {
    const object = EVERY_TYPE[className]!(context) as unknown as Record<string, unknown>;
    const { parameters } = surface.classes[className]!.methods[wire] ?? {};
    if (parameters) (object[js] as (...args: unknown[]) => unknown)(...parameters.map(() => 1));
    else (object["load"] as (names: string) => void)(js);
    await context.sync();
  }).catch(() => undefined);
  spy.mockRestore();
  if (request === "") throw new Error(`${className}.${js} was not sent`);
  return request;
}

test("the genuine client refuses too, at the call and before anything is sent", async () => {
  const supported = jest
    .spyOn(client.Office.context.requirements, "isSetSupported")
    .mockImplementation((_set, version) => Number(String(version).split(".")[1]) <= 12);
  client.reset();
  await client.Excel.run(furnish);
  const { syncs } = client.host.stats;
  await expect(
    client.Excel.run(async (context) => {
      context.workbook.tables.getItem("Goods").resize("A1:B4");
      await context.sync();
    })
  ).rejects.toMatchObject({ code: "ApiNotFound" });
  expect(client.host.stats.syncs).toBe(syncs);
  supported.mockRestore();
});
