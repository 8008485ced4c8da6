import { serialDayFromIso } from "../../../src/core/basics/serialDay";
import type { SampleRow, SampleSet } from "../../../src/templates/definition";
import { seededRandom, type Random } from "./random";

/** How many observations a district has, and of how many schools, practitioners and periods. */
export interface DistrictShape {
  readonly observations: number;
  readonly schools: number;
  readonly practitionersPerSchool: number;
  readonly periods: number;
}

/** A typical district, a large one, a state, and far beyond. */
const SHAPES: readonly DistrictShape[] = [
  { observations: 480, schools: 8, practitionersPerSchool: 20, periods: 3 },
  { observations: 6_000, schools: 60, practitionersPerSchool: 25, periods: 4 },
  { observations: 18_000, schools: 300, practitionersPerSchool: 20, periods: 3 },
  { observations: 100_000, schools: 1_000, practitionersPerSchool: 25, periods: 4 },
];

export const SIZES: readonly number[] = SHAPES.map(({ observations }) => observations);

export const TOOL_LABEL = "District walkthrough 1.0";
export const ITEM_COUNT = 20;
export const TRACKER_KEY = `tracker:${TOOL_LABEL}`;

const COMPONENTS = [
  "Explicit modeling",
  "Guided practice",
  "Student talk",
  "Prompt feedback",
  "Review",
];
const PERIODS: readonly SampleRow[] = [
  { period: "Fall", start: "2021-08-16", end: "2021-10-22" },
  { period: "Winter", start: "2021-10-25", end: "2022-01-14" },
  { period: "Early spring", start: "2022-01-17", end: "2022-03-25" },
  { period: "Spring", start: "2022-03-28", end: "2022-06-03" },
];
const PERIOD_DAYS = PERIODS.map(({ start, end }) => ({
  start: serialDayFromIso(String(start))!,
  end: serialDayFromIso(String(end))!,
}));

/**
 * The shape for a number of observations: one of the four above, or for any other number about one observation a
 * practitioner and period in schools of ten.
 */
export function shapeOf(observations: number): DistrictShape {
  return (
    SHAPES.find((shape) => shape.observations === observations) ?? {
      observations,
      schools: Math.max(2, Math.round(observations / 30)),
      practitionersPerSchool: 10,
      periods: 3,
    }
  );
}

const schoolName = (school: number): string => `School ${String(school + 1).padStart(4, "0")}`;
const codeIn = (school: number, kind: string, number: number): string =>
  `${String(school + 1).padStart(4, "0")}-${kind}${number + 1}`;

const ITEMS: readonly SampleRow[] = Array.from({ length: ITEM_COUNT }, (_, index) => ({
  tool: TOOL_LABEL,
  item: `I${String(index + 1).padStart(2, "0")}`,
  text: `What is looked for, line ${index + 1}`,
  component: COMPONENTS[Math.floor(index / 4)]!,
  dimension: "Content",
  evidence: "Observation",
  maxPoints: index % 4 === 3 ? 3 : 2,
  naAllowed: index % 4 === 1 ? "Yes" : "No",
  required: index % 4 === 2 ? "No" : "Yes",
  critical: "No",
}));

/** One score as somebody types it: mostly points, now and then NA or blank, rarely something that cannot be used. */
function scoreOf(item: SampleRow, quality: number, random: Random): string | number | null {
  const most = Number(item["maxPoints"]);
  if (item["naAllowed"] === "Yes" && random.chance(0.05)) return "NA";
  if (item["required"] === "No" && random.chance(0.08)) return null;
  if (random.chance(0.0008)) return null;
  if (random.chance(0.0002)) return ["x", most + 6, 0.5][random.below(3)]!;
  let points = 0;
  for (let point = 0; point < most; point += 1) if (random.chance(quality)) points += 1;
  return points;
}

function observationOf(shape: DistrictShape, qualities: readonly number[], random: Random) {
  const school = random.below(shape.schools);
  const period = random.below(shape.periods);
  const { start, end } = PERIOD_DAYS[period]!;
  const row: Record<string, string | number | null> = {
    // The day after a period is a Saturday that belongs to none.
    date: random.chance(0.002) ? end + 1 : start + random.below(end - start + 1),
    school: random.chance(0.001) ? "Another school" : schoolName(school),
    unit: codeIn(school, "T", random.below(shape.practitionersPerSchool)),
    observer: codeIn(school, "C", 0),
    method: "Direct",
  };
  ITEMS.forEach((item, index) => {
    const quality = qualities[school * COMPONENTS.length + Math.floor(index / 4)]!;
    row[`item:${String(item["item"])}`] = scoreOf(item, quality + period * 0.04, random);
  });
  return row;
}

/**
 * A district as rows of the sheets' tables, the same in every run: 20 items in 5 components, and among the scores
 * everything a reader has to cope with: NA, blanks, words, numbers out of range, unknown schools, days outside of
 * all periods, a practitioner observed twice.
 */
export function makeDistrict(shape: DistrictShape): SampleSet {
  const random = seededRandom(shape.observations);
  const schoolNumbers = Array.from({ length: shape.schools }, (_, school) => school);
  const staff = schoolNumbers.flatMap((school): readonly SampleRow[] => [
    { code: codeIn(school, "C", 0), role: "Coach", school: schoolName(school), coachHours: 20 },
    ...Array.from({ length: shape.practitionersPerSchool }, (_, number) => ({
      code: codeIn(school, "T", number),
      role: "Practitioner",
      school: schoolName(school),
      coach: codeIn(school, "C", 0),
      trainedProgram: "2021-08-09",
    })),
  ]);
  const qualities = Array.from(
    { length: shape.schools * COMPONENTS.length },
    () => 0.68 + random.next() * 0.25
  );
  const observations = Array.from({ length: shape.observations }, () =>
    observationOf(shape, qualities, random)
  );
  return {
    name: `${shape.observations} observations`,
    tables: {
      program: [{ district: "A district", program: "A program", schoolYear: "2021-22", team: "A" }],
      settings: [{ asOf: "2022-06-30" }],
      periods: PERIODS.slice(0, shape.periods),
      components: COMPONENTS.map((component) => ({ component })),
      schools: schoolNumbers.map((school) => ({ school: schoolName(school), level: "Elementary" })),
      staff,
      tools: [
        {
          tool: "District walkthrough",
          version: "1.0",
          unit: "Practitioner",
          scoring: "All points",
          form: "Every component",
          totalPercent: 80,
          componentPercent: 80,
          due: 1,
          source: "Home-made",
        },
      ],
      items: ITEMS,
      [TRACKER_KEY]: observations,
    },
  };
}
