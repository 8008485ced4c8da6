import {
  agreementInSteps,
  finished,
  type AgreementFigure,
  type AgreementReport,
  type Steps,
  type Tracker,
} from "../../core";
import { agreementLevels, agreementName, agreementNote } from "../../messages/agreementTexts";
import type { SampleRow } from "../../templates/definition";
import { agreementSheet } from "../../templates/reports/agreement";
import { agreementSheetBase } from "../../templates/reports/reportBases";
import type { ReportLayout, ToolReport } from "./toolReports";

const known = new WeakMap<Tracker, AgreementReport>();

/** Works a tracker's agreement out once. */
function* agreementFor(tracker: Tracker): Steps<AgreementReport> {
  const found = known.get(tracker) ?? (yield* agreementInSteps(tracker));
  known.set(tracker, found);
  return found;
}

function figureRow(figure: AgreementFigure): SampleRow {
  const { level, events, ratings, unlike, exact, adjacent, total } = figure;
  return {
    level: agreementLevels[level],
    name: level === "all" ? null : agreementName(figure),
    events,
    ratings,
    unlike,
    exact,
    adjacent,
    total,
    kappa: figure.kappa.value,
    linear: figure.linear.value,
    quadratic: figure.quadratic.value,
    fleiss: figure.fleiss.value,
    alpha: figure.alpha.value,
    note: agreementNote(figure) || null,
  };
}

const LEVELS: ReadonlySet<unknown> = new Set(Object.values(agreementLevels));

/** Observer Agreement of one tool version, in values: what they rest on is not in single cells. */
export const agreementReport: ToolReport = {
  key: "agreement",
  help: agreementSheetBase.help,
  usesSummary: false,
  isOwnRow: ({ counted, level, ratings }) =>
    level === undefined
      ? typeof counted === "number"
      : LEVELS.has(level) && typeof ratings === "number",
  isWanted: ({ tracker }) => tracker?.observations.some(isIndividual) ?? false,
  sheet: ({ source }, isFirst) => agreementSheet(source.label, isFirst),
  *worksOut({ tracker }) {
    if (tracker) yield* agreementFor(tracker);
  },
  rows({ tracker, snapshot }: ReportLayout) {
    if (!tracker) return [[], []];
    const { counted, doubleCoded, share, alone, leftOut, figures } = finished(
      agreementFor(tracker)
    );
    return [
      [
        {
          counted,
          doubleCoded,
          share,
          asked: snapshot?.settings.pairedPercent ?? null,
          alone,
          leftOut,
        },
      ],
      figures.map(figureRow),
    ];
  },
};

function isIndividual({ record }: Tracker["observations"][number]): boolean {
  return record === "individual";
}
