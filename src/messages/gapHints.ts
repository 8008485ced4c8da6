import type { GapRule } from "../core";

const NEXT_STEPS: Record<GapRule, string> = {
  G1: "Many zeros: look at training, selection and materials first. Many partial scores: look at coaching.",
  G2: "A second period below criterion points at the support, not at chance: review what training and coaching give.",
  G3: "Ask what changed in training, coaching, staffing or materials between the two periods.",
  G4: "The support reaches some and not others: ask who gets training and coaching, and how much.",
  G5: "Look at how this item is taught, shown and coached, and whether its wording says what is meant.",
  G6: "Ask what support the lower group has had: training, coaching time, materials. It says nothing of the people in it.",
  G7: "Check who observes, and when, before you read anything into the figures.",
  G8: "Ask what else changed around that time, then decide in the next cycle whether to go on, adapt or stop.",
  G9: "Agree on one small change and start a PDSA cycle with a prediction.",
  G10: "Bring the cycle to the next team meeting and finish the step that is open.",
  G11: "Done as planned and still short: change the idea. Not done as planned: prepare people better, then try it again.",
  G12: "Write down now what you expect to see, and why: it is what the study is held against.",
  G13: "List a measure in PDSA Measures, name the series beside it, and type a value each week.",
  G14: "Agree on who takes the measure each week, or choose one that is easier to take.",
  G15: "Take the measure once more and fill in the result: words alone cannot be compared with the prediction.",
  G16: "Plan the next cycle with what was learned, or decide to adopt or abandon the change.",
  G17: "Try it with a few people first: what goes wrong then is quick to mend.",
  G18: "Bring the series to the team: adopt what works, scale it up, or try another idea.",
};

/** Where to look first; a hint, not a finding. */
export function gapNextStep(rule: GapRule): string {
  return NEXT_STEPS[rule];
}
