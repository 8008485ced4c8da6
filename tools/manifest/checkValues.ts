import { isOwnMachine, parseUrl } from "./address";
import type { Element } from "./element";
import { descend, findAll, isWithin, pathOf, walk } from "./element";
import type { Surroundings, Violation } from "./rules";
import { violation } from "./rules";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/;
const LOCALE = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|\d{3}))?$/;

const URL_LIMIT = 2048;
/** Excel appends to the pane's address, so it has less room. */
const SOURCE_LOCATION_LIMIT = 2018;
const RESOURCE_ID_LIMIT = 32;
const CONTROL_ID_LIMIT = 125;
const SHORT_LIMIT = 125;
const LONG_LIMIT = 250;

const CONTROLS = ["OfficeTab", "CustomTab", "Group", "Control", "Item"];
const ADDRESSES = [
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "bt:Image",
  "bt:Url",
];

/** Single values: identity, version, lengths, addresses, hosts, permissions, requirements. */
export function checkValues(root: Element, around: Surroundings): Violation[] {
  return [
    ...checkIdentity(root, around),
    ...[...walk(root)].flatMap((element) => [...checkLengths(element)]),
    ...checkAddresses(root, around),
    ...checkAppDomains(root),
    ...checkReach(root, around),
  ];
}

function* checkIdentity(root: Element, { previousVersion }: Surroundings): Generator<Violation> {
  const id = descend(root, "Id");
  if (id !== undefined && !GUID.test(id.text.trim())) {
    yield violation("M-ID", id, "Write a GUID: 8-4-4-4-12 hexadecimal digits.");
  }
  const version = descend(root, "Version");
  const number = version?.text.trim() ?? "";
  if (version !== undefined && number !== "") {
    if (!VERSION.test(number)) {
      const advice = "Write one to four numbers of at most five digits, as in 1.4.0.0.";
      yield violation("M-VERSION", version, advice);
    } else if (compareVersions(number, "1.0") < 0) {
      yield violation("M-VERSION", version, "Microsoft's validation refuses versions below 1.0.");
    } else if (previousVersion !== null && compareVersions(number, previousVersion) <= 0) {
      yield violation("M-RISE", version, `Raise it above ${previousVersion}.`);
    }
  }
  const locale = descend(root, "DefaultLocale");
  if (locale !== undefined && !LOCALE.test(locale.text.trim())) {
    yield violation("M-LOCALE", locale, "Write a language and region, as in en-US.");
  }
  for (const override of [...findAll(root, "Override"), ...findAll(root, "bt:Override")]) {
    if (!LOCALE.test(override.attributes.Locale ?? "")) {
      yield violation("M-LOCALE", override, "Write its Locale as language and region: de-DE.");
    }
  }
}

/** Negative, zero or positive as version `a` is below, equal to or above `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function* checkLengths(element: Element): Generator<Violation> {
  const { attributes } = element;
  const over = (what: string, text: string | undefined, limit: number): Violation[] =>
    text !== undefined && text.length > limit
      ? [violation("M-LENGTH", element, `Cut ${what} from ${text.length} to ${limit} characters.`)]
      : [];
  // A resid is as long as the id that it leads to.
  const idLimit = CONTROLS.includes(element.name) ? CONTROL_ID_LIMIT : RESOURCE_ID_LIMIT;
  yield* over("the id", attributes.id, idLimit);
  const limit = textLimit(element);
  if (limit !== undefined) yield* over("the text", textOf(element), limit);
}

/** The limit of the text an element holds itself or, for an Override, in its parent's stead. */
function textLimit(element: Element): number | undefined {
  const holder = isOverride(element) ? element.parent : element;
  switch (holder?.name) {
    case "DisplayName":
      return SHORT_LIMIT;
    case "Description":
      return LONG_LIMIT;
    case "bt:String":
      return isWithin(holder, "bt:ShortStrings") ? SHORT_LIMIT : LONG_LIMIT;
    case "SourceLocation":
      return SOURCE_LOCATION_LIMIT;
    default:
      return holder !== undefined && ADDRESSES.includes(holder.name) ? URL_LIMIT : undefined;
  }
}

