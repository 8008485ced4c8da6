import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../../workbench/server/builds";

/** The least that an add-in can be: it loads office.js from where all do, and waits for it. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Empty</title>
    <script defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <script defer src="ready.js"></script>
  </head>
  <body></body>
</html>
`;

const SCRIPT = `void Office.onReady().then(() => window.paneIsReady());\n`;

/** Writes the page in the place of the add-in's. Returns its folder. */
export function writeEmptyPane(): string {
  const folder = path.join(ROOT, ".cache/bench/empty-pane");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "taskpane.html"), PAGE);
  writeFileSync(path.join(folder, "ready.js"), SCRIPT);
  return folder;
}
