import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DueItem } from "../../core";
import { dueWords } from "../../messages/dueTexts";
import type { WorkbookView } from "../../workbook/actions/actions";
import { dueInSteps, dueOf, everybody, whoseOptions, type Whose } from "../figures/dueOf";
import { ActionButton } from "../parts/ActionButton";
import { Choice } from "../parts/Choice";
import { EmptyNote } from "../parts/EmptyNote";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { useParts } from "../parts/useParts";
import { useWorkedOut } from "../parts/useWorkedOut";
import { useSession, useShownText } from "../session/PaneContext";
import { useRowStyles } from "./rowStyles";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What waits for somebody over all sheets, each with the way to its row. */
export default function Due({ view }: { readonly view: WorkbookView }) {
  const lines = useRowStyles();
  const session = useSession();
  const shown = useShownText();
  const items = useWorkedOut(dueInSteps, view.basis);
  const [chosen, setChosen] = useState<Whose>(everybody);
  const { staff } = view.basis.snapshot;
  const blanks = view.issues.filter(({ code }) => code === "missingValue").length;
  const options = whoseOptions(items ?? [], staff);
  // Who was chosen may have nothing left to do.
  const at = Math.max(
    0,
    options.findIndex((each) => isSame(each, chosen))
  );
  const whose = options[at]!;
  const words = dueWords;
  if (items === null) return null;
  return (
    <Section title={words.title} note={words.note}>
      {items.length === 0 && blanks === 0 && <EmptyNote>{words.nothing}</EmptyNote>}
      {options.length > 1 && (
        <Choice
          label={words.whose}
          value={String(at)}
          options={options.map((each, position) => ({
            // Names may be alike once they are fit to be shown.
            value: String(position),
            text: shown(nameOf(each)),
          }))}
          onChoose={(position) => setChosen(options[Number(position)] ?? everybody)}
        />
      )}
      <Items key={nameOf(whose)} items={dueOf(items, staff, whose)} />
      {blanks > 0 && (
        <div className={lines.row}>
          <span className={lines.what}>{words.blanks(blanks)}</span>
          <Button size="small" onClick={() => session.followLink("check")}>
            {words.seeCheck}
          </Button>
        </div>
      )}
    </Section>
  );
}

function nameOf(whose: Whose): string {
  if (whose.kind === "everybody") return dueWords.everybody;
  return whose.kind === "role" ? dueWords.roles[whose.role] : whose.name;
}

const isSame = (one: Whose, other: Whose): boolean =>
  one.kind === other.kind && nameOf(one) === nameOf(other);

function Items({ items }: { readonly items: readonly DueItem[] }) {
  const lines = useRowStyles();
  const table = useTableStyles();
  const shown = useShownText();
  const { rows, list, part } = useParts<DueItem, HTMLUListElement>(items);
  const words = dueWords;
  return (
    <>
      <ul ref={list} className={lines.list}>
        {rows.map((item) => (
          <li key={keyOf(item)} className={lines.row}>
            <span className={lines.what}>
              {shown(words.text(item))}
              {item.kind !== "unobserved" && (
                <span className={mergeClasses(table.quiet, lines.quietLine)}>
                  {item.who === null ? words.nobody : shown(words.who(item.who))}
                </span>
              )}
            </span>
            <ItemActions item={item} />
          </li>
        ))}
      </ul>
      <PartBar part={part} />
    </>
  );
}

const keyOf = ({ kind, place, tool, period, subject }: DueItem): string =>
  JSON.stringify([kind, place?.table, place?.row, tool, period, subject]);

function ItemActions({ item }: { readonly item: DueItem }) {
  const styles = useStyles();
  const session = useSession();
  const shown = useShownText();
  const words = dueWords;
  const { kind, place, tool, since, school, subject } = item;
  if (place === null) return null;
  return (
    <span className={styles.actions}>
      {kind === "consensus" && tool !== null && since !== null && school !== null && (
        <ActionButton
          size="small"
          aria-label={shown(words.prepareFor(item))}
          onClick={() =>
            void session.run({
              kind: "prepareConsensus",
              tool: shown(tool),
              event: { date: since, school: shown(school), unit: shown(subject) },
            })
          }
        >
          {words.prepare}
        </ActionButton>
      )}
      <ActionButton
        reads
        size="small"
        aria-label={shown(words.goToFor(item))}
        onClick={() =>
          void session.run({
            kind: "goTo",
            target: { table: place.table, row: place.row, header: null },
          })
        }
      >
        {words.goTo}
      </ActionButton>
    </span>
  );
}
