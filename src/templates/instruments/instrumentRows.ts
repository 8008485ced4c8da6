import type { ListDefinition, SampleRow } from "../definition";
import {
  criterionForm,
  labelOfKey,
  scoredUnit,
  scoring,
  teamScoring,
  toolSource,
  yesNo,
} from "../lists";
import type { Instrument } from "./instrument";

const labelOf = (list: ListDefinition, key: string | null): string | null =>
  key === null ? null : labelOfKey(list, key);

/** The label by which the other sheets will name it. */
export const instrumentLabel = ({ tool, version }: Pick<Instrument, "tool" | "version">): string =>
  `${tool} ${version}`;

/**
 * The rows of Fidelity Tool that an instrument begins with: one for the tool, and one for each item where their number is
 * known. What no source says stays blank, and so does all wording.
 */
export function instrumentRows(instrument: Instrument): {
  readonly tool: SampleRow;
  readonly items: readonly SampleRow[];
} {
  const { tool, version, form, maxPoints, compulsory, remark, source } = instrument;
  const no = labelOfKey(yesNo, "no");
  const item: SampleRow = {
    tool: instrumentLabel(instrument),
    maxPoints,
    naAllowed: compulsory ? no : null,
    required: compulsory ? labelOfKey(yesNo, "yes") : null,
    // The published criterion asks for no item in particular.
    critical: form === null ? null : no,
  };
  return {
    tool: {
      tool,
      version,
      unit: labelOf(scoredUnit, instrument.unit),
      scoring: labelOf(scoring, instrument.scoring),
      teamScoring: labelOf(teamScoring, instrument.teamScoring),
      form: labelOf(criterionForm, form),
      totalPercent: instrument.totalPercent,
      componentPercent: instrument.componentPercent,
      mostMisses: instrument.mostMisses,
      source: labelOfKey(toolSource, "published"),
      note: [remark, `Structure after ${source}.`].filter((text) => text !== null).join(" "),
    },
    items: Array.from({ length: instrument.items ?? 0 }, (_, index) => ({
      ...item,
      item: `I${String(index + 1).padStart(2, "0")}`,
    })),
  };
}
