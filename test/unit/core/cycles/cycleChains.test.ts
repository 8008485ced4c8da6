import { cycleChains } from "../../../../src/core";
import type { PdsaCycle } from "../../../../src/core/model";
import { AS_OF, makeCycle, SETTINGS } from "../makeSnapshot";

const chainsOf = (...cycles: readonly PdsaCycle[]) =>
  cycleChains({ asOf: AS_OF, cycles, components: ["Phonics", "Fluency"], settings: SETTINGS });

const inShort = (...cycles: readonly PdsaCycle[]) =>
  chainsOf(...cycles).map(
    ({ component, cycles: chained }) =>
      `${component ?? "-"}: ${chained.map(({ cycle }) => cycle.id).join(" ")}`
  );

test("cycles of one series are a chain in the order of their numbers", () => {
  expect(
    inShort(
      makeCycle("A #2", { series: "A", cycleNumber: 2 }),
      makeCycle("A #?", { series: "a" }),
      makeCycle("A #1", { series: "A", cycleNumber: 1, component: "Fluency" })
    )
  ).toEqual(["Fluency: A #1 A #2 A #?"]);
});

test("chains stand in the order of the components, others last, a cycle without a series by itself", () => {
  expect(
    inShort(
      makeCycle("X", { component: "Elsewhere" }),
      makeCycle("N"),
      makeCycle("F", { component: "fluency", series: "F" }),
      makeCycle("P", { component: "Phonics" })
    )
  ).toEqual(["Phonics: P", "fluency: F", "Elsewhere: X", "-: N"]);
});

test("without cycles there is no chain", () => {
  expect(chainsOf()).toEqual([]);
});

test.each([
  ["plan", { doStart: AS_OF + 1 }],
  ["do", { doStart: AS_OF }],
  ["do", { doStart: AS_OF - 9, doEnd: AS_OF }],
  ["study", { doStart: AS_OF - 9, doEnd: AS_OF - 1 }],
  ["act", { doEnd: AS_OF + 9, studied: true }],
  ["act", { studied: true, act: "pending" as const }],
  ["closed", { act: "adopt" as const }],
  ["plan", {}],
])("the step that is next is %s", (phase, parts: Partial<PdsaCycle>) => {
  expect(chainsOf(makeCycle("A", parts))[0]!.cycles[0]!.phase).toBe(phase);
});

describe("done as planned beside the result", () => {
  const reading = (parts: Partial<PdsaCycle>) =>
    chainsOf(makeCycle("A", { studied: true, direction: "up", predicted: 60, ...parts }))[0]!
      .cycles[0]!.reading;

  test.each([
    [true, 60, "keep"],
    [true, 59, "changeIdea"],
    [false, 59, "prepareBetter"],
    [false, 60, "findOutWhy"],
    [null, 60, "cannotTell"],
  ])("done as planned %p, result %p of 60: %s", (asPlanned, result, expected) => {
    expect(reading({ asPlanned, result })).toBe(expected);
  });

  test("where lower is better a higher result is short", () => {
    expect(reading({ asPlanned: true, direction: "down", result: 61 })).toBe("changeIdea");
  });

  test("without numbers the team's yes or no speaks; with them the numbers do", () => {
    const words = { asPlanned: true, predicted: null, result: null };
    expect(reading({ ...words, asPredicted: false })).toBe("changeIdea");
    expect(reading({ ...words, asPredicted: true })).toBe("keep");
    expect(reading({ ...words, asPredicted: null })).toBe("cannotTell");
    expect(reading({ asPlanned: true, result: 60, asPredicted: false })).toBe("keep");
  });

  test("nothing is read before Study", () => {
    expect(reading({ studied: false, asPlanned: true, result: null })).toBeNull();
  });
});
