import { ActionType, ObjectPathType } from "../protocol";

/** What office.js does on the wire, in lines that people can read and compare. */
export interface Wire {
  /** Version of the npm package. */
  readonly version: string;
  /** Where a line was seen, such as "boot" or the name of an operation, and the lines in order. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * One message of the client on the web as lines: its envelope, and what a rich request asks. Ids that
 * differ between runs are left out, names and numbers of the protocol are not.
 */
export function linesOfMessage(message: string): string[] {
  const envelope = asFields(parse(message));
  const data = envelope["_data"];
  const head = `message ${text(envelope["_messageType"])} action ${text(envelope["_actionType"])} ${text(envelope["_actionName"])}`;
  const call = asFields(asFields(data)["DdaMethod"]);
  if (Object.keys(call).length === 0) {
    return [`${head}: ${shapeOf(data)} in ${keysOf(envelope)}`];
  }
  const array = asFields(data)["ArrayData"];
  const method = `${head}: method ${text(call["DispatchId"])} version ${text(call["Version"])} with ${keysOf(asFields(data))}`;
  if (!Array.isArray(array)) {
    const { DdaMethod: _, ...rest } = asFields(data);
    return [method, ...Object.entries(rest).map(([key, value]) => `  ${key}: ${shapeOf(value)}`)];
  }
  return [method, ...linesOfRequest(array as unknown[])];
}

/** The array that carries a rich request, by whatever way it comes. */
export function linesOfRequest(array: readonly unknown[]): string[] {
  const [customData, verb, url, , body, , flags, ...rest] = array;
  const request = asFields(parse(String(body)));
  const paths = asFields(request["ObjectPaths"]);
  const actions = Array.isArray(request["Actions"]) ? (request["Actions"] as unknown[]) : [];
  return [
    `  ${text(customData)} ${text(verb)} ${text(url)} flags ${text(flags)}, ${array.length} elements, rest ${JSON.stringify(rest)}`,
    `  body ${keysOf(request)}`,
    ...actions.map((action) => `  ${lineOfAction(asFields(action), paths)}`),
  ];
}

function lineOfAction(action: Fields, paths: Fields): string {
  const type = nameOf(ActionType, action["ActionType"]);
  const args = asFields(action["ArgumentInfo"]);
  const query = action["QueryInfo"];
  const path = pathText(action["ObjectPathId"], paths);
  return [
    `${type} ${text(action["Name"])}`.trim(),
    `of ${path}`,
    ...(Object.keys(args).length > 0 ? [argumentsText(args, paths)] : []),
    ...(query === undefined ? [] : [`query ${JSON.stringify(query)}`]),
    `in ${keysOf(action)}`,
  ].join(" ");
}

/** An object path from its root, as `Workbook/Worksheets/["Sheet1"]/GetRange("A1")`. */
function pathText(id: unknown, paths: Fields, depth = 0): string {
  const path = asFields(paths[String(id)]);
  if (depth > 20 || Object.keys(path).length === 0) return id === 0 ? "nothing" : "no path";
  const type = nameOf(ObjectPathType, path["ObjectPathType"]);
  const parent = path["ParentObjectPathId"];
  const above = parent === undefined ? "" : `${pathText(parent, paths, depth + 1)}/`;
  const args = asFields(path["ArgumentInfo"]);
  // Names of references and ids of sheets are made by the host, so they say nothing of the client.
  const isReference = path["ObjectPathType"] === ObjectPathType.ReferenceId;
  const name = isReference ? "id" : text(path["Name"]);
  const given = Object.keys(args).length > 0 ? argumentsText(args, paths) : "";
  return `${above}${`${type} ${name}`.trim()}${given}`;
}

function argumentsText(info: Fields, paths: Fields): string {
  const references = info["ReferencedObjectPathIds"];
  const ids = Array.isArray(references) ? (references as unknown[]) : [];
  const given = Array.isArray(info["Arguments"]) ? (info["Arguments"] as unknown[]) : [];
  const args = given.map((argument, index) => {
    const id = ids[index];
    if (typeof id === "number" && id !== 0) return `<${pathText(id, paths)}>`;
    return shortened(JSON.stringify(argument));
  });
  return `(${args.join(", ")}) by ${keysOf(info)}`;
}

/** Ids of objects and ranges differ between hosts and runs. */
function shortened(json: string | undefined): string {
  const known = (json ?? "undefined")
    .replace(/"\{[0-9A-F-]+\}"/gi, '"{id}"')
    .replace(/"r\d+"/g, '"reference"')
    .replace(/"_ObjectPathId":\d+/g, '"_ObjectPathId":n');
  return known.length > 120 ? `${known.slice(0, 60)}… ${known.length} letters` : known;
}

/** Names of fields and types of values, without the values. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${(value as unknown[]).map(shapeOf).join(", ")}]`;
  if (value === null) return "null";
  if (typeof value !== "object") return typeof value;
  const fields = Object.entries(value).map(([key, each]) => `${key}: ${shapeOf(each)}`);
  return `{ ${fields.sort().join(", ")} }`;
}

function nameOf(names: Readonly<Record<string, number>>, value: unknown): string {
  const known = Object.entries(names).find(([, number]) => number === value)?.[0];
  return `${text(value)} ${known ?? "unknown"}`;
}

function keysOf(value: Fields): string {
  return `{${Object.keys(value).sort().join(" ")}}`;
}

function text(value: unknown): string {
  if (value === undefined) return "none";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function asFields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
