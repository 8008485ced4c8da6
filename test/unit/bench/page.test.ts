import { readFileSync } from "node:fs";
import { BEGIN, END, outline, pageWith } from "../../bench/report/page";
import { makeResult } from "./makeResult";

const blank = `# A page\n\nBefore.\n\n${BEGIN}\nold\n${END}\n\nAfter.\n`;

describe("writing the page", () => {
  const page = pageWith(blank, makeResult());

  test("replaces the marked part and leaves the rest as it is", () => {
    expect(page.startsWith(`# A page\n\nBefore.\n\n${BEGIN}\n`)).toBe(true);
    expect(page.endsWith(`${END}\n\nAfter.\n`)).toBe(true);
    expect(page).not.toContain("old");
  });

  test("a second time changes nothing", () => {
    expect(pageWith(page, makeResult())).toBe(page);
  });

  test("says ratios with the spread of the rounds, and whether a goal is met", () => {
    expect(page).toContain("0.10 (0.10–0.10)");
    expect(page).toMatch(/Home view.*\| 1\.30 +\| 1\.25 \(1\.20–1\.25\) +\| yes/);
    expect(pageWith(blank, makeResult(0.3))).toMatch(/arquero's, 18,000.*\| no /);
  });

  test("says what ran, and in how many rounds", () => {
    expect(page).toContain("3 rounds in one run. Node 20.0.0, Chromium 150.0");
  });

  test.each([
    ["no marks", "# A page\n"],
    ["the end first", `${END}\n${BEGIN}\n`],
    ["a mark twice", `${BEGIN}\n${BEGIN}\n${END}\n`],
  ])("is refused for a page with %s", (_, text) => {
    expect(() => pageWith(text, makeResult())).toThrow("The page needs one line");
  });
});

test("docs/performance.md has the structure that the bench writes", () => {
  const page = readFileSync("docs/performance.md", "utf8");
  expect(outline(page)).toEqual(outline(pageWith(page, makeResult())));
  expect(outline(page).length).toBeGreaterThan(20);
});
