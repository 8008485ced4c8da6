import path from "node:path";
import { requiredExcelApi } from "../../tools/requiredExcelApi";
import type { HostOptions } from "../../workbench/host/hostOptions";
import { bootOfficeClient, type OfficeClient } from "./officeClient";
import { keepUsage } from "./usageFiles";

const PROJECT = path.resolve(__dirname, "../..");

const booted: OfficeClient[] = [];

/**
 * The genuine client for a test file that runs the add-in: Excel knows no more than the API set that
 * the manifest asks for, and what the add-in used is kept for the list in docs/host-usage.md.
 */
export async function bootAddInClient(options: HostOptions = {}): Promise<OfficeClient> {
  const client = await bootOfficeClient({
    ...options,
    requirementSets: { ExcelApi: requiredExcelApi(PROJECT), ...options.requirementSets },
  });
  booted.push(client);
  return client;
}

// Stands at the top level because a test file may not add hooks once its tests run.
afterAll(() => {
  const name = path.relative(PROJECT, expect.getState().testPath ?? "").replace(/\W+/g, "-");
  const uses = booted.flatMap(({ host }) => host.usage.items);
  keepUsage(PROJECT, name, uses);
});
