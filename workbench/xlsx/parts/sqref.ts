import {
  formatCell,
  isWholeColumns,
  isWholeRows,
  formatArea,
  parseArea,
  type Area,
} from "../../formula/area";
import type { Budget } from "../budget";
import { LIMITS } from "../limits";
import { refuse } from "../refusal";

/** Areas as rules list them. Whole columns and rows are spelled out: rules know no short form. */
export function toSqref(areas: readonly Area[]): string {
  return areas.map(toReference).join(" ");
}

/** "A1:B3"; "A1" for one cell. */
export function toReference(area: Area): string {
  return isWholeColumns(area) || isWholeRows(area)
    ? `${formatCell(area.top, area.left)}:${formatCell(area.bottom, area.right)}`
    : formatArea(area);
}

/** The areas of a rule. Throws XlsxRefusal for what is no list of areas, and for too long a one. */
export function fromSqref(text: string | undefined, budget: Budget): Area[] {
  const areas = (text ?? "").split(/\s+/).filter((part) => part !== "");
  if (areas.length > LIMITS.items) return refuse("tooBig", `${areas.length} areas of one rule`);
  budget.spend("areas", areas.length);
  return areas.map(fromReference);
}

export function fromReference(text: string | undefined): Area {
  return parseArea(text ?? "") ?? refuse("damaged", `"${text ?? ""}" is no area`);
}
