import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import { eventsToSettle } from "../../core";
import type { EventToSettle, Tracker } from "../../core";
import { agreementWords } from "../../messages/agreementTexts";
import { ActionButton } from "../parts/ActionButton";
import { PartBar } from "../parts/PartBar";
import { useParts } from "../parts/useParts";
import { useSession, useShownText } from "../session/PaneContext";
import { useRowStyles } from "./rowStyles";
import { useTableStyles } from "./tableStyles";

/** Events that several people have scored and on which they have not come together yet, each with the row to begin with. */
export function Consensus({ tracker }: { readonly tracker: Tracker }) {
  const lines = useRowStyles();
  const table = useTableStyles();
  const session = useSession();
  const events = useMemo(() => eventsToSettle(tracker), [tracker]);
  const { rows, list, part } = useParts<EventToSettle, HTMLUListElement>(events);
  const words = agreementWords;
  const shown = useShownText();
  const { label, teamScoring } = tracker.tool;
  if (events.length === 0) return null;
  return (
    <>
      <p className={table.quiet}>
        {words.waiting(events.length)} {words.waitingHint(teamScoring)}
      </p>
      <ul ref={list} className={lines.list}>
        {rows.map((event) => {
          const [{ date, school, unit }] = event;
          return (
            <li key={`${date} ${school} ${unit}`} className={lines.row}>
              <span className={lines.what}>
                {shown(words.event(event))}
                <span className={mergeClasses(table.quiet, lines.quietLine)}>
                  {words.scorings(event)}
                </span>
              </span>
              <ActionButton
                size="small"
                aria-label={shown(words.prepareFor(event))}
                onClick={() =>
                  void session.run({
                    kind: "prepareConsensus",
                    tool: shown(label),
                    event: { date, school: shown(school), unit: shown(unit) },
                  })
                }
              >
                {words.prepare}
              </ActionButton>
            </li>
          );
        })}
      </ul>
      <PartBar part={part} />
    </>
  );
}
