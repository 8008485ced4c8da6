import type { JsonValue } from "../../model/jsonValue";

export type PageLayout = Readonly<Record<string, JsonValue>>;

const POINTS_PER_INCH = 72;

/** The Excel API's names of paper sizes in the order of the file's numbers, from 1 on. */
const PAPER_SIZES = [
  ...["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive"],
  ...["A3", "A4", "A4Small", "A5", "B4", "B5", "Folio", "Quatro", "Paper10x14", "Paper11x17"],
  ...["Note", "Envelope9", "Envelope10", "Envelope11", "Envelope12", "Envelope14"],
  ...["Csheet", "Dsheet", "Esheet", "EnvelopeDL", "EnvelopeC5", "EnvelopeC3", "EnvelopeC4"],
  ...["EnvelopeC6", "EnvelopeC65", "EnvelopeB4", "EnvelopeB5", "EnvelopeB6", "EnvelopeItaly"],
  ...["EnvelopeMonarch", "EnvelopePersonal", "FanfoldUS", "FanfoldStdGerman"],
  "FanfoldLegalGerman",
];

/** The file's number of a paper size; undefined for Letter, which goes without saying. */
export function paperNumber(name: JsonValue | undefined): number | undefined {
  const at = typeof name === "string" ? PAPER_SIZES.indexOf(name) : 0;
  return at > 0 ? at + 1 : undefined;
}

/** The name of a paper size; undefined for Letter and for sizes the API has no name for. */
export function paperName(number: number | undefined): string | undefined {
  return number === undefined || number === 1 ? undefined : PAPER_SIZES[number - 1];
}

export function toInches(points: number): number {
  return points / POINTS_PER_INCH;
}

/** Points, without what dividing by 72 left behind. */
export function toPoints(inches: number): number {
  return Number((inches * POINTS_PER_INCH).toFixed(6));
}

/** The three fields of a header or footer in the file's one text: "&L…&C…&R…". */
export function joinFields(left: string, center: string, right: string): string {
  const fields = [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`];
  return fields.join("");
}

/** Takes the file's text apart; what stands before the first mark is in the middle. */
export function splitFields(text: string): { left: string; center: string; right: string } {
  const fields = { left: "", center: "", right: "" };
  let current: keyof typeof fields = "center";
  for (const piece of text.match(/&&|&[LCR]|&|[^&]+/g) ?? []) {
    if (piece === "&L") current = "left";
    else if (piece === "&C") current = "center";
    else if (piece === "&R") current = "right";
    else fields[current] += piece;
  }
  return fields;
}
