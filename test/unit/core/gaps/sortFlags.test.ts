import fc from "fast-check";
import type { GapFlag } from "../../../../src/core/figures";
import { sortFlags } from "../../../../src/core/gaps/sortFlags";
import { makeSnapshot, makeTracker, percentItems } from "../makeSnapshot";

const snapshot = makeSnapshot(
  [
    makeTracker(percentItems("Fluency", "Phonics"), [], { label: "Walkthrough 2.0" }),
    makeTracker(percentItems("Phonics"), [], { label: "TFI 2.1" }),
  ],
  { schools: ["South", "North"], components: ["Phonics", "Fluency"] }
);

function flag(parts: Partial<GapFlag>): GapFlag {
  return {
    key: JSON.stringify(parts),
    rule: "G1",
    severity: "medium",
    tool: "Walkthrough 2.0",
    component: "Fluency",
    school: null,
    period: "Fall",
    cycles: [],
    evidence: {},
    ...parts,
  };
}

const IN_ORDER: readonly GapFlag[] = [
  flag({ severity: "high", tool: "TFI 2.1", school: "North", component: "Phonics" }),
  flag({ component: null }),
  flag({}),
  flag({ rule: "G3" }),
  flag({ rule: "G9" }),
  flag({ period: "Winter" }),
  flag({ component: "phonics" }),
  flag({ component: "Unheard of" }),
  flag({ school: "south" }),
  flag({ school: "North" }),
  flag({ school: "North", period: "Spring" }),
  flag({ school: "Elsewhere" }),
  flag({ tool: "TFI 2.1", component: "Phonics" }),
  flag({ tool: null, rule: "G10", period: null, component: "Phonics" }),
  flag({ tool: null, rule: "G10", period: null, component: "Fluency" }),
  flag({ tool: null, rule: "G10", period: null, component: null, school: "North" }),
  flag({ severity: "info", component: null, rule: "G7" }),
];

describe("the order of flags", () => {
  it("is severity, tool, school, component, period, rule, from any start", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...IN_ORDER], { minLength: IN_ORDER.length }), (flags) => {
        expect(sortFlags(flags, snapshot)).toEqual(IN_ORDER);
      })
    );
  });

  it("keeps flags that differ in nothing else in their order", () => {
    const flags = ["Z", "A", "M"].map((key) => flag({ key }));
    expect(sortFlags(flags, snapshot).map(({ key }) => key)).toEqual(["Z", "A", "M"]);
  });
});
