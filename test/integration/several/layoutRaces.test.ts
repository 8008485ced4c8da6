import type { WorkbookJson } from "../../../workbench/model/serialization";
import { Workbook } from "../../../workbench/model/workbook";
import { OfficeDay, type Desk } from "../../harness/several/officeDay";
import { bootPaneClient, type PaneClient } from "../../harness/several/paneClient";
import { smallSample } from "../faults/smallSample";
import { checkLayoutRace } from "./checkLayoutRace";
import {
  EVERY_SHEET,
  LAYOUT_RACES,
  TRACKER_TABLE,
  type Desks,
  type LayoutRace,
} from "./layoutRaces";

const FIRST_SEED = Number(process.env["LAYOUT_SEED"] ?? 2100);
const SEEDS_A_RACE = Number(process.env["LAYOUT_SEEDS"] ?? 4);
/** Milliseconds within which all press, and within which people type. */
const PRESSES = 400;
const DEEDS = 2500;
const MOST_DEEDS = 6;

const clients: PaneClient[] = [];
const stored = new Map<Desks, WorkbookJson>();
let racesRun = 0;
let reconciled = 0;
let typedTexts = 0;
const told = new Map<string, number>();

beforeAll(async () => {
  const workbook = new Workbook();
  for (const name of ["Ana", "Ben", "Cleo"]) clients.push(await bootPaneClient(name, workbook));
  await makeDesks();
}, 120_000);

/** The workbooks in which races begin, made by the add-in itself. */
async function makeDesks(): Promise<void> {
  const blank = new Workbook().toJSON();
  stored.set("blank", blank);
  const day = new OfficeDay(1, clients, { stored: blank, samples: smallSample });
  await day.open();
  const press = async (job: Parameters<PaneClient["pane"]["run"]>[0]): Promise<void> => {
    day.press(clients[0]!, 10, () => job);
    await day.pass();
    expect(day.done.at(-1)?.told).toBeNull();
  };
  const early = EVERY_SHEET.filter(
    (key) => !["tracker", "summary", "charts", "heatMap"].includes(key)
  );
  await press({ kind: "insert", sheets: early, samples: true });
  stored.set("withoutTracker", day.workbook.toJSON());
  await day.close();

  const filled = new OfficeDay(1, clients, { stored: blank, samples: smallSample });
  await filled.open();
  filled.press(clients[0]!, 10, () => ({ kind: "insert", sheets: EVERY_SHEET, samples: true }));
  await filled.pass();
  addColumnWhy(filled.workbook);
  filled.press(clients[0]!, 10, () => ({ kind: "refreshReport" }));
  await filled.pass();
  stored.set("scored", filled.workbook.toJSON());
  clearScores(filled.workbook);
  filled.press(clients[0]!, 10, () => ({ kind: "refreshReport" }));
  await filled.pass();
  expect(filled.done.map(({ told: trouble }) => trouble)).toEqual([null, null, null]);
  stored.set("unscored", filled.workbook.toJSON());
  await filled.close();
}

/** A column of the team's own on the heat map. */
function addColumnWhy(workbook: Workbook): void {
  const table = workbook.tables.items.find(({ name }) => /^tblItemHeat_/.test(name))!;
  const { sheet, area } = table;
  workbook.user.type(sheet.id, area.top, area.right + 1, "Why");
}

function clearScores(workbook: Workbook): void {
  const { sheet, dataArea, columnNames } = workbook.tables.require(TRACKER_TABLE);
  for (let { top: row } = dataArea; row <= dataArea.bottom; row += 1)
    columnNames.forEach((_, at) => {
      const column = dataArea.left + at;
      if (String(sheet.formula(row, column)).startsWith("=")) return;
      workbook.user.clear(sheet.id, { top: row, bottom: row, left: column, right: column });
    });
}

/** Lets two or three press at once while people do things by hand. */
async function run(race: LayoutRace, seed: number): Promise<void> {
  const desk: Desk = { stored: stored.get(race.desk)!, samples: smallSample };
  const day = new OfficeDay(seed, clients, desk);
  const { post, people } = day;
  for (const deed of race.before) deed(people[2]!, day, "");
  await day.open();
  const tables = race.tablesChange ? null : day.workbook.tables.items.length;
  race.jobs(day).forEach((job, index) => {
    day.press(clients[index]!, 10 + post.pick(PRESSES), () => job);
  });
  const typed: string[] = [];
  let isSettled = true;
  const deeds = race.deeds.length === 0 ? 0 : post.pick(MOST_DEEDS + 1);
  for (let count = 0; count < deeds; count += 1) {
    const deed = race.deeds[post.pick(race.deeds.length)]!;
    people[post.pick(3)]!.later(post.pick(DEEDS), (person) => {
      const text = deed(person, day, `${person.name} ${seed} ${count}`);
      if (text !== null) typed.push(text);
      isSettled = false;
    });
  }
  try {
    await day.pass();
    reconciled += await checkLayoutRace(day, { typed, tables, isSettled });
  } catch (error) {
    throw new Error(
      `In the order of seed ${seed}, after ${JSON.stringify(day.done.map(({ editor, job, told: trouble }) => [editor, job.kind, trouble?.kind, trouble?.subject]))}: ${String(error)}`,
      {
        cause: error,
      }
    );
  } finally {
    await day.close();
  }
  for (const { trouble } of day.done)
    told.set(trouble ?? "done", (told.get(trouble ?? "done") ?? 0) + 1);
  racesRun += 1;
  typedTexts += typed.length;
}

afterAll(() => {
  const last = FIRST_SEED + SEEDS_A_RACE - 1;
  const outcomes = [...told].map(([kind, count]) => `${kind} ${count}`).join(", ");
  process.stdout.write(
    `# interleavings run: ${racesRun} (races in which sheets are laid out, seeds ${FIRST_SEED} to ${last} for each; ended: ${outcomes})\n` +
      `# rows reconciled: ${reconciled}; among them typed while sheets were laid out: ${typedTexts}\n`
  );
});

test.each(LAYOUT_RACES.map((race) => [race.name, race] as const))(
  "%s: nothing typed is lost, nothing is there twice, and all agree",
  async (_, race) => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS_A_RACE; seed += 1) await run(race, seed);
  },
  240_000
);
