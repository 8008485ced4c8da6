/** An entry that cannot be read as it stands, and what is said of it. */
export interface BadCell {
  readonly what: string;
  readonly table: string;
  /** Data row from 0. */
  readonly row: number;
  readonly header: string;
  /** Typed as a person does; the grid lets it pass. */
  readonly typed?: string;
  /** Pasted, because the cell's rule would stop it when typed, as Excel's would. */
  readonly block?: readonly (readonly string[])[];
  /** The list names the row as a whole. */
  readonly isWholeRow?: boolean;
  /** What is found, and what is expected. */
  readonly says: readonly string[];
}

const TRACKER = "tblFidelity_Literacy_walkthrough_1_0";
const POINTS = "Type 0, 1 or 2.";

/** Each in a row of its own, so that the rows left out can be counted. */
export const BAD_CELLS: readonly BadCell[] = [
  {
    what: "a score above its maximum",
    table: TRACKER,
    row: 0,
    header: "I01",
    block: [["5"]],
    says: ["“5” is not a score for this item.", POINTS],
  },
  {
    what: "text for a score",
    table: TRACKER,
    row: 1,
    header: "I02",
    block: [["most of it"]],
    says: ["“most of it” is not a score for this item.", POINTS],
  },
  {
    what: "a fraction for a score",
    table: TRACKER,
    row: 2,
    header: "I03",
    block: [["1.5"]],
    says: ["“1.5” is not a score for this item.", POINTS],
  },
  {
    what: "an unknown school",
    table: TRACKER,
    row: 3,
    header: "School",
    block: [["Elsewhere Elementary"]],
    says: ["“Elsewhere Elementary” is not a known school.", "Pick one from the cell's list"],
  },
  {
    what: "a date as text",
    table: TRACKER,
    row: 4,
    header: "Date",
    block: [["next Tuesday"]],
    says: ["“next Tuesday” is not a date that Excel knows.", "Type a date"],
  },
  {
    what: "a date outside of every period",
    table: TRACKER,
    row: 5,
    header: "Date",
    typed: "2021-07-01",
    says: ["1 Jul 2021 is in none of the periods.", "let a period in Setup include it"],
  },
  {
    what: "a formula that has lost its reference",
    table: TRACKER,
    row: 6,
    header: "I05",
    block: [["=#REF!"]],
    says: ["The cell shows #REF!.", "repair the formula"],
  },
  {
    what: "a blank row",
    table: TRACKER,
    row: 7,
    header: "Date",
    block: [Array.from({ length: 17 }, () => "")],
    isWholeRow: true,
    says: ["The row is empty.", "Delete the row, or fill it in."],
  },
  {
    what: "a staff code that stands twice",
    table: "tblStaff",
    row: 5,
    header: "Code",
    typed: "SE-C1",
    says: [
      "“SE-C1” stands in an earlier row, too.",
      "of its own or delete the row; only the first counts.",
    ],
  },
];

/** Rows of the tracker among them; the one that is emptied is no observation any more, the others are to be checked. */
const tracked = BAD_CELLS.filter(({ table }) => table === TRACKER);
export const SPOILT_ROWS = tracked.length;
export const ROWS_TO_CHECK = tracked.filter(({ isWholeRow }) => !isWholeRow).length;
