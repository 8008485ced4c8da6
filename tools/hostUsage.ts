/**
 * Adds up what the integration and end-to-end tests saw the add-in use of Excel's API: with counts into
 * out/host-usage.md, and without into docs/host-usage.md. With --check the latter only has to be up to date.
 * Fails when a member is unknown or needs more than the manifest requires.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { requiredExcelApi } from "./requiredExcelApi";
import { addUp, faultsOf, usagePage } from "./usagePage";
import { USAGE_FOLDER } from "../test/harness/usageFiles";
import type { MemberUse } from "../workbench/host/memberUses";
import { ensureSurface } from "../workbench/host/surface/node/ensureSurface";

const PROJECT = path.join(__dirname, "..");
const PAGE = path.join(PROJECT, "docs", "host-usage.md");

async function main(): Promise<number> {
  const folder = path.join(PROJECT, USAGE_FOLDER);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const kinds = ["test-integration-", "e2e-"];
  if (!kinds.every((kind) => files.some((file) => file.startsWith(kind)))) {
    console.error("Run the integration and the end-to-end tests first: they note what is used.");
    return 1;
  }
  const uses = files.flatMap(
    (file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as MemberUse[]
  );
  const required = requiredExcelApi(PROJECT);
  const members = addUp(uses, await ensureSurface(PROJECT));
  writeFileSync(
    path.join(PROJECT, "out", "host-usage.md"),
    usagePage(members, required, { withCounts: true })
  );
  const faults = faultsOf(members, required);
  for (const fault of faults) console.error(fault);
  const page = usagePage(members, required, { withCounts: false });
  if (!process.argv.includes("--check")) writeFileSync(PAGE, page);
  else if (!existsSync(PAGE) || readFileSync(PAGE, "utf8") !== page) {
    console.error("docs/host-usage.md is not up to date: run npx tsx tools/hostUsage.ts.");
    return 1;
  }
  console.log(`${members.length} members of Excel's API are used; see out/host-usage.md.`);
  return faults.length > 0 ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  }
);
