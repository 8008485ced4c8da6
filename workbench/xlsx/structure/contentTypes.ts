import { childrenNamed } from "./package";
import type { Rule } from "./checkedFile";

const LIST = "[Content_Types].xml";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** What a part must be said to be, by the kind of the relationship that leads to it. */
const TYPES: Readonly<Record<string, string>> = {
  officeDocument: `${SHEET}.sheet.main+xml`,
  worksheet: `${SHEET}.worksheet+xml`,
  styles: `${SHEET}.styles+xml`,
  sharedStrings: `${SHEET}.sharedStrings+xml`,
  table: `${SHEET}.table+xml`,
  theme: `${OFFICE}.theme+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
  "extended-properties": `${OFFICE}.extended-properties+xml`,
};

/** Every part has a content type, and the one that its relationship promises. */
export const checkContentTypes: Rule = (file) => {
  const root = file.roots.get(LIST);
  if (!root) return [`${LIST}: it is missing.`];
  const found: string[] = [];
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const note = (types: Map<string, string>, key: string, type = ""): void => {
    if (types.has(key.toLowerCase())) found.push(`${LIST}: ${key} is said twice.`);
    types.set(key.toLowerCase(), type);
  };
  for (const { attributes } of childrenNamed(root, "Default")) {
    note(defaults, attributes["Extension"] ?? "", attributes["ContentType"]);
  }
  for (const { attributes } of childrenNamed(root, "Override")) {
    const { PartName = "", ContentType } = attributes;
    note(overrides, PartName, ContentType);
    if (!file.names.some((name) => `/${name}` === PartName)) {
      found.push(`${LIST}: there is no part ${PartName}.`);
    }
  }
  const typeOf = (name: string): string | undefined =>
    overrides.get(`/${name}`.toLowerCase()) ??
    defaults.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
  for (const name of file.names) {
    if (name !== LIST && typeOf(name) === undefined) found.push(`${name}: it has no content type.`);
  }
  for (const part of ["", ...file.roots.keys()]) {
    for (const { kind, target } of file.relationsOf(part)) {
      const wanted = TYPES[kind];
      if (wanted === undefined || target === undefined || !file.names.includes(target)) continue;
      const type = typeOf(target);
      if (type !== wanted) found.push(`${target}: a ${kind} is not of type ${type}.`);
    }
  }
  return found;
};
