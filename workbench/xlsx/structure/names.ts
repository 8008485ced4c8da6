import { childNamed, childrenNamed, numberAt } from "./package";
import type { Rule } from "./checkedFile";

const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;

/** Sheets, tables and defined names have legal names, each its own. */
export const checkNames: Rule = (file) => [...sheetNames(file), ...definedNames(file)];

function sheetNames({ workbook, sheets }: Parameters<Rule>[0]): string[] {
  const found: string[] = [];
  if (!workbook) return ["The file has no workbook."];
  const { part, root } = workbook;
  const items = childrenNamed(childNamed(root, "sheets"), "sheet");
  if (sheets.length < items.length) found.push(`${part}: a sheet has no part.`);
  found.push(
    ...repeated(items.map(({ attributes }) => attributes["name"] ?? "")).map(
      (name) => `${part}: two sheets are called "${name}".`
    ),
    ...repeated(items.map(({ attributes }) => attributes["sheetId"] ?? "")).map(
      (id) => `${part}: two sheets have the number ${id}.`
    ),
    ...items.flatMap(({ attributes: { name = "" } }) =>
      isSheetName(name) ? [] : [`${part}: no sheet may be called "${name}".`]
    )
  );
  if (!sheets.some(({ isVisible }) => isVisible)) found.push(`${part}: no sheet is visible.`);
  for (const view of childrenNamed(childNamed(root, "bookViews"), "workbookView")) {
    const active = sheets[numberAt(view, "activeTab") || 0];
    if (!active?.isVisible) found.push(`${part}: the sheet in front is not visible.`);
  }
  return found;
}

/** The rules for names of sheets, as Excel's help states them. */
function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= LONGEST_SHEET_NAME &&
    !/[\\/?*:[\]]|^'|'$/.test(name) &&
    name.toLowerCase() !== "history"
  );
}

/** Names of tables and of the workbook share one name space; a sheet's own names have one each. */
function definedNames({ workbook, sheets }: Parameters<Rule>[0]): string[] {
  if (!workbook) return [];
  const { part, root } = workbook;
  const items = childrenNamed(childNamed(root, "definedNames"), "definedName");
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const found: string[] = [];
  const nameOf = (attributes: Readonly<Record<string, string>>): string => {
    const { name = "", localSheetId } = attributes;
    return localSheetId === undefined ? name : `${name} of sheet ${localSheetId}`;
  };
  const all = [
    ...tables.map((table) => table.root.attributes["displayName"] ?? ""),
    ...items.map(({ attributes }) => nameOf(attributes)),
  ];
  found.push(...repeated(all).map((name) => `${part}: the name "${name}" is given twice.`));
  for (const item of items) {
    const { name = "", localSheetId } = item.attributes;
    const isBuiltIn = /^_xlnm\.(Print_Area|Print_Titles|_FilterDatabase)$/.test(name);
    if (!isBuiltIn && !isName(name)) found.push(`${part}: "${name}" may not be a name.`);
    if (item.text.trim() === "") found.push(`${part}: the name "${name}" stands for nothing.`);
    const count = childrenNamed(childNamed(root, "sheets"), "sheet").length;
    if (localSheetId !== undefined && !(numberAt(item, "localSheetId") < count)) {
      found.push(`${part}: the name "${name}" is of a sheet that is not there.`);
    }
  }
  for (const table of tables) {
    const { displayName = "", name = displayName } = table.root.attributes;
    if (!isName(displayName)) found.push(`${table.part}: "${displayName}" may not be a table.`);
    if (name !== displayName) found.push(`${table.part}: it has two names.`);
  }
  return found;
}

/** Begins with a letter, underscore or backslash, has no blanks, and is no reference (A1 or R1C1). */
function isName(name: string): boolean {
  const isReference = /^[a-z]{1,3}\d{1,7}$/i.test(name) || /^r\d*(c\d*)?$|^c\d*$/i.test(name);
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) && name.length <= LONGEST_NAME && !isReference
  );
}

/** The texts that are there more than once, without regard to case. */
function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = text.toLowerCase();
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain;
  });
}
