import { PNG } from "pngjs";
import { ownPath } from "./address";
import { resourceOf } from "./checkResources";
import type { Element } from "./element";
import { descend, findAll, walk } from "./element";
import type { RuleId, Surroundings, Violation } from "./rules";
import { violation } from "./rules";

const REQUIRED_SIZES = [16, 32, 80];
const OPTIONAL_SIZES = [20, 24, 40, 48, 64];
const BASE_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 };
const PAGE_ELEMENTS = ["SupportUrl", "SourceLocation", "bt:Url"];

/** What the manifest points to: icon files with their pixels, and pages. */
export function checkFiles(root: Element, around: Surroundings): Violation[] {
  return [
    ...checkBaseIcons(root, around),
    ...findAll(root, "Icon").flatMap((icon) => [...checkSizes(icon)]),
    ...checkRibbonIcons(root, around),
    ...checkPages(root, around),
  ];
}

function* checkBaseIcons(root: Element, around: Surroundings): Generator<Violation> {
  for (const [name, size] of Object.entries(BASE_ICONS)) {
    const element = descend(root, name);
    if (element !== undefined) {
      yield* checkPixels("M-ICON-BASE", element, element, size, root, around);
    }
  }
}

function* checkSizes(icon: Element): Generator<Violation> {
  const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
  const missing = REQUIRED_SIZES.filter((size) => !sizes.includes(size));
  if (missing.length > 0) {
    yield violation("M-ICON-SIZES", icon, `Add the sizes ${missing.join(", ")}.`);
  }
  for (const image of icon.children) {
    const size = Number(image.attributes.size);
    if (![...REQUIRED_SIZES, ...OPTIONAL_SIZES].includes(size)) {
      const known = [...REQUIRED_SIZES, ...OPTIONAL_SIZES].sort((a, b) => a - b).join(", ");
      yield violation("M-ICON-SIZES", image, `Office knows the sizes ${known}.`);
    } else if (sizes.indexOf(size) !== icon.children.indexOf(image)) {
      yield violation("M-ICON-SIZES", image, `The size ${size} is there already.`);
    }
  }
}

function* checkRibbonIcons(root: Element, around: Surroundings): Generator<Violation> {
  for (const icon of findAll(root, "Icon")) {
    for (const image of icon.children) {
      const resource = resourceOf(root, image);
      const size = Number(image.attributes.size);
      if (resource === undefined || resource.name !== "bt:Image") continue;
      yield* checkPixels("M-ICON-FILE", image, resource, size, root, around);
    }
  }
}

function* checkPixels(
  rule: RuleId,
  at: Element,
  holder: Element,
  size: number,
  root: Element,
  { readFile }: Surroundings
): Generator<Violation> {
  const address = holder.attributes.DefaultValue ?? "";
  const path = ownPath(root, address);
  if (path === undefined) {
    yield violation(rule, at, `"${address}" is not beside the pane, so nobody can check it.`);
    return;
  }
  const file = readFile(path);
  if (file === null) {
    yield violation(rule, at, `There is no file ${path}; draw it with \`npm run icons\`.`);
    return;
  }
  const pixels = pixelsOf(file);
  if (pixels === undefined) {
    yield violation(rule, at, `${path} is no PNG.`);
  } else if (pixels.width !== size || pixels.height !== size) {
    const real = `${pixels.width}×${pixels.height}`;
    yield violation(rule, at, `${path} is ${real}; point it to a file of ${size}×${size} pixels.`);
  }
}

function pixelsOf(file: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height } = PNG.sync.read(file);
    return { width, height };
  } catch {
    return undefined;
  }
}

function* checkPages(root: Element, { pages }: Surroundings): Generator<Violation> {
  for (const element of walk(root)) {
    const address = element.attributes.DefaultValue;
    if (!PAGE_ELEMENTS.includes(element.name) || address === undefined) continue;
    const page = ownPath(root, address);
    if (page !== undefined && !pages.includes(page)) {
      const advice = `The build makes no "${page}"; it makes ${pages.join(", ")}.`;
      yield violation("M-PAGE", element, advice);
    }
  }
}
