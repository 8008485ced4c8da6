import { linesOfRequest } from "./wire";

/** What was asked of `window.external` and of the objects it gave, as lines in the order of first use. */
export class Listener {
  private readonly lines = new Set<string>();

  /** The object, with every use of its members noted under its name; what they give is heard, too. */
  hear<T extends object>(name: string, object: T): T {
    return new Proxy(object, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key);
        if (typeof key !== "string") return member;
        if (typeof member !== "function") {
          this.lines.add(`${name}.${key}: ${typeof member}`);
          return member;
        }
        return (...args: unknown[]): unknown => {
          this.note(`${name}.${key}`, args);
          const given: unknown = Reflect.apply(member, target, args);
          return typeof given === "object" && given !== null
            ? this.hear(`${name}.${key}()`, given)
            : given;
        };
      },
    });
  }

  /** Takes the lines out. */
  take(): string[] {
    const taken = [...this.lines];
    this.lines.clear();
    return taken;
  }

  private note(member: string, args: readonly unknown[]): void {
    this.lines.add(`${member}(${args.map(shapeOf).join(", ")})`);
    const [, params] = args;
    const request: unknown = Array.isArray(params) ? params[0] : undefined;
    if (!member.endsWith(".Execute") || !Array.isArray(request)) return;
    for (const line of linesOfRequest(request as unknown[])) this.lines.add(line);
  }
}

/** Numbers say which method or event is meant; of the rest only the type is told. */
function shapeOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? `array of ${value.length}` : typeof value;
}
