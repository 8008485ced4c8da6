import type { Instrument } from "../templates/instruments/instrument";
import { criterionText } from "./criterionText";
import { countText, listText } from "./format";

/** What is put in and what is left: the pane's section about published instruments. */
export const instrumentWords = {
  title: "Start from a published instrument",
  note: "Puts the published structure and criterion on Fidelity Tool. The wording belongs to its authors: type it where your license lets you.",
  instrument: "Instrument",
  comes: "Comes along",
  left: "Left to you",
  source: (source: string): string => `Read at: ${source}.`,
  add: "Add to Fidelity Tool",
  noSheet: "Insert the sheet Fidelity Tool first.",
  isThere: (label: string): string => `${label} is on Fidelity Tool already.`,
} as const;

/** What is known of an instrument and comes along, as short lines. */
export function knownOf(instrument: Instrument): readonly string[] {
  const { items, maxPoints, teamScoring, compulsory, parts, remark } = instrument;
  return [
    ...(items === null
      ? []
      : [
          maxPoints === null
            ? countText(items, "item")
            : `${countText(items, "item")}, each with 0 to ${countText(maxPoints, "point")}: ${countText(items * maxPoints, "point")} in all`,
        ]),
    ...(instrument.form === null
      ? []
      : [
          criterionText(
            { ...instrument, form: instrument.form, keyComponent: parts[0] ?? null, points: null },
            false
          ).replace(/\.$/, ""),
        ]),
    ...(teamScoring === "majority" ? ["Several people's scores: what most of them gave"] : []),
    ...(compulsory ? ["Every item needs a score; none may be NA"] : []),
    ...(parts.length > 1 ? [`Its parts: ${listText(parts, { most: 6 })}`] : []),
    ...(remark === null ? [] : [remark.replace(/\.$/, "")]),
  ];
}

/** What no source that was read says, or only the district can say. */
export function leftOf(instrument: Instrument): readonly string[] {
  const { items, maxPoints, unit, scoring, compulsory } = instrument;
  return [
    items === null ? "the items with their points and wording" : "what each item says",
    ...(items === null ? [] : ["the component that it shows"]),
    ...(items !== null && maxPoints === null ? ["its most points"] : []),
    ...(items !== null && !compulsory ? ["whether it is required and may be NA"] : []),
    ...(unit === null ? ["the unit that is scored"] : []),
    ...(scoring === null ? ["how items make one score"] : []),
    "how many observations are due",
  ];
}
