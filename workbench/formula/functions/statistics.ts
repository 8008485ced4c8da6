import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { asNumber, Matrix, Reference, type Operand } from "../operands";
import { parseNumberText } from "../numberText";
import { mapped, MANY, takes, type FunctionFamily } from "./definition";
import { contentOf, meanOf, numbersOf, sumOf } from "./numbers";

/** How many numbers COUNT sees: written text that reads as a number counts, errors do not. */
function countNumbers(args: FunctionArguments): number {
  let count = 0;
  for (const operand of args.operands()) {
    if (operand instanceof Reference || operand instanceof Matrix) {
      count += contentOf(args, operand).filter((value) => typeof value === "number").length;
    } else if (typeof operand === "string") {
      count += parseNumberText(operand) === undefined ? 0 : 1;
    } else if (operand === null || typeof operand !== "object") {
      count += 1;
    }
  }
  return count;
}

function countContent(args: FunctionArguments): number {
  let count = 0;
  for (const operand of args.operands()) {
    count +=
      operand instanceof Reference || operand instanceof Matrix
        ? contentOf(args, operand).filter((value) => value !== null).length
        : 1;
  }
  return count;
}

function countBlank(args: FunctionArguments): number {
  const reference = args.reference(0);
  const { area } = reference;
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return cells - contentOf(args, reference).filter((v) => v !== null && v !== "").length;
}

function extreme(args: FunctionArguments, better: (a: number, b: number) => boolean): number {
  const numbers = numbersOf(args, args.operands());
  let best: number | undefined;
  for (const number of numbers) if (best === undefined || better(number, best)) best = number;
  return best ?? 0;
}

function ascending(args: FunctionArguments, operands: readonly Operand[]): number[] {
  const numbers = numbersOf(args, operands).sort((a, b) => a - b);
  if (numbers.length === 0) throw failure("#NUM!");
  return numbers;
}

/** The value below which a share of the sorted numbers lies, interpolated (inclusive method). */
export function percentileOf(sorted: readonly number[], share: number): number {
  if (!(share >= 0 && share <= 1)) throw failure("#NUM!");
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (place - below);
}

function nth(args: FunctionArguments, fromLargest: boolean): number {
  const sorted = ascending(args, [args.operand(0)]);
  const k = Math.ceil(args.number(1));
  const value = sorted[fromLargest ? sorted.length - k : k - 1];
  if (k < 1 || value === undefined) throw failure("#NUM!");
  return value;
}

/** Squared deviations from the mean over n - 1 (sample) or n (population). */
function variance(args: FunctionArguments, sample: boolean): number {
  const numbers = numbersOf(args, args.operands());
  const divisor = numbers.length - (sample ? 1 : 0);
  if (divisor < 1) throw failure("#DIV/0!");
  const mean = meanOf(numbers);
  return sumOf(numbers.map((n) => (n - mean) ** 2)) / divisor;
}

function rank(args: FunctionArguments): number {
  const number = args.number(0);
  const numbers = numbersOf(args, [args.reference(1)]);
  if (!numbers.includes(number)) throw failure("#N/A");
  const ascendingOrder = args.number(2, 0) !== 0;
  return 1 + numbers.filter((n) => (ascendingOrder ? n < number : n > number)).length;
}

const percentile = takes(2, 2, (args) =>
  percentileOf(ascending(args, [args.operand(0)]), args.number(1))
);
const quartile = takes(2, 2, (args) => {
  const quarter = args.integer(1);
  if (quarter < 0 || quarter > 4) throw failure("#NUM!");
  return percentileOf(ascending(args, [args.operand(0)]), quarter / 4);
});
const sampleDeviation = takes(1, MANY, (args) => Math.sqrt(variance(args, true)));
const populationDeviation = takes(1, MANY, (args) => Math.sqrt(variance(args, false)));
const rankOf = takes(2, 3, rank);

/** The fewest successes whose cumulated chance reaches a share. */
function binomialQuantile(trials: number, chance: number, share: number): number {
  if (trials < 0 || !(chance > 0 && chance < 1) || !(share > 0 && share < 1))
    throw failure("#NUM!");
  // In logarithms, which do not vanish where there are many trials.
  let logTerm = trials * Math.log1p(-chance);
  let cumulated = Math.exp(logTerm);
  let successes = 0;
  while (cumulated < share && successes < trials) {
    successes += 1;
    logTerm +=
      Math.log((trials - successes + 1) / successes) + Math.log(chance) - Math.log1p(-chance);
    cumulated += Math.exp(logTerm);
  }
  return successes;
}

export const statisticsFunctions: FunctionFamily = {
  COUNT: takes(1, MANY, countNumbers),
  COUNTA: takes(1, MANY, countContent),
  COUNTBLANK: takes(1, 1, countBlank),
  AVERAGE: takes(1, MANY, (args) => meanOf(numbersOf(args, args.operands()))),
  MIN: takes(1, MANY, (args) => extreme(args, (a, b) => a < b)),
  MAX: takes(1, MANY, (args) => extreme(args, (a, b) => a > b)),
  MEDIAN: takes(1, MANY, (args) => percentileOf(ascending(args, args.operands()), 0.5)),
  SMALL: takes(2, 2, (args) => nth(args, false)),
  LARGE: takes(2, 2, (args) => nth(args, true)),
  QUARTILE: quartile,
  "QUARTILE.INC": quartile,
  PERCENTILE: percentile,
  "PERCENTILE.INC": percentile,
  STDEV: sampleDeviation,
  "STDEV.S": sampleDeviation,
  STDEVP: populationDeviation,
  "STDEV.P": populationDeviation,
  RANK: rankOf,
  "RANK.EQ": rankOf,
  CRITBINOM: mapped(3, 3, ([trials, chance, share]) =>
    binomialQuantile(Math.trunc(asNumber(trials!)), asNumber(chance!), asNumber(share!))
  ),
};
