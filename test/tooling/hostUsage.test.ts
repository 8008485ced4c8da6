import path from "node:path";
import { readFileSync } from "node:fs";
import { requiredExcelApi } from "../../tools/requiredExcelApi";
import { addUp, faultsOf, usagePage } from "../../tools/usagePage";
import type { MemberUse } from "../../workbench/host/memberUses";
import { ensureSurface } from "../../workbench/host/surface/node/ensureSurface";
import type { Surface } from "../../workbench/host/surface/surface";

const PROJECT = path.resolve(__dirname, "../..");
let surface: Surface;

beforeAll(async () => {
  surface = await ensureSurface();
});

function use(member: string, kind: MemberUse["kind"], count = 1): MemberUse {
  return { member, kind, count };
}

test("uses of many runs are added up, and events stand under the name developers type", () => {
  const members = addUp(
    [
      use("Range.values", "get", 2),
      use("TableCollection._RegisterAddedEvent", "call"),
      use("Range.values", "set", 3),
      use("Range.values", "get", 5),
      use("TableCollection._UnregisterAddedEvent", "call"),
    ],
    surface
  );
  expect(members.map(({ member, kinds }) => [member, Object.fromEntries(kinds)])).toEqual([
    ["Range.values", { get: 7, set: 3 }],
    ["TableCollection.onAdded", { call: 2 }],
  ]);
  expect(usagePage(members, "1.13", { withCounts: true })).toContain("read 7, set 3");
  expect(usagePage(members, "1.13", { withCounts: false })).not.toMatch(/read \d/);
});

test("a member needs the set of the way that leads to it", () => {
  const [member] = addUp([use("AutoFilter.reapply", "call")], surface);
  expect(member?.set).toEqual(["ExcelApi", "1.9"]);
});

test("a member above the manifest's set, of the web only, or unknown is a fault by name", () => {
  const uses = [
    "Gadget.spin",
    "Range.colour",
    "Table.resize",
    "TableRowCollection.deleteRows",
    "Worksheet._RegisterProtectionChangedEvent",
  ].map((member) => use(member, "call"));
  expect(faultsOf(addUp(uses, surface), "1.13")).toEqual([
    "Gadget.spin is not known to office.js.",
    "Range.colour is not known to office.js.",
    "TableRowCollection.deleteRows needs ExcelApiOnline 1.1; the manifest asks for 1.13.",
    "Worksheet.onProtectionChanged needs ExcelApi 1.14; the manifest asks for 1.13.",
  ]);
  expect(faultsOf(addUp([use("Table.resize", "call")], surface), "1.12")).toEqual([
    "Table.resize needs ExcelApi 1.13; the manifest asks for 1.12.",
  ]);
});

test("settings that only read back are named, and others are not", () => {
  const members = addUp(
    [
      use("PageLayout.zoom", "set"),
      use("RangeFill.color", "set"),
      use("CustomProperty.value", "set"),
      use("PageLayout.orientation", "get"),
    ],
    surface
  );
  const idle = members.filter(({ isWithoutEffect }) => isWithoutEffect);
  expect(idle.map(({ member }) => member)).toEqual(["CustomProperty.value", "PageLayout.zoom"]);
});

test("every member on the committed page is known and within the manifest's set", () => {
  const page = readFileSync(path.join(PROJECT, "docs", "host-usage.md"), "utf8");
  const sets = [...page.matchAll(/\| `[\w.]+` +\| [\w, ]+ \| (.+?) +\|/g)].map((row) => row[1]);
  expect(sets.length).toBeGreaterThan(100);
  const limit = Number(requiredExcelApi(PROJECT).split(".")[1]);
  for (const set of sets) {
    expect(set).toMatch(/^ExcelApi 1\.\d+$/);
    expect(Number(set?.split(".")[1])).toBeLessThanOrEqual(limit);
  }
});
