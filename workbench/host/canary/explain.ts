import type { Wire } from "./wire";

/** Where in this folder's parent each part of the protocol is answered. */
const PLACES: Readonly<Record<string, string>> = {
  "web boot": "transport/webSession.ts and transport/appContext.ts",
  "windows boot": "transport/windowsSession.ts and transport/windowsContext.ts",
  "windows request": "transport/windowsSession.ts",
  "save settings": "transport/dispatch.ts and transport/webSession.ts",
  "ribbon command": "transport/webSession.ts",
  "register and remove an event": "events/ and batch.ts (Trace)",
  "wait for cell editing": "excelHost.ts (request flags)",
};

const ELSEWHERE = "protocol.ts, batch.ts and argumentResolution.ts";

/**
 * What has changed between the wire as it was recorded and as it is, in sentences that say where to
 * look; empty when nothing has.
 */
export function explain(recorded: Wire, present: Wire): string[] {
  const sentences: string[] = [];
  if (recorded.version !== present.version) {
    sentences.push(
      `office.js is version ${present.version} and the wire was recorded with ${recorded.version}: ` +
        "read what Microsoft changed, try the manual check in real Excel, then record the wire anew."
    );
  }
  for (const part of new Set([...Object.keys(recorded.lines), ...Object.keys(present.lines)])) {
    const before = recorded.lines[part] ?? [];
    const after = present.lines[part] ?? [];
    const at = before.findIndex((line, index) => line !== after[index]);
    const first = at < 0 && after.length > before.length ? before.length : at;
    if (first < 0) continue;
    sentences.push(
      `In "${part}" office.js used to send "${before[first]?.trim() ?? "nothing more"}" and now sends ` +
        `"${after[first]?.trim() ?? "nothing more"}": look at workbench/host/${PLACES[part] ?? ELSEWHERE}.`
    );
  }
  return sentences;
}
