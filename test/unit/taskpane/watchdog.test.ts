/** @jest-environment jsdom */

async function startOnPage(isReady: boolean): Promise<HTMLElement> {
  jest.useFakeTimers();
  document.body.innerHTML = '<div id="boot-trouble" hidden>Excel has not answered.</div>';
  if (isReady) document.documentElement.dataset["paneReady"] = "";
  else delete document.documentElement.dataset["paneReady"];
  jest.resetModules();
  await import("../../../src/taskpane/watchdog");
  return document.getElementById("boot-trouble")!;
}

afterEach(() => {
  jest.useRealTimers();
});

test("speaks up when Office is not ready after ten seconds, and not before", async () => {
  const trouble = await startOnPage(false);
  jest.advanceTimersByTime(9_999);
  expect(trouble.hidden).toBe(true);
  jest.advanceTimersByTime(1);
  expect(trouble.hidden).toBe(false);
});

test("keeps quiet once the pane is ready", async () => {
  const trouble = await startOnPage(true);
  jest.advanceTimersByTime(60_000);
  expect(trouble.hidden).toBe(true);
});
