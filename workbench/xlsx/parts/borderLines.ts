import type { BorderLine } from "../../model/style";

type Weight = NonNullable<BorderLine["weight"]>;

/** Files have one word for a line's style and weight together. */
const WORDS: readonly [word: string, style: BorderLine["style"], weight: Weight][] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thin"],
  ["slantDashDot", "DashDot", "Medium"],
];

/** The file's word for a line; of weights that Excel does not draw in this style, the thin one. */
export function fileBorderStyle({ style, weight = "Thin" }: BorderLine): string {
  const ofStyle = WORDS.filter(([, each]) => each === style);
  const [word = "thin"] = ofStyle.find(([, , each]) => each === weight) ?? ofStyle[0] ?? [];
  return word;
}

/** The line of a file's word; undefined for none. A thin line's weight goes without saying. */
export function modelBorderLine(
  word: string | undefined,
  color: string | undefined
): BorderLine | undefined {
  const found = WORDS.find(([each]) => each === word);
  if (!found) return undefined;
  const [, style, weight] = found;
  return {
    style,
    ...(color === undefined ? {} : { color }),
    ...(weight === "Thin" ? {} : { weight }),
  };
}
