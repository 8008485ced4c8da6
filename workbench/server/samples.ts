import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** A workbook that the page offers to open. */
export interface SampleEntry {
  readonly file: string;
  readonly title: string;
}

const SUFFIX = ".workbook.json";

/** The sample workbooks of a folder in the order of their titles; none when the folder is missing. */
export function listSamples(folder: string): SampleEntry[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith(SUFFIX))
    .map((file) => ({ file, title: titleOf(path.join(folder, file)) }))
    .sort((a, b) => a.title.localeCompare(b.title));
}

/** A sample's own `title`, else its file name in words. */
function titleOf(file: string): string {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (content && typeof content === "object" && "title" in content) {
      if (typeof content.title === "string" && content.title) return content.title;
    }
  } catch {
    // A broken sample is still listed; opening it says what is wrong.
  }
  const words = path.basename(file, SUFFIX).replace(/[-_]+/g, " ").trim();
  return words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
