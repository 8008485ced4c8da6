const OFFICE_SCRIPT =
  /<script\b[^>]*\bsrc=(["'])https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office(?:\.debug)?\.js\1[^>]*>\s*<\/script>/gi;

/** What stands in place of Microsoft's script tag: the way to the simulated host, then the npm copy. */
const WORKBENCH_SCRIPTS = ["/workbench/install-external.js", "/office-js/office.js"];

/**
 * Turns a page of the add-in's build into one that runs in the workbench: the script tag of
 * Microsoft's network becomes two scripts of our own origin, which wait for the page when that tag does. Everything
 * else stays byte for byte, the page's security policy too, since `script-src 'self'` already allows both.
 */
export function rewritePanePage(html: string): string {
  return html.replace(OFFICE_SCRIPT, (tag) => {
    const when = /\sdefer\b/i.test(tag) ? " defer" : "";
    return WORKBENCH_SCRIPTS.map((src) => `<script${when} src="${src}"></script>`).join("");
  });
}

const OFFICE_LINK = /<https:\/\/appsforoffice\.microsoft\.com\/[^>]*>([^,]*)/g;

/** The same for what the page's `Link` header has fetched ahead. */
export function rewriteLinks(link: string): string {
  return link.replace(OFFICE_LINK, (_whole, rest: string) =>
    WORKBENCH_SCRIPTS.map((src) => `<${src}>${rest}`).join(", ")
  );
}

/** The page shown in the pane while the add-in has no build. `reason` is a sentence for developers. */
export function missingPanePage(reason: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>No task pane yet</title>
    <link rel="stylesheet" href="/workbench/missing-pane.css" />
  </head>
  <body>
    <main>
      <h1>No task pane yet</h1>
      <p>${escapeText(reason)}</p>
      <p>Build the add-in, then choose <b>Refresh</b> in the ribbon:</p>
      <pre>npm run build</pre>
      <p>The workbook on the left works without it.</p>
    </main>
  </body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
