import type { Issue } from "../../workbook/reading/issue";

export interface IssueGroup {
  /** null: the sheet is unknown or gone. */
  readonly sheet: string | null;
  readonly issues: readonly Issue[];
}

/** Issues by sheet, in order of the sheets' first issue; in each the entries left out first, then by table and row. */
export function issueGroups(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string | null, Issue[]>();
  const tables = new Map<string, number>();
  for (const issue of issues) {
    const group = groups.get(issue.sheet);
    if (group === undefined) groups.set(issue.sheet, [issue]);
    else group.push(issue);
    if (!tables.has(issue.table)) tables.set(issue.table, tables.size);
  }
  const rank = (issue: Issue): readonly number[] => [
    issue.severity === "error" ? 0 : 1,
    tables.get(issue.table) ?? 0,
    issue.row ?? -1,
  ];
  return [...groups].map(([sheet, found]) => ({
    sheet,
    issues: [...found].sort((a, b) => compareRanks(rank(a), rank(b))),
  }));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
