import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { instrumentWords, knownOf, leftOf } from "../../messages/instrumentTexts";
import { listText } from "../../messages/messages";
import { instrumentLabel } from "../../templates/instruments/instrumentRows";
import { publishedInstruments } from "../../templates/instruments/publishedInstruments";
import type { WorkbookView } from "../../workbook/actions/actions";
import { ActionButton } from "../parts/ActionButton";
import { Choice } from "../parts/Choice";
import { Section } from "../parts/Section";
import { useSession } from "../session/PaneContext";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  known: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  button: { alignSelf: "start" },
});

/** A choice of published instruments, each with what comes along and what is left to the team. */
export function Instruments({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const table = useTableStyles();
  const session = useSession();
  const reasonId = useId();
  const [key, setKey] = useState(publishedInstruments[0]!.key);
  const instrument = publishedInstruments.find((each) => each.key === key)!;
  const label = instrumentLabel(instrument);
  const words = instrumentWords;
  const isThere = view.trackers.some(({ tool }) => tool.toLowerCase() === label.toLowerCase());
  const hasSheet = view.sheets.some((sheet) => sheet.key === "tool" && sheet.state !== "absent");
  const reason = !hasSheet ? words.noSheet : isThere ? words.isThere(label) : null;
  return (
    <Section title={words.title} note={words.note}>
      <Choice
        label={words.instrument}
        value={key}
        options={publishedInstruments.map((each) => ({
          value: each.key,
          text: instrumentLabel(each),
        }))}
        onChoose={setKey}
      />
      <div>
        <p className={table.quiet}>{words.comes}</p>
        <ul className={styles.known}>
          {knownOf(instrument).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <p className={table.quiet}>
        {words.left}: {listText(leftOf(instrument), { most: 9 })}. {words.source(instrument.source)}
      </p>
      <div className={styles.button}>
        <ActionButton
          blockedBy={reason === null ? null : reasonId}
          onClick={() => void session.run({ kind: "startInstrument", instrument: key })}
        >
          {words.add}
        </ActionButton>
        {reason !== null && (
          <p id={reasonId} className={table.quiet}>
            {reason}
          </p>
        )}
      </div>
    </Section>
  );
}
