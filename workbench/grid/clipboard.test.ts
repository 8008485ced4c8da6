import { formatBlock, parseBlock } from "./clipboard";

describe("a block of cells from the clipboard", () => {
  it("has tabs between cells and line ends of any kind between rows", () => {
    expect(parseBlock("a\tb\nc\td\r\ne\tf")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
    ]);
  });

  it("begins no new row after a last line end", () => {
    expect(parseBlock("a\r\n")).toEqual([["a"]]);
    expect(parseBlock("a\n\n")).toEqual([["a"], [""]]);
  });

  it("is filled up to a rectangle", () => {
    expect(parseBlock("a\nb\tc")).toEqual([
      ["a", ""],
      ["b", "c"],
    ]);
  });

  it("keeps line ends, tabs and quotes inside quoted cells", () => {
    expect(parseBlock('"two\nlines"\t"say ""hi"""\tplain "x"')).toEqual([
      ["two\nlines", 'say "hi"', 'plain "x"'],
    ]);
  });

  it("comes back the same after being written", () => {
    const cells = [
      ["a\tb", "line\nend", '"quoted"'],
      ["", "plain", "5%"],
    ];
    expect(parseBlock(formatBlock(cells))).toEqual(cells);
  });
});
