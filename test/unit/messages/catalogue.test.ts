import { messages, resultText } from "../../../src/messages/messages";
import type { Result } from "../../../src/messages/messages";
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

test("the pane says that it is not affiliated, and not for evaluation", () => {
  expect(messages.app.disclaimer).toBe(
    "Not affiliated with NIRN or SISEP. For improvement, not evaluation."
  );
});

describe("results", () => {
  const RESULTS: { [Kind in Result["kind"]]: readonly Extract<Result, { kind: Kind }>[] } = {
    inserted: [
      { kind: "inserted", inserted: ["Setup", "Lists"], skipped: [] },
      { kind: "inserted", inserted: [], skipped: [] },
      {
        kind: "inserted",
        inserted: [],
        skipped: [{ sheet: "Fidelity Tracker", reason: "needsTool" }],
      },
    ],
    samplesCleared: [
      { kind: "samplesCleared", rows: 0 },
      { kind: "samplesCleared", rows: 1 },
    ],
    refreshed: [
      { kind: "refreshed", cells: 0 },
      { kind: "refreshed", cells: 42 },
    ],
    pdsaStarted: [{ kind: "pdsaStarted" }],
    trackerMade: [{ kind: "trackerMade", tool: "Walkthrough 1.0" }],
    trackerUpdated: [{ kind: "trackerUpdated", tool: "Walkthrough 1.0" }],
    versionMade: [{ kind: "versionMade", tool: "Tool 1.0", newVersion: "Tool 1.1" }],
  };

  test.each(Object.values(RESULTS).flat())("$kind is told in whole sentences", (result) => {
    expectSentence(resultText(result));
  });

  test("a refresh that wrote nothing says so", () => {
    expect(resultText({ kind: "refreshed", cells: 0 })).toMatch(/up to date already/);
    expect(resultText({ kind: "refreshed", cells: 1 })).toContain("1 cell changed");
  });

  test("what had to wait is named with its reason, after what was done", () => {
    const text = resultText({
      kind: "inserted",
      inserted: ["Setup"],
      skipped: [{ sheet: "Fidelity Summary", reason: "needsTracker" }],
    });
    expect(text).toBe(
      "Inserted Setup. Fidelity Summary waits until there is a tracker to report on."
    );
  });
});
