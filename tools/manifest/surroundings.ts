import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Surroundings } from "./rules";

/** What the add-in calls for; src/taskpane/port.ts asks the host for the same. */
const EXCEL_API = "1.13";

const ASSOCIATE = /\bassociate\(\s*["'`]([^"'`]+)["'`]/g;

/** The surroundings of a manifest in the project at `project`: its assets, pages and commands. */
export function projectSurroundings(project: string): Surroundings {
  return {
    readFile: (name) => {
      const file = path.join(project, decodeURIComponent(name));
      return existsSync(file) ? readFileSync(file) : null;
    },
    pages: builtPages(project),
    functions: associatedFunctions(path.join(project, "src/commands")),
    excelApi: EXCEL_API,
    previousVersion: null,
    allowLocalhost: false,
  };
}

function builtPages(project: string): string[] {
  const templates = ["taskpane", "commands"]
    .filter((name) => existsSync(path.join(project, "src", name, `${name}.html`)))
    .map((name) => `${name}.html`);
  const copied = readdirSync(path.join(project, "assets")).filter((name) => name.endsWith(".html"));
  return [...templates, ...copied];
}

function associatedFunctions(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(path.join(folder, name), "utf8").matchAll(ASSOCIATE)])
    .map((match) => match[1] ?? "");
}
