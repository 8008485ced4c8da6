import type { ProductStage } from "../stage/stage";

/** Pixels by which a press of an arrow key on the pane's edge moves it. */
const STEP = 10;

/** Makes the pane as wide as asked, with the keyboard. */
export async function setPaneWidth({ page, pane }: ProductStage, width: number): Promise<void> {
  const edge = page.getByRole("separator", { name: "Width of the task pane" });
  const now = Number(await edge.getAttribute("aria-valuenow"));
  const key = now > width ? "ArrowRight" : "ArrowLeft";
  await edge.focus();
  for (let step = Math.abs(now - width) / STEP; step > 0; step -= 1) await page.keyboard.press(key);
  await pane.frame.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  );
}
