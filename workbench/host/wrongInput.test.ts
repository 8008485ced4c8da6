/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { EVERY_TYPE, furnish } from "./everyType";
import { ensureSurface } from "./surface/node/ensureSurface";
import type { Surface } from "./surface/surface";
import { TYPE_DEFINITIONS } from "./types/allTypes";

let client: OfficeClient;
let surface: Surface;

beforeAll(async () => {
  client = await bootOfficeClient();
  surface = await ensureSurface();
});
beforeEach(async () => {
  client.reset();
  await client.Excel.run(furnish);
});

/** How one statement fails: its code and place, or what else came of it. */
async function failureOf(
  className: string,
  statement: (object: Record<string, unknown>, context: Excel.RequestContext) => void
): Promise<string> {
  try {
    await client.Excel.run(async (context) => {
      const object = EVERY_TYPE[className]?.(context);
      statement(object as unknown as Record<string, unknown>, context);
      await context.sync();
    });
    return "nothing failed";
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return code ? `${code} at ${debugInfo.errorLocation}` : String(error);
  }
}

/** Values that none of the types allows; types are the tokens of `Surface`. */
function wrongValues(types: readonly string[]): unknown[] {
  if (types.some((type) => /^(any|object)/.test(type))) return [];
  const isPlainObject = types.some((type) => type.startsWith("interface:"));
  return [
    ...(types.includes("string") ? [] : ["no such value"]),
    ...(types.includes("number") ? [] : [7]),
    ...(types.includes("boolean") ? [] : [true]),
    ...(isPlainObject ? [{ noSuchField: 1 }] : [{}]),
  ];
}

/** A value of one of the types, good enough to get to the next argument. */
function someValue(types: readonly string[], context: Excel.RequestContext): unknown {
  const [type = "any"] = types;
  if (type.startsWith("class:"))
    return context.workbook.worksheets.getItem("Sheet1").getRange("F6");
  if (type.startsWith("=")) return type.slice(1);
  if (type.startsWith("enum:")) return surface.enums[type.slice(5)]?.[0];
  if (type.endsWith("[]")) return [];
  if (type.startsWith("interface:")) return {};
  return { number: 1, boolean: true }[type] ?? "A1";
}

test("there is an object to try for every class that is written by hand", () => {
  expect(Object.keys(EVERY_TYPE).sort()).toEqual([...TYPE_DEFINITIONS.keys()].sort());
});

test("every member written by hand is one that office.js can ask for", () => {
  const strange: string[] = [];
  for (const [className, { properties, navigations, methods }] of TYPE_DEFINITIONS) {
    const known = surface.classes[className];
    const members = [
      ...Object.keys(properties ?? {}).filter((wire) => !known?.properties[wire]),
      ...Object.keys(navigations ?? {}).filter((wire) => !known?.navigations[wire]),
      ...Object.keys(methods ?? {}).filter((wire) => !known?.methods[wire]),
    ];
    strange.push(...members.map((wire) => `${className}.${wire}`));
  }
  expect(strange).toEqual([]);
});

/** What office.js does not even send: it makes text of a setting's value first. */
const REFUSED_BY_CLIENT = [
  "SettingCollection.add(value = undefined)",
  "ChartCollection.add(sourceData =",
];

describe.each(Object.keys(EVERY_TYPE))("%s", (className) => {
  const definition = TYPE_DEFINITIONS.get(className);

  test("takes no value of another type or outside an enum", async () => {
    const found: string[] = [];
    const expected: string[] = [];
    for (const [wire, { set }] of Object.entries(definition?.properties ?? {})) {
      const { settable, js, types } = surface.classes[className]!.properties[wire]!;
      if (!settable) continue;
      for (const value of [...wrongValues(types), null]) {
        if (value === null && types.includes("any")) continue;
        const failure = await failureOf(className, (object) => (object[js] = value));
        found.push(`${js} = ${JSON.stringify(value)}: ${failure}`);
        // What the host cannot set, it refuses by name whatever the value.
        const code = set ? "InvalidArgument" : "NotImplemented";
        expected.push(`${js} = ${JSON.stringify(value)}: ${code} at ${className}.${js}`);
      }
    }
    expect(found).toEqual(expected);
  });

  test("takes no argument of another type, outside an enum, or left out", async () => {
    const found: string[] = [];
    const expected: string[] = [];
    for (const wire of Object.keys(definition?.methods ?? {})) {
      const { js, parameters } = surface.classes[className]!.methods[wire]!;
      if (js.startsWith("_")) continue;
      for (const [place, { name, types, optional }] of parameters.entries()) {
        for (const value of [...wrongValues(types), ...(optional ? [] : [undefined])]) {
          const failure = await failureOf(className, (object, context) => {
            const args = parameters.map((each) => someValue(each.types, context));
            args[place] = value;
            (object[js] as (...args: unknown[]) => unknown)(...args);
          });
          const attempt = `${className}.${js}(${name} = ${JSON.stringify(value)})`;
          if (REFUSED_BY_CLIENT.some((each) => attempt.startsWith(each))) continue;
          found.push(`${attempt}: ${failure}`);
          expected.push(`${attempt}: InvalidArgument at ${className}.${js}`);
        }
      }
    }
    expect(found).toEqual(expected);
  });
});
