import type { RepairPlan } from "../repairPort";

/** A change that somebody made by hand to what the add-in made; a code with evidence, never prose. */
export type RepairKind =
  /** A known header is gone, and one column stands where it stood and holds what it would hold. */
  | "headerRenamed"
  /** A known header is gone, and several columns could be the one. */
  | "headerUnclear"
  | "columnGone"
  /** Columns of the team's own: kept and carried along. */
  | "columnsAdded"
  | "doubledHeader"
  /** Cells of a formula column hold something else. */
  | "formulaOverwritten"
  /** All cells of a formula column hold another formula. */
  | "formulaReplaced"
  /** Cells of one column differ in what they take. */
  | "validationMixed"
  | "blankRows"
  /** Rows stand below a table that did not take them in. */
  | "rowsBelow"
  | "totalsRow"
  /** The header row stands in a sheet, and no table. */
  | "tableGone"
  | "tableRenamed"
  | "sheetCopied"
  | "sheetHidden"
  /** Not by hand: an earlier version of the add-in made the sheet. */
  | "olderVersion";

/** What a repair is about, whatever has become of it meanwhile. */
export interface RepairSubject {
  readonly kind: RepairKind;
  readonly sheet: string;
  /** Its table; its sheet where it is about none. */
  readonly of: string;
  /** The header; null where it is about the whole. */
  readonly column: string | null;
}

export interface Repair {
  /** Names the finding and what would be done: when either changes, it is another one. */
  readonly id: string;
  readonly kind: RepairKind;
  readonly sheet: string;
  readonly table: string | null;
  /** The header it is about. */
  readonly column: string | null;
  readonly evidence: {
    /** A header, table, cell or version, as it is. */
    readonly found?: string;
    /** What it was, or the one that counts. */
    readonly expected?: string;
    readonly names?: readonly string[];
    readonly count?: number;
    /** The columns or tables that have to be there first. */
    readonly first?: readonly string[];
    /** Tables that a new column of the sheet would widen. */
    readonly inTheWay?: readonly string[];
  };
  /** Null where it is only explained. */
  readonly plan: RepairPlan | null;
}

/** Text that differs when anything in the finding does; short, since it only has to tell two looks apart. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(36);
}

export function subjectOf({ kind, sheet, table, column }: Omit<Repair, "id">): RepairSubject {
  return { kind, sheet, of: table ?? sheet, column };
}

export function repairOf(finding: Omit<Repair, "id">): Repair {
  const { kind, of, column } = subjectOf(finding);
  const place = [kind, of, ...(column === null ? [] : [column])].join("|");
  return { ...finding, id: `${place}|${fingerprint(JSON.stringify(finding))}` };
}

/** Half repaired, the one is found as the other. */
const FORMULAS: ReadonlySet<RepairKind> = new Set(["formulaOverwritten", "formulaReplaced"]);

/** Whether a finding is what is left of a repair. */
export function isLeftOf(repair: Repair, { kind, of, column }: RepairSubject): boolean {
  const found = subjectOf(repair);
  return (
    (found.kind === kind || (FORMULAS.has(found.kind) && FORMULAS.has(kind))) &&
    found.of.toLowerCase() === of.toLowerCase() &&
    (column === null || found.column === column)
  );
}
