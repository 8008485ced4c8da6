import type { Issue } from "../../workbook/issue";

export interface IssueGroup {
  /** null: the sheet is unknown or gone. */
  readonly sheet: string | null;
  readonly issues: readonly Issue[];
}

/** Issues by sheet, in order of the sheets' first issue; in each the entries that are left out first. */
export function issueGroups(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string | null, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.sheet);
    if (group === undefined) groups.set(issue.sheet, [issue]);
    else group.push(issue);
  }
  return [...groups].map(([sheet, found]) => ({
    sheet,
    issues: [
      ...found.filter(({ severity }) => severity === "error"),
      ...found.filter(({ severity }) => severity === "note"),
    ],
  }));
}
