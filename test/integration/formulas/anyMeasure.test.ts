import fc from "fast-check";
import { analyze } from "../../../src/core";
import { measureCase, sampleOfMeasures } from "./generatedMeasures";
import { disagreements, played, tableCells } from "./playedReading";

test("S1 to S7: formulas and analysis agree on any measures, under any rules, bad rows included", () => {
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(measureCase, (generated) => {
      const reading = played(sampleOfMeasures(generated), {
        tblMeasureChoice: { Measure: "Measure 1" },
      });
      expect(disagreements(reading)).toEqual([]);
      // Rows that the analysis leaves out are exactly those that the sheet marks for a check.
      const values = tableCells(reading, "tblMeasureValue");
      const number = values.headers.indexOf("Measure number");
      const used = new Set(
        reading.snapshot.measures.flatMap(({ points }) => points.map(({ place }) => place.row))
      );
      values.values.forEach((row, at) => {
        if (row[number] === "") return;
        expect([at, row[number] !== "Check"]).toEqual([at, used.has(at)]);
      });
      for (const row of [...values.values, ...tableCells(reading, "tblMeasure").values])
        for (const cell of row)
          if (cell !== "#N/A") expect(String(cell)).not.toMatch(/^#|NaN|Infinity/);
      for (const { verdict, signals } of analyze(reading.snapshot).measures) {
        verdicts.add(verdict);
        signals.forEach(({ rule }) => verdicts.add(rule));
      }
    }),
    { numRuns: 120, seed: 20261126 }
  );
  // The cases are such that every verdict and all rules come up.
  expect([...verdicts].sort()).toEqual([
    "changed",
    "fewCrossings",
    "fewRuns",
    "improved",
    "longRun",
    "manyRuns",
    "noSignal",
    "notEnoughPoints",
    "outsideLimits",
    "shift",
    "trend",
    "twoOfThree",
    "worsened",
  ]);
}, 240000);
