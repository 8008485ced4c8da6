import { formatCell } from "../../../workbench/formula/area";
import type { Result, Results } from "./formulaCells";

/** Relative to the larger number above 1, absolute below. */
const TOLERANCE = 1e-9;

/** Whether two numbers are the same figure. */
export function sameFigure(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether two results are the same: numbers within 1e-9, text exactly, errors by kind. */
export function sameResult(a: Result, b: Result): boolean {
  const [x, y] = [asOffice(a), asOffice(b)];
  if (x.kind !== y.kind) return false;
  return typeof x.value === "number" && typeof y.value === "number"
    ? sameFigure(x.value, y.value)
    : x.value === y.value;
}

/** LibreOffice has no booleans of their own: they are the numbers 1 and 0. */
function asOffice(result: Result): Result {
  return typeof result.value === "boolean"
    ? { kind: "number", value: Number(result.value) }
    : result;
}

export interface Comparison {
  /** Cells of which both sides had a result. */
  readonly compared: number;
  /** Cells that differ, and cells that one side alone has: one sentence each. */
  readonly differences: readonly string[];
}

/** Compares every formula cell of a sheet; one that the other side does not have is a difference, too. */
export function compareResults(sheet: string, workbench: Results, office: Results): Comparison {
  const differences: string[] = [];
  let compared = 0;
  for (const [place, expected] of workbench) {
    const found = office.get(place);
    if (found !== undefined) compared += 1;
    if (found !== undefined && sameResult(expected, found)) continue;
    differences.push(
      `${addressOf(sheet, place)} is ${shown(found)} in LibreOffice and ${shown(expected)} in the workbench`
    );
  }
  for (const place of office.keys())
    if (!workbench.has(place))
      differences.push(`${addressOf(sheet, place)} is a formula in LibreOffice alone`);
  return { compared, differences };
}

export function addressOf(sheet: string, place: string): string {
  const [row = 0, column = 0] = place.split(",").map(Number);
  return `${sheet}!${formatCell(row, column)}`;
}

export function shown(result: Result | undefined): string {
  if (result === undefined) return "no formula";
  return result.kind === "text" ? JSON.stringify(result.value) : String(result.value);
}
