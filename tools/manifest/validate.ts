import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkManifest } from "./checkManifest";
import { descend, isXmlFault, readXml } from "./element";
import { RULES } from "./rules";
import { projectSurroundings } from "./surroundings";

const PROJECT = path.resolve(__dirname, "../..");

/**
 * npm run validate -- [manifest.xml] [--localhost] [--previous old-manifest.xml]
 *
 * --localhost  allows addresses on this machine, for the manifest of a development build
 * --previous   the published manifest, whose version this one must exceed
 */
function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { localhost: { type: "boolean" }, previous: { type: "string" } },
  });
  const file = positionals[0] ?? path.join(PROJECT, "manifest.xml");
  const violations = checkManifest(readFileSync(file, "utf8"), {
    ...projectSurroundings(PROJECT),
    allowLocalhost: values.localhost ?? false,
    previousVersion: values.previous === undefined ? null : versionIn(values.previous),
  });
  const name = path.relative(process.cwd(), file);
  for (const { rule, element, line, advice } of violations) {
    console.log(`${name}:${line}  ${rule}  ${element}\n    ${advice}`);
  }
  const rules = Object.keys(RULES).length;
  console.log(
    violations.length === 0
      ? `${name} keeps all ${rules} rules.`
      : `${name} breaks rules in ${violations.length} places.`
  );
  return violations.length === 0 ? 0 : 1;
}

function versionIn(file: string): string {
  const root = readXml(readFileSync(file, "utf8"));
  const version = isXmlFault(root) ? undefined : descend(root, "Version")?.text.trim();
  if (version === undefined) throw new Error(`${file} is no manifest with a Version.`);
  return version;
}

process.exitCode = main();
