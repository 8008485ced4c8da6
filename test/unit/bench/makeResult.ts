import { ACTION_NAMES } from "../../bench/actions/countedActions";
import { SIZES } from "../../bench/district/district";
import type { BenchResult } from "../../bench/report/result";
import type { SizeSpeed } from "../../bench/timed/measureSpeed";

/** A run that nobody made, with round numbers: the add-in takes `share` of arquero's time. */
export function makeResult(share = 0.1, over: Partial<BenchResult> = {}): BenchResult {
  const speed = SIZES.map((observations): SizeSpeed => {
    const arquero = [1, 2, 1].map((slowness) => observations * slowness);
    const times = {
      scan: arquero.map((time) => time / 1000),
      addIn: arquero.map((time) => time * share),
      pane: arquero.map((time) => time * share * 1.5),
      arquero,
      tidy: arquero.map((time) => time * 4),
      signals: arquero.map((time) => time / 20),
      observers: arquero.map((time) => time / 50),
    };
    const memory = { peak: observations * 2000, kept: observations * 1000 };
    return {
      observations,
      agreement: { figures: 10, itemFigures: 20, issues: 3, flags: 1 },
      times,
      first: { scan: 1, addIn: 40, pane: 60, arquero: 100, tidy: 400, signals: 20, observers: 8 },
      memory: { addIn: memory, pane: memory },
    };
  });
  return {
    versions: {
      node: "20.0.0",
      chromium: "150.0",
      officeJs: "1.1",
      arquero: "7.2.1",
      tidyjs: "2.6.1",
    },
    machine: "linux x64, 2 processors",
    rounds: 3,
    speed,
    actions: SIZES.map((observations) => ({
      observations,
      actions: ACTION_NAMES.map((action, at) => ({
        action,
        syncs: at + 1,
        requestBytes: 1_500,
        responseBytes: observations * 100,
      })),
    })),
    recalculation: {
      observations: 18_000,
      lines: 5_418,
      full: 5_000,
      afterEdit: 4_000,
    },
    load: { chromium: "150.0", emptyPage: [200, 400, 200], homeView: [250, 500, 240] },
    ...over,
  };
}
