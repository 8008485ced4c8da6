import type { AgreementFigure, AgreementReport } from "../../core";

/** Agreement, where known, by what stands beside other figures: components, "" for all items, and items by their codes. */
export interface AgreementBy {
  readonly component: ReadonlyMap<string, AgreementFigure>;
  readonly item: ReadonlyMap<string, AgreementFigure>;
}

/** @param shown makes texts of the workbook fit to be shown, as those are that the figures are looked up by */
export function agreementBy(
  report: AgreementReport | null,
  shown: (text: string) => string
): AgreementBy {
  const component = new Map<string, AgreementFigure>();
  const item = new Map<string, AgreementFigure>();
  for (const figure of report?.figures ?? []) {
    if (figure.exact === null) continue;
    if (figure.level === "item") item.set(shown(figure.item ?? ""), figure);
    if (figure.level === "component") component.set(shown(figure.component ?? ""), figure);
    if (figure.level === "all") component.set("", figure);
  }
  return { component, item };
}
