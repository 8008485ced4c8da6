/**
 * Runs in every page before its own scripts, as text. In the pane it tells the page around it after how many
 * milliseconds the pane was ready: an empty page says so itself, the add-in has its home view shown and answers a
 * click on its next tab.
 */
export const PROBE = `(() => {
  if (!location.pathname.startsWith("/pane/")) return;
  let isReady = false;
  window.paneIsReady = () => {
    if (isReady) return;
    isReady = true;
    window.parent.paneReadyAfter = performance.now();
  };
  const look = () => {
    if (isReady) return;
    const next = document.querySelectorAll('[role="tab"]')[1];
    if (!next) return;
    if (next.getAttribute("aria-selected") === "true") window.paneIsReady();
    else if (document.querySelector('main[aria-busy="false"] [role="tabpanel"] button:enabled')) {
      next.click();
    }
  };
  new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true });
})();`;
