/** What "Signal" says. The rules' names are the field's own. */
export const signalWords = {
  tooFew: "Too few points",
  none: "None",
  longRun: "Long run",
  fewCrossings: "Few crossings",
  shift: "Shift",
  trend: "Trend",
  fewRuns: "Few runs",
  manyRuns: "Many runs",
  outsideLimits: "Outside limits",
  twoOfThree: "Two of three",
} as const;

/** What "Verdict" says. */
export const verdictWords = {
  notEnoughPoints: "Not enough points",
  noSignal: "No signal",
  improved: "Improved",
  worsened: "Worsened",
  changed: "Changed",
} as const;

/** What stands in "Measure number" of a row that is begun and cannot be used. */
export const checkMark = "Check";
