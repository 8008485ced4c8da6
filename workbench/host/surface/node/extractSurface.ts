import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Surface, SurfaceMethod, SurfaceParameter } from "../surface";
import { readClientSource } from "./clientSource";
import { readTypeDeclarations } from "./typeDeclarations";

/**
 * Extracts the wire surface from the debug build and the typings inside `@microsoft/office-js`.
 * Nothing of the package is copied: names, types and API sets only.
 */
export function extractSurface(
  packageFolder: string
): Pick<Surface, "classes" | "enums" | "interfaces"> {
  const dist = join(packageFolder, "dist");
  const classes = readClientSource(readFileSync(join(dist, "excel-web-16.00.debug.js"), "utf8"));
  const declared = readTypeDeclarations(readFileSync(join(dist, "office.d.ts"), "utf8"));
  for (const [className, surface] of Object.entries(classes)) {
    const members = declared.members.get(className);
    for (const property of Object.values(surface.properties)) {
      property.types = members?.get(property.js)?.types ?? ["any"];
    }
    for (const method of Object.values(surface.methods)) {
      applySignatures(method, members?.get(method.js)?.signatures ?? []);
    }
  }
  return { classes, enums: declared.enums, interfaces: declared.interfaces };
}

/** A parameter accepts what any overload accepts, and is optional when some overload ends before it. */
function applySignatures(method: SurfaceMethod, signatures: SurfaceParameter[][]): void {
  method.parameters = method.parameters.map(({ name }, index) => {
    const declared = signatures.map((signature) => signature[index]);
    const types = [...new Set(declared.flatMap((parameter) => parameter?.types ?? []))];
    return {
      name,
      optional:
        signatures.length === 0 || declared.some((parameter) => !parameter || parameter.optional),
      types: types.length > 0 ? types : ["any"],
    };
  });
}
