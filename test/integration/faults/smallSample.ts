import type { SampleRow, SampleSet } from "../../../src/templates/definition";
import { sunshine } from "../actions/actionsSetup";

const TOOL = "Literacy walkthrough 1.0";
const SCHOOLS = ["Sunshine Elementary", "Riverbend Elementary"];
const COMPONENTS = ["Explicit modeling", "Student talk"];
const PERIODS = ["Fall", "Winter"];
const MOST_ROWS = 4;

const rowsOf = (key: string): readonly SampleRow[] => sunshine.tables[key] ?? [];

function few(key: string, keeps: (row: SampleRow) => boolean = () => true): readonly SampleRow[] {
  return rowsOf(key).filter(keeps).slice(0, MOST_ROWS);
}

const among =
  (key: string, names: readonly string[]) =>
  (row: SampleRow): boolean =>
    names.includes(String(row[key]));

/** Of Sunshine's rows as many as every kind of row and a few gaps need, since a workbook is made thousands of times. */
export const smallSample: SampleSet = {
  name: sunshine.name,
  tables: {
    ...sunshine.tables,
    periods: few("periods", among("period", PERIODS)),
    components: few("components", among("component", COMPONENTS)),
    schools: few("schools", among("school", SCHOOLS)),
    staff: few("staff", among("school", SCHOOLS)),
    training: few("training").slice(0, 1),
    coaching: few("coaching", among("component", COMPONENTS)).slice(0, 1),
    items: few("items", among("component", COMPONENTS)),
    [`tracker:${TOOL}`]: few(`tracker:${TOOL}`, among("school", SCHOOLS)),
    pdsa: few("pdsa").slice(0, 1),
    measures: few("measures").slice(0, 1),
    measureValues: few("measureValues"),
  },
};
