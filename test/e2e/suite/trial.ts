import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { ROOT } from "../../../workbench/server/builds";
import { keepUsage } from "../../harness/usageFiles";
import type { Network } from "../stage/network";
import { openStage } from "../stage/openStage";
import type { ProductStage } from "../stage/stage";
import { Checks } from "./checks";
import type { Scenario, Trial } from "./scenario";

/** What all scenarios share. */
export interface Theatre {
  readonly browser: Browser;
  /** Where the workbench is served. */
  readonly url: string;
  /** The folder for pictures. */
  readonly pictures: string;
  /** Records what all pages ask for. */
  readonly network: Network;
}

interface Opened {
  readonly stage: ProductStage;
  readonly context: BrowserContext;
}

/** For whatever the product does in answer to one step. */
const WAIT_MILLISECONDS = 15_000;
/** Time for pictures and statements about the pages after a scenario has ended. */
const PICTURE_MILLISECONDS = 10_000;

/**
 * Runs one scenario to its end, its failure or its time limit. Never rejects: whatever goes wrong is a check that
 * fails, with a picture of every page that was open.
 */
export async function tryScenario(theatre: Theatre, scenario: Scenario): Promise<Checks> {
  const checks = new Checks();
  const opened: Opened[] = [];
  const trial: Trial = {
    checks,
    pictures: theatre.pictures,
    async open(protocol, options = {}) {
      const context = await theatre.browser.newContext({
        viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
        colorScheme: "light",
      });
      context.setDefaultTimeout(WAIT_MILLISECONDS);
      theatre.network.record(context, scenario.id);
      const page = await context.newPage();
      const stage = await openStage(protocol, theatre.url, page, options);
      opened.push({ stage, context });
      return stage;
    },
  };
  try {
    await withinTime(scenario, scenario.run(trial));
  } catch (error) {
    checks.fail("runs to its end", firstLines(error));
  }
  for (const { stage } of opened) await checkConduct(checks, stage);
  for (const [index, { stage }] of opened.entries()) {
    await keepStageUsage(`e2e-${scenario.id}-${index + 1}`, stage);
    theatre.network.know(scenario.id, {
      texts: await stage.excel.texts().catch(() => []),
      telemetry: await stage.excel.telemetry().catch(() => []),
    });
  }
  if (checks.failed > 0) await photograph(theatre.pictures, scenario.id, opened);
  for (const { context } of opened) await context.close();
  return checks;
}

/** What holds at the end of every scenario, whatever it was about. */
async function checkConduct(checks: Checks, { watch, excel }: ProductStage): Promise<void> {
  checks.none("no error and no refusal of a security policy in any console", watch.errors);
  checks.none("no request was meant for another machine", watch.outside);
  try {
    checks.none("the simulated Excel could answer everything", await excel.refusals());
  } catch (error) {
    checks.fail("the simulated Excel could answer everything", firstLines(error));
  }
}

/** Nothing is kept of a page that is gone: that is a failure already. */
async function keepStageUsage(name: string, { excel }: ProductStage): Promise<void> {
  const uses = await excel.usage().catch(() => undefined);
  if (uses) keepUsage(ROOT, name, uses);
}

async function withinTime(scenario: Scenario, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`It took longer than ${scenario.timeoutSeconds} seconds.`)),
      scenario.timeoutSeconds * 1000
    );
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function photograph(pictures: string, id: string, opened: readonly Opened[]): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const [index, { stage }] of opened.entries()) {
    const file = path.join(pictures, `failed-${id}${index === 0 ? "" : `-${index + 1}`}.png`);
    await stage.page
      .screenshot({ path: file, timeout: PICTURE_MILLISECONDS })
      .catch((error: unknown) => console.log(`# no picture ${file}: ${firstLines(error)}`));
  }
}

/** An error without its stack; the call log of a locator that never came is kept, being what helps. */
function firstLines(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n").slice(0, 12).join(" / ");
}
