import type { SheetDefinition, SheetKey } from "./definition";
import { coachingPlan } from "./coaching";
import { gapFlagsSheet } from "./gaps";
import { listsSheet } from "./listsSheet";
import { pdsaMeasures } from "./measures/measures";
import { outcomesSheet } from "./outcomes";
import { pdsaLog } from "./pdsa";
import { trainingRoster } from "./roster";
import { setup } from "./setup";
import {
  agreementSheetBase,
  breakdownSheetBase,
  chartsSheetBase,
  heatMapSheetBase,
  summarySheetBase,
} from "./reports/reportBases";
import { fidelityTool } from "./tool";
import { trackerSheetBase } from "./tracker";
import { trainingPlan } from "./training";

/** Every kind of sheet, in the order in which a whole set is inserted. Trackers and their reports get their tables from a tool version. */
export const sheetKinds: readonly (Omit<SheetDefinition, "tables"> & Partial<SheetDefinition>)[] = [
  setup,
  trainingPlan,
  trainingRoster,
  coachingPlan,
  fidelityTool,
  trackerSheetBase,
  pdsaLog,
  pdsaMeasures,
  outcomesSheet,
  summarySheetBase,
  chartsSheetBase,
  heatMapSheetBase,
  gapFlagsSheet,
  listsSheet,
];

/** The sheets whose tables do not depend on a tool version. */
export const fixedSheets: readonly SheetDefinition[] = [
  setup,
  trainingPlan,
  trainingRoster,
  coachingPlan,
  fidelityTool,
  pdsaLog,
  pdsaMeasures,
  outcomesSheet,
  gapFlagsSheet,
  listsSheet,
];

/** Reports that are not inserted with the others: with a refresh, once there is something to report, or when asked for. */
export const laterKinds: readonly Omit<SheetDefinition, "tables">[] = [
  agreementSheetBase,
  breakdownSheetBase,
];

const everyKind = [...sheetKinds, ...laterKinds];

/** The kind of sheet behind a key. */
export function sheetKind(key: SheetKey): Omit<SheetDefinition, "tables"> {
  const kind = everyKind.find((candidate) => candidate.key === key);
  if (!kind) throw new Error(`There is no sheet ${key}`);
  return kind;
}

/** The sheets together with all that they depend on, in order of insertion: what is depended on comes first. */
export function withDependencies(keys: readonly SheetKey[]): readonly SheetKey[] {
  const ordered: SheetKey[] = [];
  const add = (key: SheetKey): void => {
    if (ordered.includes(key)) return;
    sheetKind(key).dependsOn.forEach(add);
    ordered.push(key);
  };
  everyKind.filter((kind) => keys.includes(kind.key)).forEach((kind) => add(kind.key));
  return ordered;
}
