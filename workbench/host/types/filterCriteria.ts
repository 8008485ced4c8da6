import type { ColumnFilter } from "../../model/tableFilter";
import { invalidArgument } from "../hostError";
import { notImplemented } from "../refusals";

/** `Excel.FilterCriteria`, as far as this host knows them; the client has checked names and types. */
interface GivenCriteria {
  readonly filterOn?: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
}

const RANKS = {
  TopItems: { end: "top", isPercent: false },
  TopPercent: { end: "top", isPercent: true },
  BottomItems: { end: "bottom", isPercent: false },
  BottomPercent: { end: "bottom", isPercent: true },
} as const;

type RankName = keyof typeof RANKS;

function isRank(name: string | undefined): name is RankName {
  return name !== undefined && name in RANKS;
}

/** The model's filter for criteria; filters by colour, icon, date or average are refused. */
export function filterFromClient(value: unknown, member: string): ColumnFilter {
  const { filterOn, values, criterion1, criterion2, operator } = (value ?? {}) as GivenCriteria;
  if (isRank(filterOn)) return { ...RANKS[filterOn], count: numberIn(criterion1) };
  if (filterOn === "Custom") {
    return {
      criterion1: criterion1 ?? invalidArgument("FilterCriteria.criterion1 is missing"),
      ...(criterion2 === undefined || criterion2 === null ? {} : { criterion2 }),
      operator: operator ?? "And",
    };
  }
  if (filterOn === "Values" && values?.every((text) => typeof text === "string")) {
    return { texts: values };
  }
  throw notImplemented(member, `filterOn ${String(filterOn)}, and values that are no texts`);
}

/** The criteria that a filter reads as. */
export function filterForClient(filter: ColumnFilter): object {
  if ("texts" in filter) return { filterOn: "Values", values: [...filter.texts] };
  if ("criterion1" in filter) return { filterOn: "Custom", ...filter };
  const [filterOn] = Object.entries(RANKS).find(
    ([, { end, isPercent }]) => end === filter.end && isPercent === filter.isPercent
  ) ?? ["TopItems"];
  return { filterOn, criterion1: String(filter.count) };
}

function numberIn(text: string | undefined): number {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number)
    ? number
    : invalidArgument(`FilterCriteria.criterion1 may not be ${String(text)}`);
}
