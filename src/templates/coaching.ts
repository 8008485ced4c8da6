import type { SheetDefinition, TableDefinition } from "./definition";
import { column, requiredColumn } from "./column";
import {
  coachingData,
  coachingMethod,
  componentName,
  date,
  feedbackForm,
  formula,
  named,
  number,
  someOf,
  staffCode,
  text,
  whole,
} from "./lists";
import { firstVersion } from "./versions";

export const coachingPlans: TableDefinition = {
  key: "coaching",
  name: "tblCoachPlan",
  title: "Coaching agreements",
  identity: ["coach", "audience", "component"],
  filterButtons: true,
  columns: [
    requiredColumn("coach", "Coach", named(staffCode), "The coach's code.", { width: 100 }),
    requiredColumn("audience", "Audience", text, "A practitioner, a team or a school.", {
      width: 150,
      wrap: true,
    }),
    requiredColumn("component", "Component", named(componentName), "One component at a time.", {
      width: 160,
    }),
    requiredColumn("focus", "Skill in focus", text, "The skill or practice that is coached.", {
      wrap: true,
      width: 180,
    }),
    requiredColumn(
      "methods",
      "Methods",
      someOf(coachingMethod),
      "One method, or several separated by semicolons.",
      { width: 180, wrap: true }
    ),
    requiredColumn("timesPerMonth", "Times a month", number(0, 31), "Contacts a month.", {
      width: 76,
    }),
    column("minutes", "Minutes each", whole(5, 480), "Length of one contact.", { width: 76 }),
    column("taper", "Less often when", text, "When and how contacts become fewer as skill grows.", {
      wrap: true,
      width: 180,
    }),
    column("coachPrepares", "Coach prepares", text, "What the coach does beforehand.", {
      wrap: true,
    }),
    column(
      "practitionerPrepares",
      "Practitioner prepares",
      text,
      "What the practitioner does beforehand.",
      {
        wrap: true,
      }
    ),
    requiredColumn("coachDoes", "Coach's part", text, "What the practitioner can count on.", {
      wrap: true,
    }),
    requiredColumn(
      "practitionerDoes",
      "Practitioner's part",
      text,
      "What the coach can count on.",
      {
        wrap: true,
      }
    ),
    requiredColumn(
      "data",
      "Data used",
      someOf(coachingData),
      "One source, or several separated by semicolons.",
      { width: 170, wrap: true }
    ),
    requiredColumn(
      "feedback",
      "Feedback",
      someOf(feedbackForm),
      "One form, or several separated by semicolons.",
      {
        width: 120,
      }
    ),
    column("feedbackDays", "Within days", whole(0, 60), "Feedback comes within so many days.", {
      width: 72,
    }),
    requiredColumn("start", "Start", date, "The agreement's first day."),
    requiredColumn("review", "Review on", date, "The day on which both look at the agreement."),
    column("reviewed", "Last reviewed", date, "The day on which both last did."),
    column("change", "Change made", text, "What the review changed.", { wrap: true }),
    column(
      "overdue",
      "Review overdue",
      formula(
        '=IF(NOT(ISNUMBER([@[Review on]])),"",IF(AND([@[Review on]]<setAsOf,N([@[Last reviewed]])<[@[Review on]]),"Overdue",""))'
      ),
      "Overdue when the review day has passed and no review is dated since.",
      { width: 80, highlight: { kind: "texts", bad: ["Overdue"], good: [] } }
    ),
  ],
};

export const coachingPlan: SheetDefinition = {
  key: "coaching",
  name: "Coaching Service Plan",
  title: "Coaching Service Plan",
  help: "One row for each coach, audience and component: what is coached, how, how often, who does what, and when you look at it again.",
  owner: "user",
  tables: [coachingPlans],
  dependsOn: ["lists", "setup"],
  tabColor: "#548235",
  freezeColumns: 3,
  pagesWide: 2,
  versions: firstVersion,
};
