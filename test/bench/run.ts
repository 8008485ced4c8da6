import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { ROOT } from "../../workbench/server/builds";
import { measureActions } from "./actions/measureActions";
import { measureLoad } from "./load/measureLoad";
import { jsonOf } from "./report/json";
import { pageWith } from "./report/page";
import type { BenchResult } from "./report/result";
import { someTable, tablesOf, type PageTable } from "./report/tables";
import { chosenJobs } from "./timed/jobNames";
import { measureRecalculation } from "./timed/measureRecalculation";
import { measureSome, measureSpeed } from "./timed/measureSpeed";

const ROUNDS = 7;
/** An opening is short, and its times differ much. */
const LOAD_ROUNDS = 21;
const PAGE = path.join(ROOT, "docs/performance.md");

/**
 * npm run bench                      measures everything and prints it as tables
 * npm run --silent bench -- --json   prints JSON on stdout and nothing else
 * npm run bench -- --write           also writes the tables into docs/performance.md
 * npm run bench -- observers         times the jobs alone whose names begin so, and prints them beside a bare scan
 */
async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const options = given.filter((each) => each.startsWith("-"));
  const unknown = options.find((option) => option !== "--json" && option !== "--write");
  if (unknown !== undefined) throw new Error(`The bench knows no ${unknown}.`);
  const note = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  const jobs = chosenJobs(given);
  if (jobs !== null) {
    print(someTable(await measureSome(jobs, ROUNDS, note), jobs));
    return;
  }

  note("load");
  const load = await measureLoad(LOAD_ROUNDS);
  const speed = await measureSpeed(ROUNDS, note);
  note("recalculation");
  const recalculation = await measureRecalculation();
  const actions = await measureActions(note);
  const result: BenchResult = {
    versions: {
      node: process.versions.node,
      chromium: load.chromium,
      officeJs: versionOf("@microsoft/office-js"),
      arquero: versionOf("arquero"),
      tidyjs: versionOf("@tidyjs/tidy"),
    },
    machine: `${process.platform} ${process.arch}, ${cpus().length} processors`,
    rounds: ROUNDS,
    speed,
    actions,
    recalculation,
    load,
  };

  if (options.includes("--write")) {
    writeFileSync(PAGE, pageWith(readFileSync(PAGE, "utf8"), result));
  }
  if (options.includes("--json")) {
    process.stdout.write(jsonOf(result));
  } else {
    tablesOf(result).forEach(print);
  }
}

function print({ heading, caption, columns, rows }: PageTable): void {
  console.log(`\n${heading}\n${caption}`);
  console.table(
    rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at]])))
  );
}

function versionOf(name: string): string {
  const file = path.join(ROOT, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
