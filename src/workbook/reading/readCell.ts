import { keyOfLabel, splitSeveral } from "../../templates/lists";
import type { ColumnType, ListDefinition } from "../../templates/definition";
import type { Issue, IssueCode } from "./issue";
import type { CellValue } from "../port";

/** A cell as read: null is blank or cannot be read (an issue says which), NA is a score's own value. */
export type Cell = string | number | readonly string[] | null;

/** The names that references may hold, by defined name; lower case. A name that is not here is not checked. */
export type KnownNames = Readonly<Record<string, ReadonlySet<string>>>;

/** What Excel's formulas compare at most; also the longest header of a table and the longest text in a formula. */
export const mostInName = 255;

/** Why a cell is not as expected. */
export class Fault {
  constructor(
    readonly code: IssueCode,
    readonly expected: Issue["expected"],
    /** What is read all the same: an unlisted name is still the name that formulas see. */
    readonly value: Cell = null
  ) {}
}

/** Reads one cell that is not blank. */
export type CellReader = (raw: CellValue) => Cell | Fault;

const errorText =
  /^#(REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;
const firstDay = 1;
const lastDay = 2958465;

export const isBlank = (value: CellValue | undefined): boolean =>
  value === undefined || value === "";

export function asText(value: CellValue | undefined): string | null {
  if (value === undefined || value === "") return null;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/**
 * A reader for the cells of one column. It keeps what it made of each text, since a column says the same few things
 * over and over; so it is to be thrown away after the table.
 */
export function cellReader(type: ColumnType, known: KnownNames): CellReader {
  const read = readerOf(type, known);
  const cellError = new Fault("cellError", {});
  return (raw) =>
    typeof raw === "string" && raw.startsWith("#") && errorText.test(raw) ? cellError : read(raw);
}

/** The same for a column that names its rows. */
export function nameReader(type: ColumnType, known: KnownNames): CellReader {
  const read = cellReader(type, known);
  const tooLong = new Fault("tooLong", { max: mostInName });
  return (raw) => (typeof raw === "string" && raw.length > mostInName ? tooLong : read(raw));
}

function readerOf(type: ColumnType, known: KnownNames): CellReader {
  switch (type.kind) {
    case "date": {
      const notDate = new Fault("notDate", {});
      return (raw) =>
        typeof raw === "number" && raw >= firstDay && raw <= lastDay ? Math.floor(raw) : notDate;
    }
    case "whole":
      return numberReader(type.min, type.max, true);
    case "number":
      return numberReader(type.min, type.max, false);
    case "score":
      return scoreReader(type.max, type.naAllowed);
    case "choice":
      return oncePerText((shown) => keyOfLabel(type.list, shown) ?? notIn(type.list));
    case "choices":
      return oncePerText((shown) => {
        const keys = splitSeveral(shown).map((part) => keyOfLabel(type.list, part));
        const good = keys.filter((key) => key !== null);
        return good.length === keys.length ? good : notIn(type.list);
      });
    case "reference": {
      const names = known[type.to.name];
      return oncePerText((shown) =>
        names && !names.has(shown.toLowerCase())
          ? new Fault("unknownName", { noun: type.to.noun }, shown)
          : shown
      );
    }
    case "references": {
      const names = known[type.to.name];
      return oncePerText((shown) => {
        const parts = splitSeveral(shown);
        return names && parts.some((part) => !names.has(part.toLowerCase()))
          ? new Fault("unknownName", { noun: type.to.noun }, parts)
          : parts;
      });
    }
    case "text":
      return (raw) => asText(raw) ?? "";
    case "formula":
    case "written":
      return (raw) => (typeof raw === "number" ? raw : (asText(raw) ?? ""));
  }
}

function oncePerText(read: (shown: string) => Cell | Fault): CellReader {
  const made = new Map<CellValue, Cell | Fault>();
  return (raw) => {
    let cell = made.get(raw);
    if (cell === undefined) made.set(raw, (cell = read(asText(raw) ?? "")));
    return cell;
  };
}

const notIn = (list: ListDefinition): Fault =>
  new Fault("notInList", { values: list.values.map(({ label }) => label) });

function numberReader(min: number, max: number, wholeOnly: boolean): CellReader {
  const wrongKind = new Fault(wholeOnly ? "notWhole" : "notNumber", { min, max });
  const outOfRange = new Fault("outOfRange", { min, max });
  return (raw) => {
    if (typeof raw !== "number" || (wholeOnly && !Number.isInteger(raw))) return wrongKind;
    return raw < min || raw > max ? outOfRange : raw;
  };
}

function scoreReader(max: number, naAllowed: boolean): CellReader {
  const wrong = new Fault("badScore", { min: 0, max, naAllowed });
  return (raw) => {
    if (typeof raw === "number")
      return Number.isInteger(raw) && raw >= 0 && raw <= max ? raw : wrong;
    return naAllowed && typeof raw === "string" && raw.toLowerCase() === "na" ? "NA" : wrong;
  };
}
