import type { BenchResult } from "./result";
import { tablesOf, type PageTable } from "./tables";

export const BEGIN = "<!-- Written by: npm run bench -- --write -->";
export const END = "<!-- End of what the bench writes -->";

/** The page with its marked part written anew. Throws where the marks are not there, once each and in order. */
export function pageWith(page: string, result: BenchResult): string {
  const [before, after] = aroundMarks(page);
  return `${before}${BEGIN}\n\n${writtenPart(result)}\n${END}${after}`;
}

/** What a page of this version has to look like: the marked part without its figures. */
export function outline(page: string): string[] {
  const [before, after] = aroundMarks(page);
  const part = page.slice(before.length + BEGIN.length, page.length - after.length - END.length);
  return part.split("\n").flatMap((line) => {
    if (line.startsWith("#")) return [line];
    // Of a table the columns, and of each row what it is about.
    return line.startsWith("|") && !/^\|[\s|:-]+\|$/.test(line) ? [line.split("|")[1]!.trim()] : [];
  });
}

function aroundMarks(page: string): readonly [string, string] {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  const isMarked = begin >= 0 && end > begin && page.lastIndexOf(BEGIN) === begin;
  if (!isMarked) throw new Error(`The page needs one line "${BEGIN}" and below it "${END}".`);
  return [page.slice(0, begin), page.slice(end + END.length)];
}

function writtenPart(result: BenchResult): string {
  const { versions, machine, rounds } = result;
  const names = `Node ${versions.node}, Chromium ${versions.chromium}, office.js ${versions.officeJs}, arquero ${versions.arquero}, tidyjs ${versions.tidyjs}`;
  return [
    `${rounds} rounds in one run. ${names}; ${machine}.`,
    "",
    ...tablesOf(result).flatMap((table) => [...markdown(table), ""]),
  ].join("\n");
}

/** A table as Prettier leaves it: columns of one width. */
function markdown({ heading, caption, columns, rows }: PageTable): string[] {
  const all = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(3, ...all.map((cells) => cells[at]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [`## ${heading}`, "", caption, "", line(columns), rule, ...rows.map(line)];
}
