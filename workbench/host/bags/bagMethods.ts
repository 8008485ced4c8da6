import type { JsonValue } from "../../model/jsonValue";
import { type Call, hostObject } from "../typeDefinition";
import { type Bag, newBag } from "./bagData";

type BagMethods = Readonly<
  Record<string, (bag: Bag, args: readonly unknown[], call: Call) => unknown>
>;

/** What types without a hand-written definition can do. */
export const BAG_METHODS: Readonly<Record<string, BagMethods>> = {
  CustomPropertyCollection: {
    Add: (bag, [key, value]) => hostObject("CustomProperty", putProperty(bag, key, value)),
    DeleteAll: (bag) => {
      bag.data.items.length = 0;
      bag.save();
      return null;
    },
  },
  CustomProperty: { Delete: (bag) => bag.remove() },
  WorksheetCustomPropertyCollection: {
    Add: (bag, [key, value]) => hostObject("WorksheetCustomProperty", putProperty(bag, key, value)),
  },
  WorksheetCustomProperty: { Delete: (bag) => bag.remove() },
};

/** Sets the property of that key, which need not be there yet (documented). */
function putProperty(bag: Bag, key: unknown, value: unknown): Bag {
  const wanted = String(key);
  const known = bag.data.items.find(({ id }) => id?.toLowerCase() === wanted.toLowerCase());
  const data = known ?? newBag(wanted);
  if (!known) bag.data.items.push(data);
  data.values["Key"] ??= wanted;
  const child = bag.child(data);
  child.set("Value", value as JsonValue);
  return child;
}
