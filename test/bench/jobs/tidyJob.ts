import type * as Tidy from "@tidyjs/tidy";
import { ALL_SCHOOLS, keyOf, OVERALL, type Answers } from "./answers";
import { CRITERION, periodOfDay, type ItemLine, type TrackerCells } from "./trackerCells";

interface WideLine {
  row: number;
  school: string;
  unit: string;
  period: string;
}

interface ScoreLine extends WideLine, ItemLine {
  score: string | number | boolean;
}

interface DerivedLine extends ScoreLine {
  isPoints: boolean;
  earned: number;
  possible: number;
  missing: number;
  wrong: number;
}

interface PartLine extends WideLine {
  component: string;
  earned: number;
  possible: number;
  missing: number;
  wrong: number;
  share: number;
  meets: number;
}

interface ObservationLine extends WideLine {
  possible: number;
  missing: number;
  share: number;
  meets: number;
  isComplete: boolean;
}

interface FigureLine {
  school?: string;
  component?: string;
  period: string;
  observations: number;
  mean: number;
  atCriterion: number;
}

interface ItemFigureLine {
  item: string;
  period: string;
  scored: number;
  mean: number;
  atFull: number;
  atZero: number;
}

interface TidyTables {
  readonly observations: readonly ObservationLine[];
  readonly figures: readonly (readonly FigureLine[])[];
  readonly items: readonly ItemFigureLine[];
}

