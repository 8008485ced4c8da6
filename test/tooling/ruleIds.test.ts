import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const PROJECT = path.resolve(__dirname, "../..");

/** The ids of a page: rules stand at the beginning of a cell, or in bold at that of a paragraph. */
function idsOfPage(page: string): Set<string> {
  return new Set([...page.matchAll(/(?:^\*\*|\| )([A-Z]\d+)\b/gm)].map(([, id]) => id!));
}

/** The ids that a title begins with, as in "O8, O9: an unknown outcome"; of "S1 to S7" the two that are written. */
function idsOfTitle(title: string): string[] {
  const [first = ""] = /^[A-Z]\d+\b(?:(?:, | and | to )[A-Z]\d+\b)*/.exec(title) ?? [];
  return first.match(/[A-Z]\d+/g) ?? [];
}

/** What a call is to the test runner, such as describe, it.each or test.skip; "" where it is something else. */
function wordsOf(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return /^(describe|it|test)$/.test(callee.text) ? callee.text : "";
  if (ts.isCallExpression(callee)) return wordsOf(callee.expression);
  if (!ts.isPropertyAccessExpression(callee)) return "";
  const before = wordsOf(callee.expression);
  return before && `${before}.${callee.name.text}`;
}

/** The titles of tests that run, and of their groups; those made of parts up to the first part. */
function titlesIn(code: string, name = "a.test.ts"): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const words = wordsOf(node.expression);
      if (/\.(skip|todo|failing)/.test(words)) return;
      // With one argument it is a list of cases.
      const title = node.arguments.length > 1 ? node.arguments[0] : undefined;
      if (words !== "" && title) {
        if (ts.isStringLiteralLike(title)) titles.push(title.text);
        else if (ts.isTemplateExpression(title)) titles.push(title.head.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest));
  return titles;
}

/** The workbench knows nothing of the rules; its titles may begin with a cell or a key. */
function titlesOfTests(): string[] {
  return readdirSync(path.join(PROJECT, "test"), { recursive: true })
    .map((name) => String(name).split(path.sep).join("/"))
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith("fixtures/"))
    .flatMap((name) => titlesIn(readFileSync(path.join(PROJECT, "test", name), "utf8"), name));
}

describe("the ids of docs/rules.md", () => {
  const ids = idsOfPage(readFileSync(path.join(PROJECT, "docs", "rules.md"), "utf8"));
  const titles = titlesOfTests();
  const named = new Set(titles.flatMap(idsOfTitle));

  test("are borne by the title of a test, each of them", () => {
    expect(ids.size).toBeGreaterThan(40);
    expect([...ids].filter((id) => !named.has(id))).toEqual([]);
  });

  test("are all that titles begin with", () => {
    const isUnknown = (id: string) => !ids.has(id);
    expect(titles.filter((title) => idsOfTitle(title).some(isUnknown))).toEqual([]);
  });
});

test("ids are found where the page defines a rule, and not where it speaks of one", () => {
  const page =
    "**P1** What is missed, see P2.\n\n| Id | What |\n| A1 | as B9 |\n| x | O1 go | O2 ask |\n";
  expect([...idsOfPage(page)]).toEqual(["P1", "A1", "O1", "O2"]);
});

test("ids are found at the beginning of titles only", () => {
  const found = [
    "O8, O9: none",
    "G1 and G3 fall",
    "S1 to S7: agree",
    "P1, items",
    "beside G1",
    "A1b",
  ];
  expect(found.map(idsOfTitle)).toEqual([["O8", "O9"], ["G1", "G3"], ["S1", "S7"], ["P1"], [], []]);
});

test("titles are those of tests and groups that run", () => {
  const code = `
    describe("A1", () => {
      it.each<[number]>([["A2"]])("A3 %s", () => { expect(of("A4", 5)).toBe("A5"); });
      test(\`A6 \${of}\`, async () => {}, 1000);
      it.skip("A7", () => {});
      test.todo("A8");
    });
    describe.skip("A9", () => { it("B1", () => {}); });
    describe.each(RULES)('B2', (rules) => {});`;
  expect(titlesIn(code)).toEqual(["A1", "A3 %s", "A6 ", "B2"]);
});
