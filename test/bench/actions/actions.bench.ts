/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { writeFileSync } from "node:fs";
import { createExcelPort } from "../../../src/excel/excelPort";
import { sheetKinds } from "../../../src/templates/index";
import { staff } from "../../../src/templates/setup";
import { itemSummaryPrefix, summaryPrefix, trackerPrefix } from "../../../src/templates/toolNames";
import type { Clock } from "../../../src/workbook/actions/clock";
import { createActions } from "../../../src/workbook/actions/createActions";
import { knownTables } from "../../../src/workbook/knownTables";
import type { Outcome } from "../../../src/workbook/port";
import { bootOfficeClient, type OfficeClient } from "../../harness/officeClient";
import { makeDistrict, shapeOf, TOOL_LABEL, TRACKER_KEY } from "../district/district";
import { rawCells, TODAY } from "../district/rawCells";
import { ACTION_NAMES, type ActionName, type CountedAction } from "./countedActions";
import { fillTables } from "./filledWorkbook";

const OBSERVATIONS = Number(process.env["BENCH_OBSERVATIONS"]);
const RESULT = process.env["BENCH_RESULT"] ?? "";
/** No answer of the simulation is late; nothing here is about time. */
const PATIENCE = 3_600_000;

const EVERY_SHEET = sheetKinds.map(({ key }) => key);

const FILLED = [staff.name, trackerPrefix, summaryPrefix, itemSummaryPrefix];

const clock: Clock = {
  today: () => TODAY,
  rest: () => null,
  now: () => TODAY + 0.5,
  after: () => () => undefined,
};

let client: OfficeClient;
const counted: CountedAction[] = [];

async function count<T>(action: ActionName, work: () => Promise<Outcome<T>>): Promise<T> {
  const before = { ...client.host.stats };
  const outcome = await work();
  if (!outcome.ok) throw new Error(`${action}: ${JSON.stringify(outcome.trouble)}`);
  const { syncs, requestBytes, responseBytes } = client.host.stats;
  counted.push({
    action,
    syncs: syncs - before.syncs,
    requestBytes: requestBytes - before.requestBytes,
    responseBytes: responseBytes - before.responseBytes,
  });
  return outcome.value;
}

test(`what goes over the wire with ${OBSERVATIONS} observations`, async () => {
  // Excel on the web: the one with limits.
  client = await bootOfficeClient({ platform: "web" });
  const district = makeDistrict(shapeOf(OBSERVATIONS));
  // A district's own lists stand for the samples; observations and people are pasted, as they would be.
  const { [TRACKER_KEY]: _observations, staff: _people, ...lists } = district.tables;
  const samples = { ...district, tables: lists };
  const openPane = () =>
    createActions(createExcelPort({ ...knownTables, timeoutMs: PATIENCE }), clock, async () => [
      samples,
    ]);

  const inserting = openPane();
  await count("Insert all sheets", () => inserting.insert(EVERY_SHEET, { samples: true }));
  fillTables(client.workbook, rawCells(district), FILLED);

  const pane = openPane();
  await count("Open the pane", () => pane.view());
  const view = await count("Look again", () => pane.view());
  expect(view.trackers).toMatchObject([{ tool: TOOL_LABEL, state: "current", scored: true }]);
  expect(view.counts.observations).toBeGreaterThan(0.99 * OBSERVATIONS);

  await count("Refresh the report, first", () => pane.refreshReport());
  const written = await count("Refresh the report, second", () => pane.refreshReport());
  expect(written).toEqual({ cells: 0, charts: 0, withoutCharts: [] });
  await count("Start a PDSA cycle", () => pane.startPdsa(view.gaps[0]!.flag.key));
  const tracker = client.workbook.tables.items.find(({ name }) => name.startsWith(trackerPrefix))!;
  const last = { table: tracker.name, row: OBSERVATIONS - 1, header: "I20" };
  await count("Go to a cell", () => pane.goTo(last));

  const { newVersion } = await count("Let a scored tracker follow its tool", () =>
    pane.followTool(TOOL_LABEL)
  );
  const added = client.workbook.tables.items.filter(
    ({ name }) => name.startsWith(trackerPrefix) && name !== tracker.name
  );
  expect(added).toHaveLength(1);
  client.workbook.edit("user", () => added[0]!.sheet.delete());
  await count("Make a tracker", () => pane.makeTracker(newVersion!));
  const { rows } = await count("Clear sample rows", () => pane.clearSamples());
  expect(rows).toBeGreaterThan(0);

  client.expectNoRefusals();
  expect(counted.map(({ action }) => action)).toEqual(ACTION_NAMES);
  writeFileSync(RESULT, JSON.stringify(counted));
});
