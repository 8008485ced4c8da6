import { type ApiSet, type Surface, type SurfaceClass } from "./surface";

const FIRST: ApiSet = ["ExcelApi", "1.1"];

/** Which requirement set a member of the client needs, the way to its class included. */
export class MemberSets {
  private readonly ofClass: ReadonlyMap<string, ApiSet>;

  constructor(private readonly surface: Surface) {
    this.ofClass = setsOfClasses(surface);
  }

  /**
   * The set that `Class.member` needs: the newer one of the member's own and of the oldest way that
   * leads to an object of that class. Undefined for a member that the client does not know.
   */
  find(member: string): ApiSet | undefined {
    const [className = "", name = ""] = member.split(".");
    const declared = this.surface.classes[className];
    const own = declared && setOfMember(declared, name);
    return own && newer(own, this.wayTo(className) ?? FIRST);
  }

  /** The set that the oldest way to a class needs; undefined when none leads there. */
  wayTo(className: string): ApiSet | undefined {
    return this.ofClass.get(className);
  }
}

/** Whether a version such as "1.9" is not newer than another such as "1.13". */
export function isWithin(version: string, limit: string): boolean {
  return numbersOf(version) <= numbersOf(limit);
}

function setOfMember(declared: SurfaceClass, name: string): ApiSet | undefined {
  const { properties, navigations, methods } = declared;
  const found = [properties, navigations, methods]
    .flatMap((members) => Object.values<{ js: string; set?: ApiSet }>(members))
    .find(({ js }) => js === name);
  if (found) return found.set ?? FIRST;
  // An indexer such as `getItem` is no method on the wire.
  return name === "getItem" && declared.indexer !== undefined ? FIRST : undefined;
}

/** Oldest way to each class, found by walking from the workbook until nothing gets older. */
function setsOfClasses(surface: Surface): ReadonlyMap<string, ApiSet> {
  const sets = new Map<string, ApiSet>([["Workbook", FIRST]]);
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const [className, declared] of Object.entries(surface.classes)) {
      const from = sets.get(className);
      if (!from) continue;
      for (const [target, set] of waysFrom(declared)) {
        const way = newer(from, set);
        const known = sets.get(target);
        if (known && newer(way, known) === way) continue;
        sets.set(target, way);
        isChanged = true;
      }
    }
  }
  return sets;
}

function waysFrom(declared: SurfaceClass): [className: string, set: ApiSet][] {
  const ways: [string, ApiSet][] = [];
  for (const { class: target, set } of Object.values(declared.navigations)) {
    ways.push([target, set ?? FIRST]);
  }
  for (const { returns, set } of Object.values(declared.methods)) {
    if (returns !== undefined) ways.push([returns, set ?? FIRST]);
  }
  for (const target of [declared.items, declared.indexer]) {
    if (target !== undefined) ways.push([target, FIRST]);
  }
  return ways;
}

/** The set that is harder to have: one of another family than ExcelApi, else the higher version. */
function newer(a: ApiSet, b: ApiSet): ApiSet {
  if (a[0] !== "ExcelApi") return a;
  if (b[0] !== "ExcelApi") return b;
  return isWithin(b[1], a[1]) ? a : b;
}

function numbersOf(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
}
