import type { JsonValue } from "../../model/jsonValue";
import type { Sheet } from "../../model/sheet";
import { itemNotFound } from "../hostError";

/** An object of the API that is only its properties, in a form the workbook can keep. */
export interface BagData {
  id?: string;
  /** Values by wire name. */
  values: Record<string, JsonValue>;
  /** Objects behind navigation properties, by wire name. */
  parts: Record<string, BagData>;
  /** Children of a collection. */
  items: BagData[];
}

export function newBag(id?: string): BagData {
  return { ...(id === undefined ? {} : { id }), values: {}, parts: {}, items: [] };
}

/** A bag at work: its data, and how to have it kept after a change. */
export class Bag {
  constructor(
    readonly data: BagData,
    /** Where it lies; what belongs to the workbook lies nowhere. */
    readonly sheet: Sheet | undefined,
    readonly save: () => void,
    readonly parent?: Bag
  ) {}

  part(wire: string): Bag {
    const data = (this.data.parts[wire] ??= newBag());
    return new Bag(data, this.sheet, this.save, this);
  }

  child(data: BagData): Bag {
    return new Bag(data, this.sheet, this.save, this);
  }

  set(wire: string, value: JsonValue): void {
    this.data.values[wire] = value;
    this.save();
  }

  /** Takes the bag out of the collection that holds it; throws ItemNotFound when it is gone. */
  remove(): void {
    const items = this.parent?.data.items;
    const at = items?.indexOf(this.data) ?? -1;
    if (!items || at < 0) itemNotFound("it has been deleted");
    items.splice(at, 1);
    this.save();
  }
}
