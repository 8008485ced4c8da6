import { messages, resultText } from "../../../src/messages/messages";
import type { Result } from "../../../src/messages/messages";
import { makeRemovable } from "./makeRemovable";
import { expectSentence, TRACES } from "./sentences";

/** Arguments for the texts that want other ones than plain numbers. */
const ARGUMENTS: Record<string, readonly unknown[]> = {
  "busy.inserting": [{ done: 1, total: 3, sheet: "Setup" }],
  "insert.counts": [{ complete: 3, incomplete: 1, toCheck: 2 }],
  "gaps.groupTitle": ["high", 2],
};

type Leaf = readonly [path: string, text: string];

function leaves(node: unknown, path: string): Leaf[] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") {
    const call = node as (...values: readonly unknown[]) => unknown;
    return leaves(call(...(ARGUMENTS[path] ?? [3, 2, 1, 4])), `${path}()`);
  }
  if (node === null || typeof node !== "object") return [];
  return Object.entries(node).flatMap(([key, value]) =>
    leaves(value, path === "" ? key : `${path}.${key}`)
  );
}

test.each(leaves(messages, ""))("%s has words and no trace of a missing value", (_path, text) => {
  expect(text.trim()).not.toBe("");
  expect(text).not.toMatch(TRACES);
});

test("the pane says that it is not affiliated, not for evaluation, and who can read the rows", () => {
  expect([messages.app.disclaimer, messages.app.privacy]).toEqual([
    "Not affiliated with NIRN or SISEP.",
    "For improvement; not designed for evaluation. Anyone who can open this workbook can read its rows.",
  ]);
});

describe("results", () => {
  const RESULTS: { [Kind in Result["kind"]]: readonly Extract<Result, { kind: Kind }>[] } = {
    inserted: [
      { kind: "inserted", inserted: ["Setup", "Lists"], skipped: [], withoutCharts: [] },
      { kind: "inserted", inserted: [], skipped: [], withoutCharts: [] },
      { kind: "inserted", inserted: ["A"], skipped: [], withoutCharts: ["A"] },
      {
        kind: "inserted",
        inserted: [],
        skipped: [{ sheet: "Fidelity Tracker", reason: "needsTool" }],
        withoutCharts: [],
      },
    ],
    samplesCleared: [
      { kind: "samplesCleared", rows: 0, kept: [] },
      { kind: "samplesCleared", rows: 1, kept: ["Fidelity Tracker", "Fidelity Summary"] },
    ],
    refreshed: [
      { kind: "refreshed", cells: 0, charts: 0, withoutCharts: [] },
      { kind: "refreshed", cells: 42, charts: 0, withoutCharts: [] },
      { kind: "refreshed", cells: 0, charts: 1, withoutCharts: ["PDSA Measures"] },
      { kind: "refreshed", cells: 0, charts: 0, withoutCharts: ["PDSA Measures"] },
    ],
    repaired: [{ kind: "repaired" }],
    broughtForward: [
      { kind: "broughtForward", sheets: 1 },
      { kind: "broughtForward", sheets: 2 },
    ],
    pdsaStarted: [{ kind: "pdsaStarted" }],
    consensusPrepared: [{ kind: "consensusPrepared" }],
    instrumentStarted: [{ kind: "instrumentStarted", tool: "TFI Tier 1 3.0" }],
    completed: [{ kind: "completed" }],
    discarded: [{ kind: "discarded" }],
    trackerMade: [{ kind: "trackerMade", tool: "Walkthrough 1.0" }],
    trackerUpdated: [{ kind: "trackerUpdated", tool: "Walkthrough 1.0", withoutCharts: [] }],
    removableFound: [
      { kind: "removableFound", sheets: [], going: 0 },
      { kind: "removableFound", sheets: [makeRemovable()], going: 1 },
      { kind: "removableFound", sheets: [makeRemovable(), makeRemovable()], going: 1 },
      { kind: "removableFound", sheets: [makeRemovable()], going: 0 },
    ],
    removed: [{ kind: "removed", sheets: ["Setup", "Lists"] }],
    versionMade: [{ kind: "versionMade", tool: "Tool 1.0", newVersion: "Tool 1.1" }],
  };

  test.each(Object.values(RESULTS).flat())("$kind is told in whole sentences", (result) => {
    expectSentence(resultText(result));
  });

  test("a refresh that wrote nothing says so", () => {
    const nothing = { kind: "refreshed", cells: 0, charts: 0, withoutCharts: [] } as const;
    expect(resultText(nothing)).toMatch(/up to date already/);
    expect(resultText({ ...nothing, cells: 1 })).toContain("1 cell changed");
    expect(resultText({ ...nothing, cells: 1, charts: 2 })).toContain(
      "1 cell changed, 2 charts drawn again."
    );
  });

  test("charts that could not be drawn are named in one sentence, and nothing claims to be wrong", () => {
    const undrawn = { cells: 0, charts: 0, withoutCharts: ["Fidelity Charts"] };
    expect(resultText({ kind: "refreshed", ...undrawn })).toBe(
      "The figures of the report are up to date. Excel could not draw all charts on Fidelity Charts here; the figures there are complete."
    );
    expect(
      resultText({
        kind: "inserted",
        inserted: ["Fidelity Charts"],
        skipped: [],
        withoutCharts: ["Fidelity Charts"],
      })
    ).toBe(
      "Inserted Fidelity Charts. Excel could not draw all charts on Fidelity Charts here; the figures there are complete."
    );
  });

  test("what had to wait is named with its reason, after what was done", () => {
    const text = resultText({
      kind: "inserted",
      inserted: ["Setup"],
      skipped: [{ sheet: "Fidelity Summary", reason: "needsTracker" }],
      withoutCharts: [],
    });
    expect(text).toBe(
      "Inserted Setup. Fidelity Summary waits until there is a tracker to report on."
    );
  });
});
