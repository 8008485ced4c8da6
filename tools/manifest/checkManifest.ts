import { checkFiles } from "./checkFiles";
import { checkResources } from "./checkResources";
import { checkShape } from "./checkShape";
import { checkValues } from "./checkValues";
import { isXmlFault, readXml } from "./element";
import type { Surroundings, Violation } from "./rules";

/**
 * Checks an add-in only manifest against what Office enforces and what this add-in promises.
 *
 * Works offline and reports everything at once, in the order of the file. Microsoft's own
 * `office-addin-manifest validate` asks an online service; it is for releases.
 */
export function checkManifest(xml: string, around: Surroundings): Violation[] {
  const root = readXml(xml);
  if (isXmlFault(root)) {
    return [{ rule: "M-XML", element: "manifest", line: root.line, advice: root.message }];
  }
  const found = [
    ...checkShape(root),
    ...checkValues(root, around),
    ...checkResources(root, around),
    ...checkFiles(root, around),
  ];
  return found.sort((a, b) => a.line - b.line);
}
