import {
  formatAbsoluteArea,
  parseArea,
  quoteSheetName,
  splitSheetAddress,
} from "../../formula/area";
import type { DefinedName } from "../../model/definedNames";
import type { JsonValue } from "../../model/jsonValue";
import type { Workbook } from "../../model/workbook";
import { fromFileFormula, toFileFormula } from "../formulas/fileFormulas";
import { LIMITS } from "../limits";
import { childrenOf, escapeText, readFlag, readNumber, xml, type XmlElement } from "../package/xml";
import { refuse } from "../refusal";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/**
 * `<definedNames>`: the workbook's names, and what is printed of each sheet, which files keep as
 * names. excelts drops comments and takes formulas apart into ranges, so names do not go through it.
 */
export function definedNamesXml(workbook: Workbook): string {
  const printed = workbook.sheets.items.flatMap(({ name, view }, localSheetId) => {
    const { printArea, printTitleRows, printTitleColumns } = view.pageLayout;
    const titles = [printTitleColumns, printTitleRows].flatMap((each) => onSheet(name, each));
    return [
      ...onSheet(name, printArea).map((text) => nameXml(PRINT_AREA, text, { localSheetId })),
      ...(titles.length > 0 ? [nameXml(PRINT_TITLES, titles.join(","), { localSheetId })] : []),
    ];
  });
  const own = workbook.names.items.map(({ name, formula, comment, visible }) =>
    nameXml(name, toFileFormula(formula, undefined, workbook.tables.has), {
      comment: comment || undefined,
      hidden: visible ? undefined : 1,
    })
  );
  const all = [...printed, ...own];
  return all.length > 0 ? xml("definedNames", {}, all.join("")) : "";
}

function nameXml(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string | number | undefined>>
): string {
  return xml("definedName", { name, ...attributes }, escapeText(text));
}

function onSheet(sheetName: string, address: JsonValue | undefined): string[] {
  const area = typeof address === "string" ? parseArea(address) : undefined;
  return area ? [`${quoteSheetName(sheetName)}!${formatAbsoluteArea(area)}`] : [];
}

/** What the names of a file come to. */
export interface FoundNames {
  readonly names: readonly DefinedName[];
  /** Parts of the page layout that files keep as names, by the place of the sheet. */
  readonly printed: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

/** Reads `<definedNames>`. Names of a single sheet are left out: the model knows none. */
export function readDefinedNames(element: XmlElement | undefined): FoundNames {
  const items = childrenOf(element, "definedName");
  if (items.length > LIMITS.items) return refuse("tooBig", `${items.length} names`);
  const printed = new Map<number, Record<string, string>>();
  const names: DefinedName[] = [];
  for (const { attributes, text } of items) {
    const { name = "", localSheetId, comment = "", hidden } = attributes;
    const place = readNumber(localSheetId);
    if (place !== undefined) {
      printed.set(place, { ...printed.get(place), ...readPrinted(name, text) });
    } else if (name !== "" && !name.startsWith("_xlnm.") && text !== "") {
      names.push({ name, formula: fromFileFormula(text), comment, visible: !readFlag(hidden) });
    }
  }
  return { names, printed };
}

function readPrinted(name: string, text: string): Record<string, string> {
  const addresses = splitReferences(text).flatMap((reference) => {
    const address = splitSheetAddress(reference).address.replace(/\$/g, "");
    return parseArea(address) ? [address] : [];
  });
  if (name === PRINT_AREA) return addresses[0] === undefined ? {} : { printArea: addresses[0] };
  if (name !== PRINT_TITLES) return {};
  return Object.fromEntries(
    addresses.map((address) => [
      /^\d/.test(address) ? "printTitleRows" : "printTitleColumns",
      address,
    ])
  );
}

/** Takes "'A, b'!$A:$B,'A, b'!$1:$2" apart at the comma between the two. */
function splitReferences(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
}