/** The steps of `arqueroJob` in tidyjs's verbs. Its types cannot follow a column from verb to verb, so results are named. */
export function tidyJob(tidyjs: typeof Tidy, cells: TrackerCells): TidyTables {
  const { tidy, filter, groupBy, leftJoin, innerJoin, mutate, mutateWithSummary } = tidyjs;
  const { n, pivotLonger, select, sum, min, mean, summarize } = tidyjs;
  const codes = cells.items.map(({ item }) => item);
  const columns = codes.map((code) => [code, cells.at(code)] as const);
  const [date, school, unit] = [cells.at("Date"), cells.at("School"), cells.at("Practitioner")];
  const known = new Set(cells.schools);
  const wide = tidy(
    cells.values.map((values, row) => ({
      row,
      school: String(values[school]),
      unit: String(values[unit]),
      period: periodOfDay(values[date]!, cells.periods),
      ...Object.fromEntries(columns.map(([code, at]) => [code, values[at]!])),
    })),
    filter((line) => line.period !== null && line.unit !== "" && known.has(line.school))
  );

  const long = tidy(
    wide,
    pivotLonger({ cols: codes as never, namesTo: "item", valuesTo: "score" }) as never,
    leftJoin([...cells.items] as never, { by: "item" as never }) as never,
    mutate({
      isPoints: ({ score, most }: ScoreLine) =>
        typeof score === "number" && score >= 0 && score <= most && score % 1 === 0,
    }) as never,
    mutate({
      earned: ({ isPoints, score }: DerivedLine) => (isPoints ? Number(score) : 0),
      possible: ({ isPoints, most }: DerivedLine) => (isPoints ? most : 0),
      missing: ({ score, required }: DerivedLine) => (score === "" && required ? 1 : 0),
      wrong: ({ isPoints, score, naAllowed }: DerivedLine) =>
        isPoints || score === "" || (naAllowed && score === "NA") ? 0 : 1,
    }) as never
  ) as unknown as DerivedLine[];

  const sums = {
    earned: sum("earned" as never),
    possible: sum("possible" as never),
    missing: sum("missing" as never),
    wrong: sum("wrong" as never),
  };
  const parts = tidy(
    long,
    groupBy(["row", "component"] as never, [summarize(sums) as never]) as never,
    mutate({
      share: ({ earned, possible }: PartLine) => earned / possible,
      meets: ({ earned, possible }: PartLine) =>
        possible === 0 || earned * 100 >= CRITERION * possible ? 1 : 0,
    }) as never
  ) as unknown as PartLine[];
  const observations = tidy(
    parts,
    groupBy(["row"] as never, [
      summarize({ ...sums, meets: min("meets" as never) }) as never,
    ]) as never,
    filter((line: PartLine) => line.wrong === 0) as never,
    mutate({
      isComplete: ({ possible, missing }: PartLine) => possible > 0 && missing === 0,
      share: ({ earned, possible }: PartLine) => earned / possible,
    }) as never,
    leftJoin(tidy(wide, select(["row", "school", "unit", "period"])) as never, {
      by: "row" as never,
    }) as never
  ) as unknown as ObservationLine[];

  const complete = tidy(
    observations,
    filter(({ isComplete }) => isComplete),
    groupBy(["unit", "school", "period"] as never, [
      mutateWithSummary({ together: n() }) as never,
    ]) as never,
    mutate({ weight: ({ together }: { together: number }) => 1 / together }) as never
  ) as unknown as (ObservationLine & { weight: number })[];
  const places = tidy(complete, select(["row", "school", "period", "weight"]));
  const byComponent = tidy(
    parts,
    filter(({ possible }) => possible > 0),
    select(["row", "component", "share", "meets"]),
    innerJoin(places as never, { by: "row" as never }) as never
  ) as unknown as (PartLine & { weight: number })[];
  interface Weighed {
    weight: number;
    share: number;
    meets: number;
  }
  interface Summed {
    shared: number;
    met: number;
    weights: number;
  }
  const summarise = (lines: readonly object[], ...keys: string[]): FigureLine[] =>
    tidy(
      lines as never[],
      mutate({
        shared: ({ weight, share }: Weighed) => weight * share,
        met: ({ weight, meets }: Weighed) => weight * meets,
      }) as never,
      groupBy(keys as never, [
        summarize({
          observations: n(),
          weights: sum("weight" as never),
          shared: sum("shared" as never),
          met: sum("met" as never),
        }) as never,
      ]) as never,
      mutate({
        mean: ({ shared, weights }: Summed) => shared / weights,
        atCriterion: ({ met, weights }: Summed) => met / weights,
      }) as never
    ) as unknown as FigureLine[];

  const items = tidy(
    long,
    filter(({ isPoints }) => isPoints),
    select(["row", "item", "score", "most"]),
    innerJoin(tidy(places, select(["row", "period"])) as never, { by: "row" as never }) as never,
    mutate({
      full: ({ score, most }: DerivedLine) => (score === most ? 1 : 0),
      zero: ({ score }: DerivedLine) => (score === 0 ? 1 : 0),
    }) as never,
    groupBy(["item", "period"] as never, [
      summarize({
        scored: n(),
        points: sum("score" as never),
        most: sum("most" as never),
        atFull: mean("full" as never),
        atZero: mean("zero" as never),
      }) as never,
    ]) as never,
    mutate({
      mean: ({ points, most }: { points: number; most: number }) => points / most,
    }) as never
  ) as unknown as ItemFigureLine[];
  return {
    observations,
    figures: [
      summarise(complete, "period"),
      summarise(complete, "school", "period"),
      summarise(byComponent, "component", "period"),
      summarise(byComponent, "school", "component", "period"),
    ],
    items,
  };
}

export function tidyAnswers({ observations, figures, items }: TidyTables): Answers {
  const complete = observations.filter(({ isComplete }) => isComplete).length;
  return {
    complete,
    incomplete: observations.length - complete,
    figures: new Map(
      figures
        .flat()
        .map(({ school, component, period, observations: count, mean, atCriterion }) => [
          keyOf(school ?? ALL_SCHOOLS, component ?? OVERALL, period),
          { observations: count, mean, atCriterion },
        ])
    ),
    items: new Map(
      items.map(({ item, period, scored, mean, atFull, atZero }) => [
        keyOf(item, period),
        { scored, mean, atFull, atZero },
      ])
    ),
  };
}
