import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import type { SampleSet } from "../../../src/templates/definition";
import { ruleSet } from "../../../src/templates/lists";
import {
  measureCase,
  sampleOfMeasures,
  type MeasureCase,
} from "../../integration/formulas/generatedMeasures";
import { planInsertion } from "../../../src/workbook/changes/insertSheets";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
import type { WorkbookJson } from "../../../workbench/model/serialization";
import { Workbook } from "../../../workbench/model/workbook";
import { makeDistrict, shapeOf, type DistrictShape } from "../../bench/district/district";
import { TODAY } from "../../bench/district/rawCells";
import { playPlans } from "../../integration/formulas/playPlans";
import { blankWorkbook, everySheet } from "../../unit/workbook/plannedWorkbook";
import { insertedDistrict } from "./insertedDistrict";

const PROJECT = path.resolve(__dirname, "../../..");
const SAMPLES = path.join(PROJECT, "samples");
const SAVED = ".workbook.json";
const KEPT = path.join(PROJECT, "test/fixtures/workbooks");

interface Described {
  readonly name: string;
  /** Its sheets are laid out, too; else it holds cells, tables and names alone. */
  readonly laidOut: boolean;
}

export interface TriedWorkbook extends Described {
  readonly workbook: Workbook;
}

/**
 * A large district in few schools: the formulas of the summary's rows go over all observations, so their number decides
 * how long it takes.
 */
const LARGE: DistrictShape = {
  observations: 6000,
  schools: 15,
  practitionersPerSchool: 100,
  periods: 4,
};

/** Every workbook that is compared, to be made when it is wanted. What is made is kept in `folder`. */
export function triedWorkbooks(
  folder: string
): readonly (Described & { readonly make: () => Workbook })[] {
  const samples = readdirSync(SAMPLES).filter((file) => file.endsWith(SAVED));
  const kept = readdirSync(KEPT, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(`${SAVED}.gz`))
    .sort();
  return [
    ...samples.map((file) => ({
      name: file.replace(SAVED, ""),
      laidOut: true,
      make: () => opened(readFileSync(path.join(SAMPLES, file))),
    })),
    ...kept.map((file) => ({
      name: `kept-${file.replace(`${SAVED}.gz`, "").replaceAll(path.sep, "-")}`,
      laidOut: true,
      make: () => opened(gunzipSync(readFileSync(path.join(KEPT, file)))),
    })),
    {
      name: "district-500",
      laidOut: true,
      make: () => Workbook.fromJSON(insertedDistrict(500, folder)),
    },
    {
      name: `district-${LARGE.observations}`,
      laidOut: false,
      make: () => playedDistrict(LARGE),
    },
    ...ruleSet.values.map(({ key, label }) => ({
      name: `measures-${key}`,
      laidOut: false,
      make: () => playedMeasures(label),
    })),
    ...FEWEST.map((fewest) => ({
      name: `outcomes-${fewest ?? "default"}`,
      laidOut: false,
      make: () => playedOutcomes(fewest),
    })),
  ];
}

function opened(bytes: Uint8Array): Workbook {
  return Workbook.fromJSON(JSON.parse(new TextDecoder().decode(bytes)) as WorkbookJson);
}

const SEED = 20261126;
const CASES = 6;

/** Generated measures of all kinds, bad rows included, under one set of rules. */
function playedMeasures(rules: string): Workbook {
  const cases = fc.sample(measureCase, { seed: SEED, numRuns: CASES });
  const measures = cases.flatMap((each) => each.measures);
  return played(sampleOfMeasures({ ruleSet: rules as MeasureCase["ruleSet"], measures, seed: 1 }));
}

/** What stands in Setup for the fewest students in a group; the last cannot be used, so that the default holds. */
const FEWEST = [null, 25, 0] as const;

/** Groups of so many students around both minima, with a count and with a mean; one of unknown size, one of none. */
function playedOutcomes(fewest: number | null): Workbook {
  const district = makeDistrict(shapeOf(30));
  const sizes = [0, 1, 9, 10, 11, 24, 25, 26, 1000, null];
  const outcomes = sizes.flatMap((students, at) => {
    const group = { grade: String(at), period: "Fall", students, target: 70, direction: "Higher" };
    const meeting = Math.ceil((students ?? 5) / 3);
    return [
      { ...group, measure: "Screening", meeting },
      { ...group, measure: "Words a minute", mean: 41.5 },
    ];
  });
  const settings = [{ ...district.tables["settings"]![0], minStudents: fewest }];
  return played({ ...district, tables: { ...district.tables, settings, outcomes } });
}

function playedDistrict(shape: DistrictShape): Workbook {
  return played(makeDistrict(shape));
}

/** What the add-in would insert, put straight into the model: through office.js it would take many minutes. */
function played(samples: SampleSet): Workbook {
  const blank = readSnapshot(blankWorkbook, TODAY);
  const moment = { asOf: TODAY, writtenAt: TODAY };
  return playPlans(planInsertion(everySheet, blank, samples, moment).plans);
}
