import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../../tools/chromium";
import { ROOT } from "../../workbench/server/builds";
import { startServer } from "../../workbench/server/server";
import { Network } from "./stage/network";
import { ADD_IN, EXCEL } from "./stage/web/openWebClient";
import { Checks } from "./suite/checks";
import type { Scenario } from "./suite/scenario";
import { tryScenario } from "./suite/trial";
import { agreement } from "./scenarios/agreement";
import { badInput } from "./scenarios/badInput";
import { breakdown } from "./scenarios/breakdown";
import { files } from "./scenarios/files";
import { hostileContents } from "./scenarios/hostileContents";
import { handChanges } from "./scenarios/handChanges";
import { improving } from "./scenarios/improving";
import { instruments } from "./scenarios/instruments";
import { keyboardOnly } from "./scenarios/keyboardOnly";
import { largeRefresh } from "./scenarios/largeRefresh";
import { mainJob } from "./scenarios/mainJob";
import { measuresOverTime } from "./scenarios/measuresOverTime";
import { networkControls } from "./scenarios/networkControls";
import { outcomes } from "./scenarios/outcomes";
import { publishedChecklist } from "./scenarios/publishedChecklist";
import { severalEditors } from "./scenarios/severalEditors";
import { removal } from "./scenarios/removal";
import { scriptBudget } from "./scenarios/scriptBudget";
import { troubles } from "./scenarios/troubles";
import { unfinished } from "./scenarios/unfinished";
import { views } from "./scenarios/views";

/** The long ones first, so that none of them runs alone at the end. */
const SCENARIOS: readonly Scenario[] = [
  views("light"),
  views("dark"),
  keyboardOnly,
  mainJob("Windows client"),
  mainJob("web client"),
  publishedChecklist,
  largeRefresh,
  badInput,
  hostileContents,
  handChanges,
  files,
  measuresOverTime,
  agreement,
  breakdown,
  outcomes,
  instruments,
  improving,
  severalEditors,
  troubles,
  unfinished,
  removal,
  scriptBudget,
  networkControls,
];

/** More at a time would make a small machine's answers late, and a late answer looks like a fault. */
const AT_A_TIME = 2;

/**
 * End-to-end tests on the production build in Chromium. Without arguments all scenarios; otherwise those whose ids
 * begin with one of them.
 */
async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  const waiting = SCENARIOS.filter(
    ({ id }) => wanted.length === 0 || wanted.some((name) => id.startsWith(name))
  );
  const pictures = path.join(ROOT, "out/e2e");
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  // Brings dist/ and the workbench's own bundle up to date first, where they are missing or old.
  const server = await startServer({ port: 0, open: false });
  const network = new Network();
  let passed = 0;
  let failed = 0;
  const count = ({ results, failed: failures }: Checks): void => {
    failed += failures;
    passed += results.length - failures;
  };
  try {
    if (server.paneTrouble !== null) throw new Error(server.paneTrouble);
    const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
    try {
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const started = Date.now();
          const checks = await tryScenario({ browser, url: server.url, pictures, network }, next);
          report(next.title, checks.results, Date.now() - started);
          count(checks);
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, work));
    } finally {
      await browser.close();
    }
    if (passed + failed > 0) count(checkNetwork(network, new URL(server.url).origin));
  } finally {
    await server.close();
  }
  if (passed + failed === 0) throw new Error(`No scenario is called ${wanted.join(" or ")}.`);
  console.log(`e2e: ${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** What holds of all that was asked of the network, by pages that are closed by now. */
function checkNetwork(network: Network, workbench: string): Checks {
  const checks = new Checks();
  console.log(`# requests recorded: ${network.requests.length}`);
  console.log(`# events that Office's logging handed to Excel: ${network.logged}`);
  console.log(`# texts of workbooks looked for in both: ${network.knownTexts}`);
  checks.that(
    "requests and events of Office's logging were recorded, and texts to look for",
    network.requests.length > 0 && network.logged > 0 && network.knownTexts > 0
  );
  checks.none(
    "nothing was asked of anybody but our own origins, and Microsoft for its scripts",
    network.foreign([workbench, EXCEL, ADD_IN])
  );
  checks.none("no request and no event carried a text of a workbook", network.carriers());
  report("Network of the whole run", checks.results);
  return checks;
}

function report(
  title: string,
  results: readonly { sentence: string; problem: string | null }[],
  milliseconds?: number
): void {
  const took = milliseconds === undefined ? "" : ` (${(milliseconds / 1000).toFixed(1)} s)`;
  console.log(`# ${title}${took}`);
  for (const { sentence, problem } of results) {
    console.log(problem === null ? `ok ${sentence}` : `not ok ${sentence}: ${problem}`);
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    console.log("e2e: 0 passed, 1 failed");
    process.exit(1);
  }
);
