import type { Element } from "./element";
import { NAMESPACES } from "./element";
import type { Violation } from "./rules";
import { violation } from "./rules";
import type { ChildRule, Shape } from "./shape";
import { shapeOf, XSI_TYPES } from "./shape";

const KNOWN = Object.values(NAMESPACES);

/** The elements that begin a namespace. */
const DEFAULT_NAMESPACES: Record<string, string> = {
  OfficeApp: NAMESPACES.base,
  VersionOverrides: NAMESPACES.overrides,
};

/** Structure: namespaces, known elements and attributes, presence, number, order, types. */
export function checkShape(root: Element): Violation[] {
  if (root.name !== "OfficeApp") {
    return [violation("M-UNKNOWN", root, "The root of a manifest is OfficeApp.")];
  }
  return [...checkNamespaces(root), ...checkElement(root, "OfficeApp")];
}

function* checkNamespaces(element: Element): Generator<Violation> {
  const unknown = Object.entries(element.declares).filter(
    ([, address]) => !KNOWN.includes(address)
  );
  for (const [prefix, address] of unknown) {
    const fix =
      prefix === "xsi"
        ? `xsi is ${NAMESPACES.instance} (http, not https).`
        : `Declare one of ${KNOWN.join(", ")}.`;
    yield violation("M-NAMESPACE", element, `"${address}" is no namespace of a manifest. ${fix}`);
  }
  const due = DEFAULT_NAMESPACES[element.name];
  const isReported = unknown.some(([prefix]) => prefix === "");
  if (due !== undefined && element.namespace !== due && !isReported) {
    yield violation("M-NAMESPACE", element, `Put xmlns="${due}" on ${element.name}.`);
  }
  for (const child of element.children) yield* checkNamespaces(child);
}

function* checkElement(element: Element, shapeName: string): Generator<Violation> {
  const xsiType = element.attributes["xsi:type"];
  const types = XSI_TYPES[shapeName];
  if (types !== undefined && xsiType !== undefined && !types.includes(xsiType)) {
    yield violation("M-TYPE", element, `xsi:type is "${xsiType}"; use ${types.join(" or ")}.`);
    return;
  }
  const shape = shapeOf(shapeName, xsiType);
  if (shape === undefined) {
    yield violation("M-REQUIRED", element, `Give it xsi:type ${types?.join(" or ") ?? ""}.`);
    return;
  }
  yield* checkAttributes(element, shape);
  if (shape.text && element.text.trim() === "") {
    yield violation("M-REQUIRED", element, "It is empty; write its text.");
  }
  yield* checkChildren(element, shape);
  for (const child of element.children) {
    const rule = shape.children.find(({ name }) => name === child.name);
    if (rule !== undefined) yield* checkElement(child, rule.shape);
  }
}

function* checkAttributes(element: Element, shape: Shape): Generator<Violation> {
  const known = shape.attributes.map((name) => name.replace("?", ""));
  for (const name of Object.keys(element.attributes)) {
    if (!known.includes(name)) {
      yield violation("M-UNKNOWN", element, `Take out the attribute "${name}".`);
    }
  }
  for (const name of shape.attributes) {
    const optional = name.endsWith("?");
    if (!optional && (element.attributes[name] ?? "").trim() === "") {
      yield violation("M-REQUIRED", element, `Give it the attribute "${name}".`);
    }
  }
}

function* checkChildren(element: Element, shape: Shape): Generator<Violation> {
  const rules = shape.children;
  const position = (name: string): number => rules.findIndex((rule) => rule.name === name);
  let latest: ChildRule | undefined;
  for (const child of element.children) {
    const at = position(child.name);
    const rule = rules[at];
    if (rule === undefined) {
      yield violation("M-UNKNOWN", child, `${element.name} has no place for it; take it out.`);
      continue;
    }
    if (latest !== undefined && at < position(latest.name)) {
      yield violation("M-ORDER", child, `Move it before ${latest.name}.`);
    } else {
      latest = rule;
    }
    const first = element.children.find(({ name }) => name === child.name);
    if (!rule.repeats && first !== child) {
      yield violation("M-REPEAT", child, `${element.name} has only one; take the others out.`);
    }
  }
  for (const { name, required } of rules) {
    if (required && !element.children.some((child) => child.name === name)) {
      yield violation("M-REQUIRED", element, `Add ${name}.`);
    }
  }
  if (shape.some && element.children.length === 0) {
    const names = rules.map(({ name }) => name).join(" or ");
    yield violation("M-REQUIRED", element, `Add ${names}.`);
  }
}
