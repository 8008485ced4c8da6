import type { BreakdownBy, BreakdownLine, Item, Snapshot, Tracker } from "../../core";

/** By what the observations of a tool version can be told apart: only what the workbook says something about. */
export function breakdownChoices({ tool }: Tracker, snapshot: Snapshot): readonly BreakdownBy[] {
  const { schools, schoolTraits, staff, attendances } = snapshot;
  const isOfPeople = tool.unit === "practitioner";
  const hasTrait = (trait: "level" | "cohort") => schoolTraits.some((each) => each[trait] !== null);
  const hasDetail = (detail: "gradeBand" | "role" | "coach") =>
    isOfPeople && staff.some((each) => each[detail] !== null);
  const isTrained = isOfPeople && attendances.length > 0;
  const says: readonly (readonly [BreakdownBy, boolean])[] = [
    ["school", schools.length > 0],
    ["level", hasTrait("level")],
    ["cohort", hasTrait("cohort")],
    ["gradeBand", hasDetail("gradeBand")],
    ["role", hasDetail("role")],
    ["observer", true],
    ["coach", hasDetail("coach")],
    ["trainer", isTrained],
    ["session", isTrained],
    ["period", true],
  ];
  return says.flatMap(([by, isSaid]) => (isSaid ? [by] : []));
}

/** What figures are of: everything, a component, or an item by its code. */
export type Subject =
  | { readonly kind: "overall" }
  | { readonly kind: "component"; readonly component: string }
  | { readonly kind: "item"; readonly item: Item };

/** The lines of one subject and period, of groups that were observed there or should have been. */
export function linesToShow(
  lines: readonly BreakdownLine[],
  subject: Subject,
  period: string | null,
  by: BreakdownBy
): readonly BreakdownLine[] {
  const isOf = ({ component, item }: BreakdownLine) =>
    subject.kind === "item"
      ? item === subject.item.code
      : item === null && component === (subject.kind === "component" ? subject.component : null);
  return lines.filter(
    (line) =>
      isOf(line) &&
      (by === "period" || line.period === period) &&
      (line.observations > 0 || (line.due ?? 0) > 0)
  );
}
