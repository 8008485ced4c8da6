import { markPrefix } from "../../templates/versions";
import type { SheetPlan, WorkbookContents } from "../port";

/**
 * Fits a plan's defined names to a workbook that may have some of them: broken ones are replaced, and so is the version
 * mark of a sheet that is gone; a name over
 * another sheet's table that is there already is left alone, since it outlives the sheet that brought it.
 */
export function fitNames(
  plan: SheetPlan,
  { definedNames, brokenNames }: Pick<WorkbookContents, "definedNames" | "brokenNames">
): SheetPlan {
  const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  const broken = lower(brokenNames);
  const there = lower(definedNames);
  const isBroken = ({ name }: { readonly name: string }) =>
    broken.has(name.toLowerCase()) ||
    (name.startsWith(markPrefix) && there.has(name.toLowerCase()));
  const isForeign = ({ formula }: { readonly formula: string }) =>
    /^=tbl\w+\[/.test(formula) && !plan.tables.some(({ name }) => formula.startsWith(`=${name}[`));
  const names = plan.names.filter(
    (planned) => !isForeign(planned) || isBroken(planned) || !there.has(planned.name.toLowerCase())
  );
  return { ...plan, names, replacesNames: names.filter(isBroken).map(({ name }) => name) };
}
