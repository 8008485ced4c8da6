import { ensureSurface } from "./ensureSurface";

/** `npx tsx workbench/host/surface/node/main.ts` brings the cached surface up to date. */
async function main(): Promise<void> {
  const surface = await ensureSurface();
  const classes = Object.values(surface.classes);
  const count = (of: (each: (typeof classes)[number]) => object): number =>
    classes.reduce((sum, each) => sum + Object.keys(of(each)).length, 0);
  console.log(
    `office-js ${surface.package}: ${classes.length} classes, ` +
      `${count((each) => each.properties)} properties, ` +
      `${count((each) => each.navigations)} navigations, ${count((each) => each.methods)} methods, ` +
      `${Object.keys(surface.enums).length} enums`
  );
}

void main();
