import { Dimensions } from "../model/dimensions";
import { acrossFrom, Axis, axisOf, scrollTo, windowOf } from "./geometry";

describe("an axis of rows or columns", () => {
  const axis = new Axis([20, 0, 40, 20]);

  it("begins each one where the one before ends", () => {
    expect([0, 1, 2, 3, 4].map((index) => axis.start(index))).toEqual([0, 20, 20, 60, 80]);
    expect(axis.total).toBe(80);
  });

  it("finds what covers a position and never a hidden one", () => {
    expect(axis.indexAt(0)).toBe(0);
    expect(axis.indexAt(19)).toBe(0);
    expect(axis.indexAt(20)).toBe(2);
    expect(axis.indexAt(60)).toBe(3);
  });

  it("finds the nearest one for a position outside", () => {
    expect(axis.indexAt(-5)).toBe(0);
    expect(axis.indexAt(500)).toBe(3);
  });

  it("draws only what is on the screen and a little more", () => {
    const long = new Axis(new Float64Array(10_000).fill(20));
    expect(windowOf(long, 100_000, 100_600, 3)).toEqual({ first: 4997, last: 5033 });
    expect(windowOf(long, 0, 100, 3)).toEqual({ first: 0, last: 8 });
  });

  it("takes sizes from the sheet in points, natural sizes for the rest, none for hidden ones", () => {
    const dimensions = new Dimensions(15);
    dimensions.setSize(1, 1, 30);
    const axis = axisOf(
      dimensions,
      4,
      (index) => index === 2,
      (index) => (index === 3 || index === 1 ? 57 : undefined)
    );
    expect([0, 1, 2, 3].map((index) => axis.size(index))).toEqual([20, 40, 0, 57]);
  });
});

describe("scrolling to a cell", () => {
  it("stays when the cell is in view", () => {
    expect(scrollTo(100, 20, 50, 0, 200)).toBe(50);
  });

  it("goes down just so far that the cell's end shows", () => {
    expect(scrollTo(240, 20, 50, 0, 200)).toBe(60);
  });

  it("goes up until the cell comes out from under the frozen part", () => {
    expect(scrollTo(60, 20, 50, 40, 200)).toBe(20);
  });

  it("shows the beginning of a cell that is larger than the view", () => {
    expect(scrollTo(300, 500, 0, 20, 200)).toBe(280);
  });
});

describe("a popup beside a cell", () => {
  it("begins at its cell while it ends within the grid", () => {
    expect(acrossFrom(652, 240, 900, 1280)).toEqual({ left: 652 });
  });

  it("turns to the left before it would lie over what follows the grid", () => {
    expect(acrossFrom(653, 240, 900, 1280)).toEqual({ right: 388 });
  });

  it("ends with its cell where that lies before the edge", () => {
    expect(acrossFrom(653, 340, 900, 1280, 773)).toEqual({ right: 507 });
    expect(acrossFrom(853, 340, 900, 1280, 973)).toEqual({ right: 388 });
  });
});