function isOverride({ name }: Element): boolean {
  return name === "Override" || name === "bt:Override";
}

function textOf(element: Element): string | undefined {
  return isOverride(element) ? element.attributes.Value : element.attributes.DefaultValue;
}

function* checkAddresses(root: Element, { allowLocalhost }: Surroundings): Generator<Violation> {
  for (const element of walk(root)) {
    const holder = isOverride(element) ? element.parent : element;
    const isAddress = holder !== undefined && ADDRESSES.includes(holder.name);
    const address = element.name === "AppDomain" ? element.text.trim() : textOf(element);
    if (address === undefined || !(isAddress || element.name === "AppDomain")) continue;
    const url = parseUrl(address);
    // An AppDomain without a scheme has a rule of its own.
    if (element.name === "AppDomain" && !address.includes("://")) continue;
    if (url?.protocol !== "https:") {
      yield violation("M-HTTPS", element, `"${address}" must be a full https:// address.`);
    }
    if (url !== null && !allowLocalhost && isOwnMachine(url.hostname)) {
      const advice = `"${address}" works on your machine only; name the host that serves dist/.`;
      yield violation("M-LOCALHOST", element, advice);
    }
  }
}

function* checkAppDomains(root: Element): Generator<Violation> {
  const source = descend(root, "DefaultSettings", "SourceLocation")?.attributes.DefaultValue;
  const own = source === undefined ? undefined : parseUrl(source)?.origin;
  const seen = new Set<string>();
  for (const domain of findAll(root, "AppDomain")) {
    const address = domain.text.trim();
    const origin = address.includes("://") ? parseUrl(address)?.origin : undefined;
    if (origin === undefined) {
      yield violation("M-APPDOMAIN", domain, `Write "${address}" with its scheme: https://…`);
    } else if (origin === own) {
      yield violation("M-APPDOMAIN", domain, "It is SourceLocation's own domain; take it out.");
    } else if (seen.has(origin)) {
      yield violation("M-APPDOMAIN", domain, "It is listed already; take it out.");
    } else {
      seen.add(origin);
    }
  }
}

function* checkReach(root: Element, { excelApi }: Surroundings): Generator<Violation> {
  if (descend(root, "SupportUrl") === undefined) {
    const advice = "Add SupportUrl after HighResolutionIconUrl; the Marketplace requires it.";
    yield violation("M-SUPPORT", root, advice);
  }
  const permissions = descend(root, "Permissions");
  if (permissions !== undefined && permissions.text.trim() !== "ReadWriteDocument") {
    yield violation("M-PERMISSION", permissions, "Write ReadWriteDocument: we write sheets.");
  }
  for (const host of findAll(root, "Host")) {
    const kind = host.attributes.Name ?? host.attributes["xsi:type"];
    if (kind !== undefined && kind !== "Workbook") {
      yield violation("M-HOST", host, `Take out ${kind}; the add-in is for Excel only.`);
    }
  }
  const sets = descend(root, "Requirements", "Sets");
  const excel = sets?.children.find(({ attributes }) => attributes.Name === "ExcelApi");
  const floor = excel?.attributes.MinVersion ?? sets?.attributes.DefaultMinVersion ?? "1.1";
  if (excel === undefined || compareVersions(floor, excelApi) !== 0) {
    const advice = `Require ExcelApi ${excelApi} under ${root.name}/Requirements/Sets.`;
    yield violation("M-REQUIREMENTS", excel ?? sets ?? root, advice);
  }
  for (const set of [...findAll(root, "Set"), ...findAll(root, "bt:Set")]) {
    const name = set.attributes.Name ?? "";
    if (isWithin(set, "VersionOverrides")) {
      const advice = `Move it out of ${pathOf(set).split("/Requirements")[0] ?? ""}: where it is not met, every button vanishes.`;
      yield violation("M-REQUIREMENTS", set, advice);
    } else if (name === "SharedRuntime" || name === "AddinCommands") {
      yield violation("M-REQUIREMENTS", set, `Take out ${name}; it shuts clients out needlessly.`);
    }
  }
}
