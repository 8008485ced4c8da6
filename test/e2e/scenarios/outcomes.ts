import path from "node:path";
import { messages } from "../../../src/messages/messages";
import { outcomeWords } from "../../../src/messages/outcomeTexts";
import { addressIn } from "../stage/simulatedExcel";
import type { Scenario } from "../suite/scenario";
import { auditNarrowPane } from "./narrowPane";

const OUTCOMES = "tblOutcome";
const MEASURE = "Screening at or above benchmark";
/** School, grade, period, students and how many of them reach the benchmark. */
const ROWS = [
  ["Sunshine Elementary", "1", "Fall", "92", "46"],
  ["Sunshine Elementary", "1", "Winter", "92", "55"],
  ["Riverbend Elementary", "1", "Fall", "80", "40"],
  ["Riverbend Elementary", "1", "Winter", "80", "38"],
  ["Oak Hill Elementary", "1", "Fall", "88", "52"],
  ["Oak Hill Elementary", "1", "Winter", "88", "41"],
  ["", "1", "Winter", "260", "134"],
  ["Oak Hill Elementary", "2", "Winter", "7", "6"],
] as const;

/** Totals of groups of students typed into the sheet: the pane reads them beside fidelity. */
export const outcomes: Scenario = {
  id: "outcomes",
  title: "Outcomes beside fidelity: typed in the sheet, read in the pane",
  timeoutSeconds: 180,
  async run({ checks, open, pictures }) {
    const stage = await open("Windows client", { width: 1920, height: 1200 });
    const { page, pane, excel, grid } = stage;
    await pane.button(messages.firstRun.samples).click();
    await pane.hears(/^Inserted /, 60);
    await pane.open("fidelity");
    await pane.frame.getByText(outcomeWords.none).waitFor();
    checks.that("the pane says how to begin while there is no outcome", true);

    const empty = await excel.table(OUTCOMES);
    await grid.paste(
      addressIn(empty, 0, "School"),
      ROWS.map(([school, grade, period, students, meeting]) => [
        ...[school, grade, MEASURE, period, students, meeting],
        ...["", "70", "Higher", "Screening file"],
      ])
    );
    const sheet = await excel.table(OUTCOMES);
    const inSheet = (header: string) => sheet.rows.map((row) => row[sheet.headers.indexOf(header)]);
    checks.equal(
      "by the sheet's own formula every row counts but that of a small group",
      inSheet("Status").join(),
      ROWS.map(([, , , students]) => (Number(students) < 10 ? "Too few" : "Counted")).join()
    );
    checks.equal(
      "every row has its share but that of a small group",
      inSheet("Share")
        .map((share) => share === "")
        .join(),
      ROWS.map(([, , , students]) => Number(students) < 10).join()
    );

    const section = pane.frame.getByRole("region", { name: outcomeWords.title });
    const cards = section.getByRole("listitem");
    await cards.nth(3).waitFor();
    const texts = await cards.allInnerTexts();
    checks.that("all schools come first", texts[0]!.startsWith(outcomeWords.allSchools), texts[0]);
    const card = (school: string) => texts.find((text) => text.startsWith(school)) ?? "";
    checks.that(
      "an outcome stands with what was before, and what that means",
      /60% of 92 students, target 70%, before 50%; improving/.test(card("Sunshine")),
      card("Sunshine")
    );
    checks.that(
      "one that has fallen is not improving",
      /47% of 88 students, target 70%, before 59%; not improving/.test(card("Oak Hill")),
      card("Oak Hill")
    );
    checks.that(
      "where fidelity is below its criterion, that is looked at first",
      card("Riverbend").includes(outcomeWords.readings.implementationFirst),
      card("Riverbend")
    );
    checks.equal(
      "few schools have no correlation, and how many is said",
      await section.getByText(/^Across schools: n 3 .*shown from 10 schools on/).count(),
      1
    );
    const period = section.getByLabel(outcomeWords.period);
    await period.selectOption("Fall");
    await pane.settle();
    checks.equal("another period can be chosen", await cards.count(), 3);
    const measure = section.getByLabel(outcomeWords.measure);
    await measure.selectOption({ label: outcomeWords.group({ measure: MEASURE, grade: "2" }) });
    await pane.settle();
    const [small = ""] = await cards.allInnerTexts();
    checks.that(
      "a small group shows neither its value nor how many it is",
      /not shown; fewer than 10 students/.test(small) && !/86|\b7\b/.test(small),
      small
    );
    await measure.selectOption({ label: outcomeWords.group({ measure: MEASURE, grade: "1" }) });
    await period.selectOption("Winter");
    await pane.settle();
    await grid.goTo(addressIn(sheet, 0, "School").replace(/\d+$/, "1"));
    await page.screenshot({ path: path.join(pictures, "outcomes-sheet.png") });

    await auditNarrowPane(stage, { checks, pictures }, "outcomes");
  },
};
