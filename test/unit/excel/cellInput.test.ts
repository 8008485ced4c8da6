import fc from "fast-check";
import { cellInput, isFormula, needsTextPrefix } from "../../../src/excel/writing/cellInput";
import { Refusal } from "../../../src/excel/session/trouble";

describe("cellInput: text stays text", () => {
  test.each([
    "=1+1",
    '=HYPERLINK("http://example.org","x")',
    "+1",
    "-1",
    "- see notes",
    "@SUM(A1)",
    "'quoted",
    " =1+1",
    "\t=1+1",
    "\r\n=cmd|' /C calc'!A0",
    "＝1+1",
    "1.0",
    "1,5",
    "3/4",
    "3-4",
    "12:30",
    "5%",
    "$5",
    "(5)",
    "1E5",
    "00123",
    " 7 ",
    "１２",
    "Mar 5",
    "5 March",
    "March 2026",
    "5. Mai",
    "5月3日",
    "2026-11-23",
    "TRUE",
    "false",
    " True ",
    "#REF!",
    "#N/A",
    "#DIV/0!",
    "#NAME?",
  ])("%j gets the text prefix", (text) => {
    expect(cellInput(text)).toBe(`'${text}`);
  });

  test.each([
    "Riverside",
    "Coach 2",
    "Grade 3: decoding",
    "Phonics lesson 1 of 12, observed",
    "a=b",
    "please see #3",
    "#1 priority",
    "true or false",
    "True North Elementary",
    "May",
    "N/A",
    "NA",
    "one apostrophe's place",
    "José Ñandú",
    "学校",
    "🎯 aim",
    "line one\nline two",
    " ",
    "",
  ])("%j needs none and gets none", (text) => {
    expect(cellInput(text)).toBe(text);
  });

  test("whatever the text, taking one prefix away gives the text back, and no formula starts it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const written = String(cellInput(text));
        expect(written.startsWith("'") ? written.slice(1) : written).toBe(text);
        expect(written).not.toMatch(/^\s*[=+\-@]/);
      })
    );
  });

  test("every text that begins like a formula gets the prefix", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\u00a0"), maxLength: 3 }),
        fc.constantFrom("=", "+", "-", "@", "'"),
        fc.string(),
        (blanks, sign, rest) => {
          expect(needsTextPrefix(blanks + sign + rest)).toBe(true);
        }
      )
    );
  });

  test("every number as text gets the prefix, however it is written", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom("", " ", "$", "€ ", "("),
        fc.constantFrom("", "%", " €", " kr", "e3", ")"),
        (number, before, after) => {
          expect(needsTextPrefix(`${before}${number}${after}`)).toBe(true);
        }
      )
    );
  });

  test("a word without digits or signs never gets the prefix", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,20}( [a-z]{1,12}){0,3}$/), (words) => {
        fc.pre(!/^(true|false)$/i.test(words));
        expect(cellInput(words)).toBe(words);
      })
    );
  });

  test("more text than a cell holds is refused as too large", () => {
    expect(cellInput("x".repeat(32_767))).toHaveLength(32_767);
    expect(() => cellInput("x".repeat(32_768))).toThrow(Refusal);
  });
});

describe("cellInput: everything else", () => {
  test("null is a blank, not a cell left alone", () => {
    expect(cellInput(null)).toBe("");
  });

  test("finite numbers pass, others throw", () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        if (Number.isFinite(number)) {
          expect(cellInput(number)).toBe(number);
        } else {
          expect(() => cellInput(number)).toThrow(RangeError);
        }
      })
    );
  });

  test("only a formula of our own is a formula", () => {
    expect(cellInput({ formula: "=SUM(tblSchool[Size])" })).toBe("=SUM(tblSchool[Size])");
    expect(() => cellInput({ formula: "SUM(A1)" })).toThrow(RangeError);
    expect(() => cellInput({ formula: "=" })).toThrow(RangeError);
    expect(isFormula(`=${"1".repeat(8_192)}`)).toBe(false);
  });
});
