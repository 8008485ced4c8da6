import type { ApiSet, Surface, SurfaceClass, SurfaceField } from "./surface/surface";

/** Requirement sets by name, versions as text because 1.10 is not 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Looks members up in the surface, by the names used on the wire and by those developers type. */
export class SurfaceIndex {
  private readonly wireNames = new Map<string, Map<string, string>>();

  constructor(
    private readonly surface: Surface,
    private readonly sets: RequirementSets
  ) {}

  /** The class, or undefined when the client does not know it. */
  find(className: string): SurfaceClass | undefined {
    return this.surface.classes[className];
  }

  /** The values of an enum; empty for one that is not known. */
  enumValues(name: string): readonly string[] {
    return this.surface.enums[name] ?? [];
  }

  /** The fields of a plain object's type, or undefined for a type that is not known. */
  fields(name: string): Readonly<Record<string, SurfaceField>> | undefined {
    return this.surface.interfaces[name];
  }

  /** Whether the declared requirement sets include a member's; members without one always are. */
  allows(set: ApiSet | undefined): boolean {
    if (!set) return true;
    const declared = this.sets[set[0]];
    return declared !== undefined && compareVersions(declared, set[1]) >= 0;
  }

  /** Wire name of the property or navigation a developer calls `js`; any case is understood. */
  wireName(className: string, js: string): string | undefined {
    let names = this.wireNames.get(className);
    if (!names) {
      names = new Map();
      const found = this.find(className);
      for (const [wire, member] of [
        ...Object.entries(found?.navigations ?? {}),
        ...Object.entries(found?.properties ?? {}),
      ]) {
        names.set(member.js.toLowerCase(), wire);
      }
      this.wireNames.set(className, names);
    }
    return names.get(js.toLowerCase());
  }

  /** What error locations call a member: `Worksheet.getRange`. */
  location(className: string, wire: string): string {
    const found = this.find(className);
    const member =
      found?.methods[wire] ?? found?.properties[wire] ?? found?.navigations[wire] ?? undefined;
    return `${className}.${member?.js ?? wire.charAt(0).toLowerCase() + wire.slice(1)}`;
  }
}

function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
