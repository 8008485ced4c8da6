import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions, Spec } from "axe-core";
import type { Frame } from "playwright-core";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** All rules of axe, good practice included. */
const RUN: RunOptions = { resultTypes: ["violations"] };

/** Large text gets no easier contrast than small text. */
const CONFIGURATION: Spec = {
  checks: [
    {
      id: "color-contrast",
      options: { contrastRatio: { normal: { expected: 4.5 }, large: { expected: 4.5 } } },
    },
  ],
};

interface Axe {
  configure(spec: Spec): void;
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

/** What axe finds wrong with the page of the pane: one line for each element. */
export async function axeFaults(frame: Frame): Promise<string[]> {
  // Evaluated text is none of the page's scripts, so that its policy need not be lifted for this.
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  const violations = await frame.evaluate(
    async ([configuration, options]) => {
      const { axe } = window as unknown as { axe: Axe };
      axe.configure(configuration);
      return (await axe.run(document, options)).violations;
    },
    [CONFIGURATION, RUN] as const
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const summary = (failureSummary ?? "").replace(/\s+/g, " ");
      return `${id} at ${target.join(" ")}: ${summary}`;
    })
  );
}

/** What does not fit: a page or an element wider than its place, and text that is cut off. */
export async function layoutFaults(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      faults.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    }
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
      );
      if (!own || element.closest("svg, select, noscript")) continue;
      // Words for screen readers alone stand in a box of one pixel; what is not shown has none.
      let isShown = true;
      for (let box: Element | null = element; box; box = box.parentElement) {
        const size = box.getBoundingClientRect();
        isShown &&= size.width > 1 && size.height > 1;
      }
      if (!isShown) continue;
      const { left, right } = element.getBoundingClientRect();
      const words = `“${(element.textContent ?? "").trim().slice(0, 40)}”`;
      const style = getComputedStyle(element);
      const scrolls = element.closest('[role="region"][tabindex]') !== null;
      if (!scrolls && (left < -0.5 || right > root.clientWidth + 0.5)) {
        faults.push(`${words} reaches from ${left} to ${right} in ${root.clientWidth}`);
      }
      const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
      if (cuts && element.scrollWidth > element.clientWidth + 1) faults.push(`${words} is cut off`);
      if (cuts && element.scrollHeight > element.clientHeight + 1)
        faults.push(`${words} is cut off`);
      const isInline = style.display === "inline";
      if (!scrolls && !isInline && element.scrollWidth > Math.ceil(element.clientWidth) + 1) {
        faults.push(`${words} is wider than its place`);
      }
    }
    return faults;
  });
}
