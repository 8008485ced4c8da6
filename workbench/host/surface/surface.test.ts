import { ensureSurface } from "./node/ensureSurface";
import type { Surface } from "./surface";

let surface: Surface;

beforeAll(async () => {
  surface = await ensureSurface();
});

test("the whole client is found: if this fails, office-js writes its classes in another way", () => {
  const classes = Object.values(surface.classes);
  const count = (of: (each: (typeof classes)[number]) => object): number =>
    classes.reduce((sum, each) => sum + Object.keys(of(each)).length, 0);
  expect(classes.length).toBeGreaterThan(180);
  expect(count((each) => each.properties)).toBeGreaterThan(700);
  expect(count((each) => each.navigations)).toBeGreaterThan(210);
  expect(count((each) => each.methods)).toBeGreaterThan(650);
  expect(Object.keys(surface.enums).length).toBeGreaterThan(140);
});

test("members have their API set, types and arguments", () => {
  const sheet = surface.classes["Worksheet"];
  expect(sheet?.properties["TabColor"]).toEqual({
    js: "tabColor",
    settable: true,
    set: ["ExcelApi", "1.7"],
    types: ["string"],
  });
  expect(sheet?.navigations["FreezePanes"]?.class).toBe("WorksheetFreezePanes");
  expect(surface.classes["Table"]?.methods["Resize"]).toMatchObject({
    set: ["ExcelApi", "1.13"],
    parameters: [{ name: "newRange", optional: false, types: ["class:Range", "string"] }],
  });
});

test("names that are written in another way than they are read are known", () => {
  expect(surface.classes["Worksheet"]?.writeAliases).toEqual({
    Gridlines: "ShowGridlines",
    Headings: "ShowHeadings",
  });
});

test("events have their number and the calls that register them", () => {
  expect(surface.classes["Table"]?.events).toContainEqual({
    js: "onChanged",
    type: 101,
    register: "_RegisterDataChangedEvent",
    unregister: "_UnregisterDataChangedEvent",
  });
});
