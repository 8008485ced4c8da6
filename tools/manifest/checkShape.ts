import type { Element } from "./element";
import { NAMESPACES } from "./element";
import type { Violation } from "./rules";
import { violation } from "./rules";
import type { ChildRule, Shape } from "./shape";
import { shapeOf, XSI_TYPES } from "./shape";

/** Structure: namespaces, known elements and attributes, presence, number, order, types. */
export function checkShape(root: Element): Violation[] {
  if (root.name !== "OfficeApp") {
    return [violation("M-UNKNOWN", root, "The root of a manifest is OfficeApp.")];
  }
  return [...checkNamespaces(root), ...checkElement(root, "OfficeApp")];
}

function* checkNamespaces(element: Element): Generator<Violation> {
  const known = Object.values(NAMESPACES);
  for (const [prefix, address] of Object.entries(element.declares)) {
    if (known.includes(address)) continue;
    const fix =
      prefix === "xsi"
        ? `xsi is ${NAMESPACES.instance} (http, not https).`
        : `Declare one of ${known.join(", ")}.`;
    yield violation("M-NAMESPACE", element, `"${address}" is no namespace of a manifest. ${fix}`);
  }
  const due =
    element.name === "OfficeApp"
      ? NAMESPACES.base
      : element.name === "VersionOverrides"
        ? NAMESPACES.overrides
        : undefined;
  if (due !== undefined && element.namespace !== due && element.declares[""] === undefined) {
    yield violation("M-NAMESPACE", element, `Put xmlns="${due}" on ${element.name}.`);
  } else if (due !== undefined && known.includes(element.namespace ?? "")) {
    if (element.namespace !== due) {
      yield violation("M-NAMESPACE", element, `Its xmlns must be ${due}.`);
    }
  }
  for (const child of element.children) yield* checkNamespaces(child);
}

function* checkElement(element: Element, shapeName: string): Generator<Violation> {
  // A fault in a namespace is reported once; names that suffer from it are not reported again.
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
