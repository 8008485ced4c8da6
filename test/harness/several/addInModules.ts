import { transformSync } from "@swc/core";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DOMWindow } from "jsdom";

const PROJECT = path.resolve(__dirname, "../../..");

const scripts = new Map<string, string>();

/** A module of the add-in as a script for any window; made once a process. */
function scriptOf(file: string): string {
  let script = scripts.get(file);
  if (script === undefined) {
    const { code } = transformSync(readFileSync(file, "utf8"), {
      filename: file,
      module: { type: "commonjs" },
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } },
    });
    script = `(function (exports, require, module) {${code}\n})\n//# sourceURL=${file}`;
    scripts.set(file, script);
  }
  return script;
}

/** A module's file, or the index of its folder. */
function fileOf(module: string): string {
  return existsSync(`${module}.ts`) ? `${module}.ts` : path.join(module, "index.ts");
}

/**
 * Loads a module of `src/` with all that it imports into a window of its own: what one client remembers is
 * unknown to another, as in panes of several people.
 *
 * @param entry below the project, such as "src/excel/excelPort.ts"
 */
export function loadAddIn<T>(window: DOMWindow, entry: string): T {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const run = window.eval(scriptOf(file)) as (
      exports: unknown,
      require: (name: string) => unknown,
      module: unknown
    ) => void;
    run(module.exports, (name) => load(fileOf(path.resolve(path.dirname(file), name))), module);
    return module.exports;
  };
  return load(path.join(PROJECT, entry)) as T;
}
