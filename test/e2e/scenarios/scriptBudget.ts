import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { webLightTheme } from "@fluentui/react-components";
import type { Scenario } from "../suite/scenario";

/** What a pane may cost on a school's network before it can be used. */
const BUDGET_BYTES = 150 * 1024;
const QUIET_MILLISECONDS = 1_000;
/** The watchdog, the pane, what it shares with its other views, and the samples. */
const MOST_SCRIPTS = 4;

/** Notes, in the pane, whether its tabs stand there while Office still starts. */
const NOTE_FRAME = `new MutationObserver(() => {
  const isReady = document.documentElement.dataset.paneReady !== undefined;
  if (!isReady && document.querySelector('[role="tab"]')) window.hadFrameBeforeOffice = true;
}).observe(document, { attributes: true, childList: true, subtree: true });`;

/** Fluent's tokens that the built files refer to. */
function tokensInUse(dist: string): readonly string[] {
  const text = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(js|css|html)$/.test(file))
    .map((file) => readFileSync(path.join(dist, file), "utf8"))
    .join("\n");
  const named = new Set([...text.matchAll(/var\(--(\w+)/g)].map(([, name]) => name!));
  return [...named].filter((name) => name in webLightTheme);
}

/** The scripts of our own that are fetched until the first view rests; Microsoft's office.js is not ours to shrink. */
export const scriptBudget: Scenario = {
  id: "budget",
  title: "Script budget until the first view rests",
  timeoutSeconds: 60,
  async run({ checks, open }) {
    const scripts = new Map<string, number>();
    const reading: Promise<void>[] = [];
    const { pane } = await open("Windows client", {
      beforeOpening(page) {
        void page.addInitScript(NOTE_FRAME);
        page.on("response", (response) => {
          const { pathname } = new URL(response.url());
          if (!pathname.startsWith("/pane/") || !pathname.endsWith(".js")) return;
          const read = response.body().then((body) => {
            scripts.set(pathname, gzipSync(body, { level: 9 }).length);
          });
          reading.push(read);
        });
      },
    });
    // A script that the view asks for a moment later is part of what it costs.
    await new Promise((done) => setTimeout(done, QUIET_MILLISECONDS));
    await Promise.all(reading);
    // The build leaves out tokens that nothing refers to.
    const tokens = tokensInUse("dist");
    const missing = await pane.frame.evaluate((names) => {
      const style = getComputedStyle(document.querySelector(".fui-FluentProvider")!);
      return names.filter((name) => style.getPropertyValue(`--${name}`) === "");
    }, tokens);
    checks.that(
      `all of the ${tokens.length} theme tokens that the pane refers to have a value`,
      tokens.length > 50 && missing.length === 0,
      missing.join(", ")
    );
    const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
    checks.that("the pane has scripts of its own", scripts.size > 0);
    checks.that(
      `there are at most ${MOST_SCRIPTS} of them`,
      scripts.size <= MOST_SCRIPTS,
      [...scripts.keys()].join(", ")
    );
    checks.that(
      "the pane's tabs stand there before Office is ready",
      await pane.frame.evaluate(() => "hadFrameBeforeOffice" in window)
    );
    checks.that(
      `scripts until the first view rests are within ${BUDGET_BYTES} bytes: ${bytes} in ${scripts.size} files`,
      bytes <= BUDGET_BYTES,
      [...scripts].map(([name, size]) => `${name} ${size}`).join(", ")
    );
  },
};
