import { wrappedLines } from "./textMeasure";

/** Ten pixels a character. */
const widthOf = (text: string): number => text.length * 10;
const lines = (text: string, width: number): number => wrappedLines(text, width, widthOf);

describe("the lines of a wrapped text", () => {
  it("is one for what fits", () => {
    expect(lines("", 100)).toBe(1);
    expect(lines("ten digits", 100)).toBe(1);
  });

  it("breaks between words", () => {
    expect(lines("seven words", 100)).toBe(2);
    expect(lines("aaaa bbbb cccc dddd", 100)).toBe(2);
    expect(lines("aaaa bbbbbb cccc dddd", 100)).toBe(3);
  });

  it("breaks words that are longer than a line", () => {
    expect(lines("abcdefghijklmnopqrstuvwxyz", 100)).toBe(3);
  });

  it("counts line ends", () => {
    expect(lines("a\nb\n\nc", 100)).toBe(4);
  });
});
