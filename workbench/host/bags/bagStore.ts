import type { JsonValue } from "../../model/jsonValue";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { itemNotFound } from "../hostError";
import { notImplemented } from "../refusals";
import type { SurfaceClass } from "../surface/surface";
import type { SurfaceIndex } from "../surfaceIndex";
import {
  hostObject,
  type HostObject,
  type PropertyDefinition,
  type TypeDefinition,
} from "../typeDefinition";
import { BAG_DEFAULTS } from "./bagDefaults";
import { BAG_METHODS } from "./bagMethods";
import { Bag, type BagData, newBag } from "./bagData";

/**
 * Types that this host knows only by the properties the surface lists: custom properties and the like. What was
 * never set reads as the default in `BAG_DEFAULTS`; without one it is refused by name.
 */
export class BagStore {
  private readonly definitions = new Map<string, TypeDefinition<unknown>>();

  constructor(private readonly index: SurfaceIndex) {}

  /** The bag a sheet keeps under a key. */
  ofSheet(sheet: Sheet, key: string): Bag {
    const kept = sheet.extras.get(key) as unknown as BagData | undefined;
    const data = kept ?? newBag();
    return new Bag(data, sheet, () => sheet.extras.set(key, data as unknown as JsonValue));
  }

  /** The bag the workbook keeps under a key. */
  ofWorkbook(workbook: Workbook, key: string): Bag {
    const data = (workbook.extras.get(key) as unknown as BagData | undefined) ?? newBag();
    return new Bag(data, undefined, () => workbook.extras.set(key, data as unknown as JsonValue));
  }

  /** How a bag of a class behaves. */
  definition(className: string, target: unknown): TypeDefinition<unknown> {
    if (!(target instanceof Bag)) throw notImplemented(className);
    let found = this.definitions.get(className);
    if (!found) {
      found = this.build(className);
      this.definitions.set(className, found);
    }
    return found;
  }

  private build(className: string): TypeDefinition<unknown> {
    const surface = this.index.find(className);
    if (!surface) throw notImplemented(className);
    const { items: child } = surface;
    const idName = surface.properties["_Id"] ? "_Id" : "Id";
    const definition: TypeDefinition<Bag> = {
      className,
      identity: ({ data }) => (data.id === undefined ? {} : { [idName]: data.id }),
      properties: this.properties(className, surface),
      navigations: Object.fromEntries(
        Object.entries(surface.navigations).map(([wire, { class: navigated }]) => [
          wire,
          (bag: Bag) => hostObject(navigated, bag.part(wire)),
        ])
      ),
      methods: BAG_METHODS[className] ?? {},
      ...(child === undefined
        ? {}
        : {
            items: (bag) => bag.data.items.map((data) => hostObject(child, bag.child(data))),
            item: (bag, key) => findItem(bag, child, key),
          }),
    };
    return definition as TypeDefinition<unknown>;
  }

  private properties(
    className: string,
    surface: SurfaceClass
  ): Record<string, PropertyDefinition<Bag>> {
    const defaults = BAG_DEFAULTS[className] ?? {};
    return Object.fromEntries(
      Object.keys(surface.properties).map((wire) => {
        const find = ({ data }: Bag): unknown => {
          if (wire === "Id" && data.id !== undefined) return data.id;
          if (wire === "Count" && surface.items !== undefined) return data.items.length;
          return data.values[wire] ?? defaults[wire];
        };
        const known = (bag: Bag): boolean => find(bag) !== undefined;
        const get = (bag: Bag): unknown => {
          const value = find(bag);
          if (value !== undefined) return value;
          throw notImplemented(
            this.index.location(className, wire),
            "it was never set and the workbench has no default for it"
          );
        };
        const set = (bag: Bag, value: unknown): void => bag.set(wire, value as JsonValue);
        return [wire, { get, set, known }];
      })
    );
  }
}

function findItem(bag: Bag, child: string, key: unknown): HostObject {
  const wanted = String(key).toLowerCase();
  const found = bag.data.items.find(({ id, values }) => {
    const name = values["Name"] ?? values["Key"];
    return id === key || (typeof name === "string" && name.toLowerCase() === wanted);
  });
  return found
    ? hostObject(child, bag.child(found))
    : itemNotFound(`there is no ${child} "${String(key)}"`);
}
