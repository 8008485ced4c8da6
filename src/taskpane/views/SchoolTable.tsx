import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { ToolSummary } from "../../core";
import { viewTexts } from "../../messages/viewTexts";
import { schoolRows, type SchoolRow } from "../figures/heatTable";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { useParts } from "../parts/useParts";
import { HeatCell } from "./HeatCell";
import { useTableStyles } from "./tableStyles";

/** Overall means of the schools side by side. */
export function SchoolTable({ summary }: { readonly summary: ToolSummary }) {
  const table = useTableStyles();
  const captionId = useId();
  const schools = schoolRows(summary);
  const { rows, list, part } = useParts<SchoolRow, HTMLTableSectionElement>(schools);
  const words = viewTexts.fidelity;
  return (
    <Section title={words.bySchool} note={words.bySchoolNote}>
      <div className={table.frame} tabIndex={0} role="group" aria-labelledby={captionId}>
        <table className={table.table}>
          <thead>
            <tr>
              <th
                id={captionId}
                scope="col"
                className={mergeClasses(table.columnHead, table.rowHead)}
              >
                {words.schoolColumn}
              </th>
              {schools[0]?.cells.map(({ period }) => (
                <th key={period} scope="col" className={table.columnHead}>
                  {period}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map(({ school, cells }) => (
              <tr key={school}>
                <th scope="row" className={table.rowHead}>
                  {school}
                </th>
                {cells.map((figure) => (
                  <HeatCell key={figure.period} figure={figure} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PartBar part={part} />
    </Section>
  );
}
