/** What no text may contain: traces of values that were not there. */
export const TRACES = /undefined|NaN|null|\[object|Infinity/;

/** Whether a text is one or more whole sentences without traces of missing values. */
export function expectSentence(text: string): void {
  expect(text).not.toMatch(TRACES);
  expect(text).toMatch(/^[A-Z0-9“]/);
  expect(text).toMatch(/\.$/);
  expect(text).not.toMatch(/ {2}| [.,;]|\.\./);
}
