import type { JsonValue } from "./jsonValue";

/** Things the model keeps for others under keys, such as settings and custom properties. */
export class Extras {
  private values: Readonly<Record<string, JsonValue>> = {};

  constructor(private readonly onChange: () => void) {}

  get(key: string): JsonValue | undefined {
    return this.values[key];
  }

  /** Keeps a value under a key; `undefined` takes it away. */
  set(key: string, value: JsonValue | undefined): void {
    const { [key]: _, ...others } = this.values;
    this.values = value === undefined ? others : { ...this.values, [key]: value };
    this.onChange();
  }

  toJSON(): Readonly<Record<string, JsonValue>> {
    return this.values;
  }

  /** Takes stored values over without telling of it. */
  restore(values: Readonly<Record<string, JsonValue>>): void {
    this.values = { ...this.values, ...values };
  }
}
