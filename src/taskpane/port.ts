/** The composition root: the only place where the pane meets Office and Excel. */
import { createExcelPort } from "../excel/excelPort";
import type { SampleSet } from "../templates/definition";
import type { Actions } from "../workbook/actions/actions";
import { createActions } from "../workbook/actions/createActions";
import { knownTables } from "../workbook/knownTables";
import { browserClock } from "./browserClock";

const REQUIRED_SET = "1.13";

/** `silent`: office.js itself did not load. */
export type HostState = "excel" | "tooOld" | "notExcel" | "silent";

let officeIsReady = false;

export async function whenReady(): Promise<HostState> {
  if (typeof Office === "undefined") return "silent";
  const { host } = await Office.onReady();
  officeIsReady = true;
  if (host !== Office.HostType.Excel) return "notExcel";
  return Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_SET) ? "excel" : "tooOld";
}

/** The system's choice counts until Office is ready, and on the web, where Excel says nothing about its theme. */
export function prefersDark(): boolean {
  // Typed as always there, but it is not.
  const theme = officeIsReady
    ? (Office.context.officeTheme as Office.OfficeTheme | undefined)
    : undefined;
  return theme?.isDarkTheme ?? matchMedia("(prefers-color-scheme: dark)").matches;
}

async function loadSamples(): Promise<readonly SampleSet[]> {
  const sets = await Promise.all([
    import(/* webpackChunkName: "samples" */ "../../samples/sunshine.json"),
    import(/* webpackChunkName: "samples" */ "../../samples/pleasantville.json"),
  ]);
  // TypeScript takes a row without one of the other rows' columns to hold undefined there.
  return sets.map(({ default: set }: { default: { name: string; tables: object } }) => ({
    name: set.name,
    tables: set.tables as SampleSet["tables"],
  }));
}

/** @param excel settles when Excel can be asked; until then readings wait, and what they need besides is fetched */
export function createPaneActions(excel: Promise<void>): Actions {
  const actions = createActions(createExcelPort(knownTables), browserClock, loadSamples);
  return {
    ...actions,
    view: async () => {
      // Not while this script is still evaluated: whoever records who asked for a file, as a browser's tools do, then
      // has to work out where each function on the stack stands, and the outermost of them is all of ours.
      await Promise.resolve();
      await Promise.all([excel, loadSamples()]);
      return actions.view();
    },
  };
}
