import type { Element } from "./element";
import { descend, findAll, isWithin, walk } from "./element";
import type { Surroundings, Violation } from "./rules";
import { violation } from "./rules";

const CONTROLS = ["CustomTab", "Group", "Control", "Item"];

/** What refers to what: resources, ids, functions, the runtime, translations. */
export function checkResources(root: Element, around: Surroundings): Violation[] {
  return [
    ...checkReferences(root),
    ...checkIds(root),
    ...checkFunctions(root, around),
    ...checkRuntime(root),
    ...checkTranslations(root),
  ];
}

/** The resource an element's resid leads to. */
export function resourceOf(root: Element, referring: Element): Element | undefined {
  const { resid } = referring.attributes;
  return resid === undefined
    ? undefined
    : resources(root).find((each) => each.attributes.id === resid);
}

function resources(root: Element): Element[] {
  const lists = descend(root, "VersionOverrides", "Resources")?.children ?? [];
  return lists.flatMap((list) => list.children);
}

function kindExpected(element: Element): string {
  switch (element.name) {
    case "bt:Image":
      return "bt:Images";
    case "FunctionFile":
    case "SourceLocation":
    case "LearnMoreUrl":
    case "Runtime":
      return "bt:Urls";
    case "Description":
      return "bt:LongStrings";
    default:
      return "bt:ShortStrings";
  }
}

function* checkReferences(root: Element): Generator<Violation> {
  const used = new Set<string>();
  for (const element of walk(root)) {
    const { resid } = element.attributes;
    if (resid === undefined || resid === "") continue;
    used.add(resid);
    const kind = kindExpected(element);
    const found = resourceOf(root, element);
    if (found === undefined) {
      yield violation("M-RESID", element, `Add "${resid}" to Resources/${kind}.`);
    } else if (found.parent?.name !== kind) {
      const advice = `"${resid}" is in ${found.parent?.name ?? "?"}; it must be in ${kind}.`;
      yield violation("M-RESID", element, advice);
    }
  }
  for (const resource of resources(root)) {
    if (!used.has(resource.attributes.id ?? "")) {
      yield violation("M-UNUSED", resource, "No resid names it; take it out.");
    }
  }
}

function* checkIds(root: Element): Generator<Violation> {
  const controls = [...walk(root)].filter(({ name }) => CONTROLS.includes(name));
  for (const group of [resources(root), controls]) {
    const seen = new Set<string>();
    for (const element of group) {
      const id = element.attributes.id ?? "";
      if (seen.has(id)) yield violation("M-DUPLICATE", element, `Another has the id "${id}".`);
      seen.add(id);
    }
  }
}

function* checkFunctions(root: Element, { functions }: Surroundings): Generator<Violation> {
  const called = findAll(root, "FunctionName");
  for (const element of called) {
    const name = element.text.trim();
    if (name !== "" && !functions.includes(name)) {
      const advice = `Call Office.actions.associate("${name}", …) in src/commands, or name another.`;
      yield violation("M-FUNCTION", element, advice);
    }
  }
  for (const name of functions) {
    if (!called.some((element) => element.text.trim() === name)) {
      const advice = `No button runs "${name}"; add one, or take its associate call out.`;
      yield violation("M-FUNCTION", root, advice);
    }
  }
}

function* checkRuntime(root: Element): Generator<Violation> {
  const runtimes = findAll(root, "Runtime");
  const [first, ...others] = runtimes;
  if (first === undefined) return;
  for (const other of others) {
    yield violation("M-RUNTIME", other, "There is one runtime only; take this one out.");
  }
  if (first.attributes.lifetime !== "long") {
    yield violation("M-RUNTIME", first, 'A shared runtime has lifetime="long".');
  }
  const pages = [...findAll(root, "FunctionFile"), ...findAll(root, "SourceLocation")];
  for (const page of pages.filter((element) => isWithin(element, "VersionOverrides"))) {
    if (page.attributes.resid !== first.attributes.resid) {
      const advice = `In a shared runtime it must name "${first.attributes.resid ?? ""}" too.`;
      yield violation("M-RUNTIME", page, advice);
    }
  }
}

function* checkTranslations(root: Element): Generator<Violation> {
  const locales = new Set<string>();
  const texts: Element[] = [];
  for (const element of walk(root)) {
    if (element.name === "DisplayName" || element.name === "bt:String") texts.push(element);
    if (element.name === "Description" && element.parent === root) texts.push(element);
  }
  const localesOf = (element: Element): string[] =>
    element.children.map(({ attributes }) => attributes.Locale ?? "");
  for (const text of texts) for (const locale of localesOf(text)) locales.add(locale);
  for (const text of texts) {
    const present = localesOf(text);
    for (const locale of locales) {
      if (!present.includes(locale)) {
        yield violation("M-OVERRIDE", text, `Add an Override for ${locale}, as other texts have.`);
      }
    }
    if (new Set(present).size < present.length) {
      yield violation("M-OVERRIDE", text, "It is translated twice into one language.");
    }
  }
}
