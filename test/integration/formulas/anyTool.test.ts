import fc from "fast-check";
import { disagreements, played } from "./playedReading";
import { sampleOf, toolCase } from "./generatedTool";

test("formulas and analysis agree on any tool, criterion and scores, bad ones included", () => {
  fc.assert(
    fc.property(toolCase, (generated) => {
      const { picks } = generated;
      const reading = played(sampleOf(generated), {
        tblChartChoice_: picks,
        tblItemHeatChoice_: picks,
        tblMeasureChoice: picks,
      });
      expect(disagreements(reading)).toEqual([]);
      // Rows that the analysis leaves out are exactly those that the sheet marks for a check.
      const tracker = reading.trackers[0];
      if (!tracker?.tracker) return;
      const status = tracker.contents.headers.indexOf("Status");
      const used = new Set(tracker.tracker.observations.map(({ place }) => place.row));
      tracker.contents.values.forEach((row, at) => {
        if (row[status] === "") return;
        expect([at, row[status] !== "Check"]).toEqual([at, used.has(at)]);
      });
    }),
    { numRuns: 60 }
  );
}, 120000);
