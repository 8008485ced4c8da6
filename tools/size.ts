import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/**
 * What the pane may fetch from our own origin until the home view is idle, in gzipped bytes.
 * office.js comes from Microsoft's cache and is not ours to budget.
 */
export const SCRIPT_BUDGET = 150 * 1024;

/** One script of a page, with its sizes in bytes. */
export interface MeasuredScript {
  file: string;
  raw: number;
  gzip: number;
  /** `first`: fetched while the pane opens. `later`: fetched when a view asks for it. */
  when: "first" | "later";
}

interface EntryPoint {
  scripts: string[];
  preload: string[];
  later: string[];
}

/** Measures the scripts of dist/taskpane.html: those of its script tags and preloads, and the rest. */
export function measureScripts(dist: string): MeasuredScript[] {
  const html = readFileSync(path.join(dist, "taskpane.html"), "utf8");
  const entries = JSON.parse(readFileSync(path.join(dist, "entrypoints.json"), "utf8")) as Record<
    string,
    EntryPoint
  >;
  const pane = entries.taskpane;
  if (pane === undefined) throw new Error("dist/entrypoints.json does not know taskpane.");
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"|<link[^>]*\shref="([^"]+\.js)"/g)];
  const own = tags
    .map((tag) => tag[1] ?? tag[2] ?? "")
    .filter((address) => !/^(https?:)?\/\//.test(address));
  const first = [...new Set([...own, ...pane.preload])];
  const unlisted = pane.scripts.find((file) => !first.includes(file));
  if (unlisted !== undefined) throw new Error(`taskpane.html does not load ${unlisted}.`);
  const measure = (file: string, when: MeasuredScript["when"]): MeasuredScript => {
    const bytes = readFileSync(path.join(dist, file));
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, when };
  };
  return [
    ...first.map((file) => measure(file, "first")),
    ...pane.later.filter((file) => !first.includes(file)).map((file) => measure(file, "later")),
  ];
}

/** Prints the table of scripts; true when the first ones keep to the budget. */
export function reportSize(scripts: MeasuredScript[]): boolean {
  const row = (when: string, raw: number, gzip: number, name: string): string =>
    `${when.padEnd(6)} ${raw.toLocaleString("en").padStart(10)} ${gzip.toLocaleString("en").padStart(10)}  ${name}`;
  console.log("when          raw B    gzip -9  script");
  for (const { when, raw, gzip, file } of scripts) console.log(row(when, raw, gzip, file));
  const first = scripts.filter(({ when }) => when === "first");
  const sum = (pick: (script: MeasuredScript) => number): number =>
    first.reduce((total, script) => total + pick(script), 0);
  const gzip = sum((script) => script.gzip);
  const total = sum((script) => script.raw);
  console.log(row("first", total, gzip, `of at most ${SCRIPT_BUDGET.toLocaleString("en")}`));
  return gzip <= SCRIPT_BUDGET;
}

if (require.main === module) {
  process.exitCode = reportSize(measureScripts(path.resolve(__dirname, "../dist"))) ? 0 : 1;
}
