import { nameKey, type ActDecision, type Direction, type PdsaCycle } from "../../core";
import { splitSeveral } from "../../templates/lists";
import { pdsaCycles } from "../../templates/pdsa";
import type { TableContents } from "../port";
import type { Issue } from "./issue";
import { issueAt } from "./issueAt";
import { mostInName } from "./readCell";
import { findColumns } from "./readHeaders";
import type { ReadRow } from "./readTable";

export interface ReadCycles {
  readonly cycles: readonly PdsaCycle[];
  /** What is to be said of cycles together, beyond their single cells. */
  readonly issues: readonly Issue[];
}

/**
 * Reads the PDSA Log's rows. A cycle whose name is too long to be written beside its flags is left out. What cycles name as
 * the next one is followed: one that is not there, and cycles that name one another in a circle, are noted at the cell.
 */
export function readCycles(
  contents: TableContents | undefined,
  rows: readonly ReadRow[]
): ReadCycles {
  const all = rows.map(cycleOf);
  const isTooLong = ({ id }: PdsaCycle): boolean => id.length > mostInName;
  const cycles = all.filter((cycle) => !isTooLong(cycle));
  if (!contents) return { cycles, issues: [] };
  const column = findColumns(pdsaCycles, contents.headers)["series"] ?? null;
  const tooLong = all.flatMap((cycle, at) =>
    // A series that is too long by itself is listed already.
    isTooLong(cycle) && !rows[at]!.unusable.has("series")
      ? [
          issueAt(
            contents,
            "tooLong",
            "error",
            { row: cycle.place.row, column },
            { found: cycle.id, expected: { max: mostInName } }
          ),
        ]
      : []
  );
  return { cycles, issues: [...tooLong, ...linkIssues(contents, cycles)] };
}

const str = (row: ReadRow, key: string): string | null => {
  const cell = row.cells[key];
  return typeof cell === "string" && cell !== "" ? cell : null;
};
const num = (row: ReadRow, key: string): number | null => {
  const cell = row.cells[key];
  return typeof cell === "number" ? cell : null;
};

function cycleOf(row: ReadRow): PdsaCycle {
  const series = str(row, "series");
  const cycleNumber = num(row, "cycleNumber");
  const learned = str(row, "learned");
  const isYes = (key: string): boolean | null => {
    const text = str(row, key);
    return text === null ? null : text === "yes";
  };
  return {
    place: { table: pdsaCycles.name, row: row.index, column: null },
    id: str(row, "cycle") ?? `${series ?? "Cycle"} #${cycleNumber ?? row.index + 1}`,
    series,
    cycleNumber,
    component: str(row, "component"),
    school: str(row, "school"),
    flagKeys: splitSeveral(str(row, "flags") ?? ""),
    hasPrediction: str(row, "prediction") !== null || num(row, "predicted") !== null,
    participants: num(row, "participants"),
    owner: str(row, "owner"),
    planDate: num(row, "planDate"),
    doStart: num(row, "doStart"),
    doEnd: num(row, "doEnd"),
    studied: num(row, "studyDate") !== null || num(row, "result") !== null || learned !== null,
    studyDate: num(row, "studyDate"),
    act: str(row, "act") as ActDecision | null,
    actDate: num(row, "actDate"),
    next: str(row, "next"),
    direction: str(row, "direction") as Direction | null,
    predicted: num(row, "predicted"),
    result: num(row, "result"),
    asPlanned: isYes("asPlanned"),
    asPredicted: isYes("matches"),
  };
}

function linkIssues(contents: TableContents, cycles: readonly PdsaCycle[]): readonly Issue[] {
  const byId = new Map([...cycles].reverse().map((cycle) => [nameKey(cycle.id), cycle]));
  const column = findColumns(pdsaCycles, contents.headers)["next"] ?? null;
  const nextOf = ({ next }: PdsaCycle) => (next === null ? undefined : byId.get(nameKey(next)));
  return cycles.flatMap((cycle) => {
    if (cycle.next === null) return [];
    const at = { row: cycle.place.row, column };
    const found = cycle.next;
    if (!nextOf(cycle))
      return [issueAt(contents, "unknownName", "note", at, { found, expected: { noun: "cycle" } })];
    return leadsBack(cycle, nextOf)
      ? [issueAt(contents, "circularCycles", "note", at, { found, expected: { value: cycle.id } })]
      : [];
  });
}

/** Whether following what cycles name as the next one comes back to where it began. */
function leadsBack(cycle: PdsaCycle, nextOf: (cycle: PdsaCycle) => PdsaCycle | undefined): boolean {
  const seen = new Set<PdsaCycle>();
  let at = nextOf(cycle);
  while (at && at !== cycle && !seen.has(at)) {
    seen.add(at);
    at = nextOf(at);
  }
  return at === cycle;
}
