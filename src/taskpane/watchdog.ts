/**
 * Its own script, ahead of office.js: it still speaks when office.js never arrives, when the pane's script is refused
 * by an old browser, or when Office never becomes ready.
 */
const PATIENCE_MILLISECONDS = 10_000;

setTimeout(() => {
  if (document.documentElement.dataset.paneReady !== undefined) return;
  const trouble = document.getElementById("boot-trouble");
  if (trouble !== null) trouble.hidden = false;
}, PATIENCE_MILLISECONDS);

export {};
