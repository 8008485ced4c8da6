import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { listText } from "../../messages/messages";
import { viewTexts } from "../../messages/viewTexts";
import type { SheetKey } from "../../templates/definition";
import type { SheetStatus, WorkbookView } from "../../workbook/actions/actions";
import { isBlank } from "../figures/nextStep";
import { absentSheets, broughtAlong, offeredSheets } from "../figures/sheetChoice";
import { ActionButton } from "../parts/ActionButton";
import { Mark } from "../parts/Mark";
import { Section } from "../parts/Section";
import { ViewHeading } from "../parts/ViewHeading";
import { useSession } from "../session/PaneContext";
import { Instruments } from "./Instruments";
import { Removal } from "./Removal";
import { Trackers } from "./Trackers";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  mark: {
    display: "grid",
    placeItems: "center",
    width: "32px",
    height: "32px",
    color: "var(--mark-at)",
  },
  incomplete: { color: "var(--mark-below)" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    paddingBlockStart: "6px",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: "flex", flexDirection: "column", alignItems: "start" },
  samplesHint: { marginBlockEnd: tokens.spacingVerticalS, marginInlineStart: "40px" },
});

export default function InsertView({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const session = useSession();
  const reasonId = useId();
  const absent = absentSheets(view);
  const [picked, setPicked] = useState<ReadonlySet<SheetKey>>(
    () => new Set(isBlank(view) ? absent.map(({ key }) => key) : [])
  );
  const [samples, setSamples] = useState(false);
  // What was inserted since then is no choice any more.
  const chosen = new Set(absent.flatMap(({ key }) => (picked.has(key) ? [key] : [])));
  const along = broughtAlong(view, chosen);
  const words = viewTexts.insert;

  const toggle = (key: SheetKey) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };

  return (
    <>
      <ViewHeading title={words.title} intro={words.intro} />
      <Section title={words.sheets}>
        <ul className={styles.list}>
          {offeredSheets(view).map((sheet) => (
            <SheetRow
              key={`${sheet.key} ${sheet.name}`}
              sheet={sheet}
              isChosen={chosen.has(sheet.key)}
              comesAlong={along.has(sheet.key)}
              onToggle={() => toggle(sheet.key)}
            />
          ))}
        </ul>
        {absent.length === 0 ? (
          <p className={styles.quiet}>{words.allThere}</p>
        ) : (
          <div className={styles.actions}>
            <Checkbox
              checked={samples}
              onChange={(_, { checked }) => setSamples(checked === true)}
              label={words.withSamples}
            />
            <p className={mergeClasses(styles.quiet, styles.samplesHint)}>{words.samplesHint}</p>
            <ActionButton
              appearance="primary"
              blockedBy={chosen.size === 0 ? reasonId : null}
              onClick={() => void session.run({ kind: "insert", sheets: [...chosen], samples })}
            >
              {words.insert(chosen.size + along.size)}
            </ActionButton>
            <p id={reasonId} className={styles.quiet}>
              {chosen.size === 0
                ? words.nothingChosen
                : along.size > 0 && words.along(listText(namesOf(view.sheets, along)))}
            </p>
          </div>
        )}
      </Section>
      <Trackers trackers={view.trackers} />
      <Instruments view={view} />
      {!isBlank(view) && <Removal />}
    </>
  );
}

function namesOf(sheets: readonly SheetStatus[], keys: ReadonlySet<SheetKey>): string[] {
  return sheets.flatMap(({ key, name }) => (keys.has(key) ? [name] : []));
}

interface SheetRowProps {
  readonly sheet: SheetStatus;
  readonly isChosen: boolean;
  readonly comesAlong: boolean;
  readonly onToggle: () => void;
}

function SheetRow({ sheet, isChosen, comesAlong, onToggle }: SheetRowProps) {
  const styles = useStyles();
  const nameId = useId();
  const words = viewTexts.insert;
  const isIncomplete = sheet.state === "incomplete";
  return (
    <li className={styles.row}>
      {sheet.state === "absent" ? (
        <Checkbox
          checked={isChosen ? true : comesAlong ? "mixed" : false}
          onChange={onToggle}
          aria-labelledby={nameId}
        />
      ) : (
        <span className={mergeClasses(styles.mark, isIncomplete && styles.incomplete)}>
          <Mark kind={isIncomplete ? "attention" : "inPlace"} />
        </span>
      )}
      <div>
        <div className={styles.head}>
          <span id={nameId} className={styles.name}>
            {sheet.name}
          </span>
          <span className={styles.quiet}>
            {comesAlong ? words.alongFor : words.state[sheet.state]}
          </span>
        </div>
        <p className={styles.quiet}>{sheet.help}</p>
        {isIncomplete && <p className={styles.quiet}>{words.incomplete}</p>}
      </div>
    </li>
  );
}
