import { borderCss, composeFace, fitNumber, type FaceParts } from "./cellFace";

const parts = (change: Partial<FaceParts>): FaceParts => ({
  text: "x",
  value: "x",
  table: {},
  style: {},
  conditional: { style: {}, hidesValue: false },
  ...change,
});

describe("a cell's look", () => {
  it("takes a conditional format over the cell's own style over the table's", () => {
    const table = { fill: "#111111", color: "#222222", bold: true };
    const style = { fillColor: "#333333", bold: false };
    const conditional = { style: { fillColor: "#444444" }, hidesValue: false };
    expect(composeFace(parts({ table }))).toMatchObject({ fill: "#111111", bold: true });
    expect(composeFace(parts({ table, style }))).toMatchObject({
      fill: "#333333",
      color: "#222222",
      bold: false,
    });
    expect(composeFace(parts({ table, style, conditional })).fill).toBe("#444444");
  });

  it("puts text left, numbers right, booleans and errors in the middle, unless told otherwise", () => {
    const align = (value: FaceParts["value"], style = {}): string =>
      composeFace(parts({ value, style })).align;
    expect(align("text")).toBe("left");
    expect(align(5)).toBe("right");
    expect(align(true)).toBe("center");
    expect(align({ error: "#N/A" })).toBe("center");
    expect(align(5, { horizontalAlignment: "Left" })).toBe("left");
  });

  it("measures fonts in pixels of their points", () => {
    expect(composeFace(parts({})).fontSize).toBe(14.7);
    expect(composeFace(parts({ style: { fontSize: 18 } })).fontSize).toBe(24);
  });

  it("draws borders by weight and style", () => {
    expect(borderCss(undefined)).toBeUndefined();
    expect(borderCss({ style: "Continuous", color: "#ff0000" })).toBe("1px solid #ff0000");
    expect(borderCss({ style: "Dash", weight: "Medium" })).toBe("2px dashed #000000");
    expect(borderCss({ style: "Double" })).toBe("3px double #000000");
  });
});

describe("a number in a narrow column", () => {
  const widthOf = (text: string): number => text.length * 10;

  it("shows as it is when it fits", () => {
    expect(fitNumber("123.456", 123.456, true, 70, widthOf)).toBe("123.456");
  });

  it("loses decimals under the General format", () => {
    expect(fitNumber("123.456", 123.456, true, 50, widthOf)).toBe("123.5");
  });

  it("becomes ### when its whole part does not fit, or under another format", () => {
    expect(fitNumber("123456", 123456, true, 50, widthOf)).toBe("#####");
    expect(fitNumber("123.46", 123.456, false, 50, widthOf)).toBe("#####");
  });
});
