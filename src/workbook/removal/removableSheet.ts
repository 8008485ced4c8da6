/** What stands on a sheet that the add-in did not put there. Nothing of it means that nobody has worked on the sheet. */
export interface Edits {
  /** Table rows that hold something else. */
  readonly rows: number;
  /** Other cells. */
  readonly cells: number;
  readonly charts: number;
  readonly shapes: number;
  readonly comments: number;
  /** The first such cell, e.g. "B7"; null where there are only things that lie on the sheet. */
  readonly first: string | null;
}

/** What is to be said before one of the add-in's sheets is deleted. */
export interface RemovableSheet {
  readonly id: string;
  readonly sheet: string;
  readonly owner: "user" | "addIn";
  /** What is not the add-in's; null where nothing is, `unknown` where nothing is left to compare with. */
  readonly edits: Edits | "unknown" | null;
  /** Sheets and defined names that stay and would lose what they refer to. */
  readonly neededBy: readonly string[];
  /** Stands for everything in it, so that it is deleted only as it was looked at. */
  readonly fingerprint: string;
}

/** Whether a sheet can go without anybody missing anything. */
export function goesByItself({ edits, neededBy }: RemovableSheet): boolean {
  return edits === null && neededBy.length === 0;
}
