import { parseArea, type Area } from "../../formula/area";
import { childNamed, childrenNamed, type Node, type Package } from "./package";

/** A relationship as its part states it. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as "worksheet". */
  readonly kind: string;
  /** The part it leads to; undefined when it leads out of the file. */
  readonly target: string | undefined;
}

/** A part with its name. */
export interface Part {
  readonly part: string;
  readonly root: Node;
}

export interface CheckedTable extends Part {
  /** Undefined where the part does not say a legal one. */
  readonly area: Area | undefined;
  readonly headerRows: number;
  readonly totalsRows: number;
}

export interface CheckedSheet extends Part {
  readonly name: string;
  readonly isVisible: boolean;
  readonly tables: readonly CheckedTable[];
}

/** A workbook's file as the rules look at it. What is missing in it is missing here. */
export interface CheckedFile extends Package {
  readonly workbook: Part | undefined;
  /** In the order of their tabs. */
  readonly sheets: readonly CheckedSheet[];
  readonly styles: Part | undefined;
  /** The texts that cells refer to by number, as written. */
  readonly strings: readonly string[];
  relationsOf(part: string): readonly Relation[];
}

/** One kind of thing that must hold; gives a sentence for each place where it does not. */
export type Rule = (file: CheckedFile) => string[];

/** Finds the workbook's parts by their relationships. */
export function findParts(opened: Package): CheckedFile {
  const relationsOf = (part: string): Relation[] => readRelations(opened, part);
  const partOf = (relation: Relation | undefined): Part | undefined => {
    const root = opened.roots.get(relation?.target ?? "");
    return root && { part: relation?.target ?? "", root };
  };
  const workbook = partOf(relationsOf("").find(({ kind }) => kind === "officeDocument"));
  const related = workbook ? relationsOf(workbook.part) : [];
  const related1 = (kind: string): Part | undefined =>
    partOf(related.find((each) => each.kind === kind));
  const sheets = childrenNamed(childNamed(workbook?.root, "sheets"), "sheet").flatMap((item) => {
    const found = partOf(related.find(({ id }) => id === item.attributes["r:id"]));
    if (found?.root.name !== "worksheet") return [];
    const tables = relationsOf(found.part)
      .filter(({ kind }) => kind === "table")
      .flatMap((relation) => partOf(relation) ?? [])
      .map(toTable);
    const { name = "", state } = item.attributes;
    const isVisible = state === undefined || state === "visible";
    return [{ ...found, name, isVisible, tables }];
  });
  const strings = childrenNamed(related1("sharedStrings")?.root, "si").map(textOf);
  return { ...opened, workbook, sheets, styles: related1("styles"), strings, relationsOf };
}

function toTable(found: Part): CheckedTable {
  const { attributes } = found.root;
  return {
    ...found,
    area: parseArea(attributes["ref"] ?? ""),
    headerRows: Number(attributes["headerRowCount"] ?? 1),
    totalsRows: Number(attributes["totalsRowCount"] ?? 0),
  };
}

/** The text of a shared or inline string, with that of its runs. */
export function textOf(item: Node): string {
  return item.children
    .flatMap((each) => (each.name === "r" ? each.children : [each]))
    .filter(({ name }) => name === "t")
    .map(({ text }) => text)
    .join("");
}

function readRelations({ roots }: Package, part: string): Relation[] {
  return childrenNamed(roots.get(relationsPart(part)), "Relationship").map((item) => {
    const { Id = "", Type = "", Target = "", TargetMode } = item.attributes;
    const target = TargetMode === "External" ? undefined : resolveTarget(part, Target);
    return { id: Id, kind: Type.replace(/^.*\//, ""), target };
  });
}

/** The part that holds a part's relationships; "" stands for the file itself. */
export function relationsPart(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  // Targets are addresses relative to the part that names them (ECMA-376 part 2).
  return decodeURI(new URL(target, `file:///${encodeURI(part)}`).pathname.slice(1));
}

/** The areas of "A1:B2 D4"; those that are none are left out. */
export function areasOf(sqref: string | undefined): Area[] {
  return (sqref ?? "").split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}

/** The merged areas of a sheet. */
export function mergesOf(sheet: Part): Area[] {
  return childrenNamed(childNamed(sheet.root, "mergeCells"), "mergeCell").flatMap((item) =>
    areasOf(item.attributes["ref"])
  );
}

/** Whether a cell's text is kept among the shared strings, and which it is. */
export function cellText(cell: Node, strings: readonly string[]): string | undefined {
  const { t } = cell.attributes;
  if (t === "s") return strings[Number(childNamed(cell, "v")?.text)];
  if (t === "inlineStr") return textOf(childNamed(cell, "is") ?? cell);
  return t === "str" && !childNamed(cell, "f") ? childNamed(cell, "v")?.text : undefined;
}

/** The cells of a sheet by address. */
export function cellsOf(sheet: Part): Map<string, Node> {
  const cells = childrenNamed(childNamed(sheet.root, "sheetData"), "row").flatMap((row) =>
    childrenNamed(row, "c")
  );
  return new Map(cells.map((cell) => [cell.attributes["r"] ?? "", cell]));
}
