import { agreementOf } from "../../../src/core";
import type { Score } from "../../../src/core/model";
import { agreementWords } from "../../../src/messages/agreementTexts";
import { agreementBy } from "../../../src/taskpane/figures/agreementBy";
import { makeItem, makeObservation, makeTracker } from "../core/makeSnapshot";

const ITEMS = [makeItem("Phonics", { code: "I1" }), makeItem("Talk", { code: "I2" })];
const scored = (observer: string, scores: readonly Score[]) =>
  makeObservation(scores, { record: "individual", observer });

const report = agreementOf(makeTracker(ITEMS, [scored("A", [1, "NA"]), scored("B", [1, "NA"])]));

test("agreement is found by the names that are shown, and only where it is known", () => {
  const { component, item } = agreementBy(report, (text) => text.toUpperCase());
  expect([...component.keys()]).toEqual(["", "PHONICS"]);
  expect([...item.keys()]).toEqual(["I1"]);
  expect(agreementWords.beside(item.get("I1")!)).toBe("observers agree in 100% of 1");
});

test("without a report, or with nothing scored twice, none is known", () => {
  expect(agreementBy(null, (text) => text).component.size).toBe(0);
  const alone = agreementOf(makeTracker(ITEMS, [scored("A", [1, 1])]));
  expect(agreementBy(alone, (text) => text).item.size).toBe(0);
  expect(agreementWords.inShort(alone)).toContain("not known");
  expect(agreementWords.inShort(report)).toContain("100% of 1 score");
});
