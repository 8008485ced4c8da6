import { numberText } from "./format";

/** A mean on the scale of a later version; points are null where their number is not known. */
interface Carried {
  readonly tool: string;
  /** 0 to 100. */
  readonly percent: number;
  readonly points: number | null;
  readonly pointsInAll: number | null;
}

/** Tool versions side by side. */
export const sideBySideWords = {
  title: "Tool versions side by side",
  note: "Each version has items, a scale and a criterion of its own. Their figures are never put into one number: the same percentage of two scales does not mean the same.",
  tool: "Tool version",
  mean: "Latest mean",
  atCriterion: "At criterion",
  scale: ([fewest, most]: readonly [number, number]): string =>
    fewest === most
      ? `Items of 0 to ${numberText(most)}`
      : `Items of 0 to ${numberText(fewest)} up to 0 to ${numberText(most)}`,
  carried: (earlier: string, { tool, percent, points, pointsInAll }: Carried): string =>
    `${earlier}: about ${numberText(Math.round(percent))}% on ${tool} by its publisher's conversion${
      points === null || pointsInAll === null
        ? ""
        : ` (${numberText(Math.round(points))} of ${numberText(pointsInAll)} points)`
    }. A change between the two is one of the scale first.`,
} as const;
