import type * as Arquero from "arquero";
import type { CellValue } from "../../../src/workbook/port";
import { ALL_SCHOOLS, keyOf, OVERALL, type Answers } from "./answers";
import { CRITERION, periodOfDay, type TrackerCells } from "./trackerCells";

/** What a row may hold on its way; arquero's tables carry no types. */
interface Line {
  readonly date: CellValue;
  readonly unit: string;
  readonly period: string | null;
  /** A number, text or blank: compared as it is, which is false for text. */
  readonly score: never;
  readonly most: number;
  readonly naAllowed: boolean;
  readonly required: boolean;
  readonly isPoints: boolean;
  readonly earned: number;
  readonly possible: number;
  readonly missing: number;
  readonly wrong: number;
  readonly meets: number;
  readonly share: number;
  readonly complete: boolean;
  readonly together: number;
  readonly weight: number;
  readonly shared: number;
  readonly met: number;
  readonly full: number;
  readonly zero: number;
}

type Table = ReturnType<typeof Arquero.table>;

interface ArqueroTables {
  readonly observations: Table;
  readonly figures: readonly Table[];
  readonly items: Table;
}

/**
 * The summary by arquero, as its documentation does such things: items folded to long, maxima joined, scores derived,
 * components and observations rolled up, units weighed, then grouped by school, component and period.
 *
 * Every step that the sheets' rules ask for and nothing else; no flags, and no list of what is wrong in which cell.
 */
export function arqueroJob(aq: typeof Arquero, cells: TrackerCells): ArqueroTables {
  const { op } = aq;
  const column = (header: string) => {
    const at = cells.at(header);
    return cells.values.map((row) => row[at]);
  };
  const codes = cells.items.map(({ item }) => item);
  const wide = aq
    .table({
      row: cells.values.map((_, index) => index),
      date: column("Date"),
      school: column("School"),
      unit: column("Practitioner"),
      ...Object.fromEntries(codes.map((code) => [code, column(code)])),
    })
    .derive({ period: aq.escape((line: Line) => periodOfDay(line.date, cells.periods)) })
    .filter((line: Line) => line.period !== null && line.unit !== "")
    .semijoin(aq.table({ school: [...cells.schools] }), "school");

  const long = wide
    .select("row", ...codes)
    .fold(codes, { as: ["item", "score"] })
    .lookup(aq.from([...cells.items]), "item", "component", "most", "naAllowed", "required")
    .derive({
      isPoints: (d: Line) =>
        d.score !== "" && d.score >= 0 && d.score <= d.most && d.score % 1 === 0,
    })
    .derive({
      earned: (d: Line) => (d.isPoints ? d.score : 0),
      possible: (d: Line) => (d.isPoints ? d.most : 0),
      missing: (d: Line) => (d.score === "" && d.required ? 1 : 0),
      wrong: (d: Line) =>
        d.isPoints || d.score === "" || (d.naAllowed && d.score === "NA") ? 0 : 1,
    });

  const parts = long
    .groupby("row", "component")
    .rollup({
      earned: (d: Line) => op.sum(d.earned),
      possible: (d: Line) => op.sum(d.possible),
      missing: (d: Line) => op.sum(d.missing),
      wrong: (d: Line) => op.sum(d.wrong),
    })
    .params({ criterion: CRITERION })
    .derive({
      meets: (d: Line, $: { criterion: number }) =>
        d.possible === 0 || d.earned * 100 >= $.criterion * d.possible ? 1 : 0,
    });
  const observations = parts
    .groupby("row")
    .rollup({
      earned: (d: Line) => op.sum(d.earned),
      possible: (d: Line) => op.sum(d.possible),
      missing: (d: Line) => op.sum(d.missing),
      wrong: (d: Line) => op.sum(d.wrong),
      meets: (d: Line) => op.min(d.meets),
    })
    .filter((d: Line) => d.wrong === 0)
    .derive({
      complete: (d: Line) => d.possible > 0 && d.missing === 0,
      share: (d: Line) => d.earned / d.possible,
    })
    .lookup(wide, "row", "school", "unit", "period");

  const complete = observations
    .filter((d: Line) => d.complete)
    .groupby("unit", "school", "period")
    .derive({ together: () => op.count() })
    .derive({ weight: (d: Line) => 1 / d.together })
    .ungroup();
  const overall = complete.select("school", "period", "share", "meets", "weight");
  const byComponent = parts
    .filter((d: Line) => d.possible > 0)
    .derive({ share: (d: Line) => d.earned / d.possible })
    .select("row", "component", "share", "meets")
    .lookup(complete, "row", "school", "period", "weight")
    .filter((d: Line) => d.weight > 0);
  const summarise = (lines: Table, ...keys: string[]) =>
    lines
      .derive({ shared: (d: Line) => d.weight * d.share, met: (d: Line) => d.weight * d.meets })
      .groupby(...keys)
      .rollup({
        observations: () => op.count(),
        mean: (d: Line) => op.sum(d.shared) / op.sum(d.weight),
        atCriterion: (d: Line) => op.sum(d.met) / op.sum(d.weight),
      });

  const items = long
    .filter((d: Line) => d.isPoints)
    .lookup(complete, "row", "period", "weight")
    .filter((d: Line) => d.weight > 0)
    .derive({
      full: (d: Line) => (d.score === d.most ? 1 : 0),
      zero: (d: Line) => (d.score === 0 ? 1 : 0),
    })
    .groupby("item", "period")
    .rollup({
      scored: () => op.count(),
      mean: (d: Line) => op.sum(d.score) / op.sum(d.most),
      atFull: (d: Line) => op.mean(d.full),
      atZero: (d: Line) => op.mean(d.zero),
    });
  return {
    observations,
    figures: [
      summarise(overall, "period"),
      summarise(overall, "school", "period"),
      summarise(byComponent, "component", "period"),
      summarise(byComponent, "school", "component", "period"),
    ],
    items,
  };
}

interface FigureLine {
  school?: string;
  component?: string;
  period: string;
  observations: number;
  mean: number;
  atCriterion: number;
}

interface ItemLine {
  item: string;
  period: string;
  scored: number;
  mean: number;
  atFull: number;
  atZero: number;
}

export function arqueroAnswers({ observations, figures, items }: ArqueroTables): Answers {
  const complete = (observations.objects() as { complete: boolean }[]).filter(
    (line) => line.complete
  ).length;
  return {
    complete,
    incomplete: observations.numRows() - complete,
    figures: new Map(
      figures
        .flatMap((table) => table.objects() as FigureLine[])
        .map(({ school, component, period, observations: count, mean, atCriterion }) => [
          keyOf(school ?? ALL_SCHOOLS, component ?? OVERALL, period),
          { observations: count, mean, atCriterion },
        ])
    ),
    items: new Map(
      (items.objects() as ItemLine[]).map(({ item, period, scored, mean, atFull, atZero }) => [
        keyOf(item, period),
        { scored, mean, atFull, atZero },
      ])
    ),
  };
}
