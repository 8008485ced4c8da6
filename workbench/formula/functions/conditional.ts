import { columnCountOf, rowCountOf, type Area } from "../area";
import { broadcast } from "../arithmetic";
import { parseCriterion, type Criterion } from "../criteria";
import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { Reference, type Operand } from "../operands";
import { isError, type Scalar } from "../values";
import { MANY, takes, type FunctionDefinition, type FunctionFamily } from "./definition";
import { meanOf, sumOf } from "./numbers";

interface Condition {
  readonly reference: Reference;
  readonly criterion: Criterion;
}

/** The places in an area (row by row, counted from 0) that one condition accepts, in order. */
function placesOf(args: FunctionArguments, { reference, criterion }: Condition): readonly number[] {
  const { sheetId, area } = reference;
  const width = columnCountOf(area);
  const columns = Array.from({ length: width }, (_, offset) =>
    args.host
      .columnValues(sheetId, area.left + offset, area.top, area.bottom)
      .rowsMatching(criterion)
  );
  if (width === 1) return columns[0] ?? [];
  return columns
    .flatMap((rows, offset) => rows.map((row) => row * width + offset))
    .sort((a, b) => a - b);
}

/** What is in both of two ascending lists. */
function shared(a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) found.push(left);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return found;
}

function sameShape(a: Area, b: Area): boolean {
  return rowCountOf(a) === rowCountOf(b) && columnCountOf(a) === columnCountOf(b);
}

/** The places that meet all conditions. */
function placesMeetingAll(args: FunctionArguments, conditions: readonly Condition[]): number[] {
  const shape = conditions[0]?.reference.area;
  if (!shape || conditions.some(({ reference }) => !sameShape(reference.area, shape))) {
    throw failure("#VALUE!");
  }
  const lists = conditions
    .map((condition) => placesOf(args, condition))
    .sort((a, b) => a.length - b.length);
  return lists.slice(1).reduce<number[]>(shared, [...(lists[0] ?? [])]);
}

/** The numbers at the places of an area; errors there fail, all else is passed over. */
function numbersAt(
  args: FunctionArguments,
  { sheetId, area }: Reference,
  places: readonly number[]
): number[] {
  const width = columnCountOf(area);
  const numbers: number[] = [];
  for (const place of places) {
    const row = area.top + Math.floor(place / width);
    const value = args.host.value(sheetId, row, area.left + (place % width));
    if (isError(value)) throw failure(value.error);
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

/** Cuts whole columns and rows to what the sheet uses, alike for all references of a call. */
function trimTogether(args: FunctionArguments, references: readonly Reference[]): Reference[] {
  const trimmed = references.map((reference) => args.evaluation.trimmed(reference));
  const heights = references.map(({ area }, i) => rowCountOf(trimmed[i] ?? area));
  const widths = references.map(({ area }, i) => columnCountOf(trimmed[i] ?? area));
  return references.map(({ sheetId, area }) => {
    return new Reference(sheetId, {
      ...area,
      bottom: Math.min(area.bottom, area.top + Math.max(...heights) - 1),
      right: Math.min(area.right, area.left + Math.max(...widths) - 1),
    });
  });
}

/**
 * A function of one result range (or none) and pairs of range and criterion. Criteria that are
 * arrays give an array of results.
 */
function conditional(
  args: FunctionArguments,
  resultIndex: number | undefined,
  pairIndexes: readonly number[],
  work: (numbers: () => number[], count: number) => number
): Operand {
  const references = pairIndexes.map((index) => args.reference(index));
  const target = resultIndex === undefined ? undefined : args.reference(resultIndex);
  const criteria = pairIndexes.map((index) => args.values(index + 1));
  const [result, ...ranges] = trimTogether(args, [
    target ?? (references[0] as Reference),
    ...references,
  ]);
  return broadcast(criteria, (values) => {
    const conditions = ranges.map((reference, i) => ({
      reference,
      criterion: parseCriterion(values[i] ?? null),
    }));
    const places = placesMeetingAll(args, conditions);
    return work(() => (result ? numbersAt(args, result, places) : []), places.length);
  });
}

/** SUMIF and AVERAGEIF: the result range starts where told and takes the first range's shape. */
function single(work: (numbers: () => number[]) => number): FunctionDefinition {
  return takes(2, 3, (args) => {
    const range = args.reference(0);
    const start = args.has(2) && args.isGiven(2) ? args.reference(2) : range;
    const [tested, result] = trimTogether(args, [
      range,
      new Reference(start.sheetId, {
        top: start.area.top,
        left: start.area.left,
        bottom: start.area.top + rowCountOf(range.area) - 1,
        right: start.area.left + columnCountOf(range.area) - 1,
      }),
    ]);
    return broadcast([args.values(1)], ([criterion = null]: readonly Scalar[]) => {
      if (!tested || !result) throw failure("#VALUE!");
      const condition = { reference: tested, criterion: parseCriterion(criterion) };
      const places = placesOf(args, condition);
      return work(() => numbersAt(args, result, places));
    });
  });
}

/** SUMIFS, AVERAGEIFS, MINIFS and MAXIFS: the result range, then pairs. */
function several(work: (numbers: number[]) => number): FunctionDefinition {
  return takes(3, MANY, (args) => {
    const area = args.reference(0).area;
    const pairs = pairsFrom(args, 1);
    if (pairs.some((index) => !sameShape(args.reference(index).area, area))) {
      throw failure("#VALUE!");
    }
    return conditional(args, 0, pairs, (numbers) => work(numbers()));
  });
}

function pairsFrom(args: FunctionArguments, from: number): number[] {
  if ((args.count - from) % 2 !== 0) throw failure("#VALUE!");
  return Array.from({ length: (args.count - from) / 2 }, (_, i) => from + i * 2);
}

export const conditionalFunctions: FunctionFamily = {
  COUNTIF: takes(2, 2, (args) => conditional(args, undefined, [0], (_, count) => count)),
  COUNTIFS: takes(2, MANY, (args) =>
    conditional(args, undefined, pairsFrom(args, 0), (_, count) => count)
  ),
  SUMIF: single((numbers) => sumOf(numbers())),
  AVERAGEIF: single((numbers) => meanOf(numbers())),
  SUMIFS: several(sumOf),
  AVERAGEIFS: several(meanOf),
  MINIFS: several((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAXIFS: several((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
};
