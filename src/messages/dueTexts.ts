import type { DueItem, Role } from "../core";
import { countText, dayText } from "./format";

const since = ({ since: day }: DueItem): string => (day === null ? "" : dayText(day));

/** What waits, and what to do about it; the row's names are in it as they stand there. */
function dueText(item: DueItem): string {
  const { kind, subject, school, tool, period } = item;
  const where = school === null || school === subject ? "" : `, ${school}`;
  switch (kind) {
    case "study":
      return `${subject}: Do ended on ${since(item)}. Fill in Study.`;
    case "act":
      return `${subject}: it is studied. Decide what becomes of the change.`;
    case "review":
      return `Coaching of ${subject}: the review was due on ${since(item)}.`;
    case "session":
      return `${subject}: the session was planned for ${since(item)}. Fill in whether it took place.`;
    case "consensus":
      return `${subject}${where}, ${since(item)}: several people scored it, each alone. Settle it together.`;
    case "incomplete":
      return `${subject}${where}, ${since(item)}: the observation is incomplete, and does not count yet.`;
    case "unobserved":
      return `${subject} has no observations in ${period ?? "this period"} yet (${tool ?? "no tool"}).`;
  }
}

const roles: Readonly<Record<Role, string>> = {
  practitioner: "Practitioners",
  coach: "Coaches",
  administrator: "Administrators",
  observer: "Observers",
  trainer: "Trainers",
};

/** The pane's list of what waits. */
export const dueWords = {
  title: "What waits",
  note: "Longest waiting first. Only what is written down as due is listed.",
  nothing: "Nothing waits: every step that is written down as due is done.",
  whose: "Whose",
  everybody: "Everybody",
  roles,
  text: dueText,
  who: (name: string): string => `For ${name}`,
  nobody: "Nobody is named",
  blanks: (count: number): string => `${countText(count, "required cell")} still blank.`,
  seeCheck: "See Check",
  goTo: "Go to",
  goToFor: (item: DueItem): string => `Go to: ${dueText(item)}`,
  prepare: "Prepare consensus",
  prepareFor: (item: DueItem): string => `Prepare consensus for ${item.subject}, ${since(item)}`,
} as const;
