import type { CheckedFile, Rule } from "./checkedFile";
import { readFormulaText } from "./formulaText";
import { everyNode, type Node } from "./package";
import { STANDARD_FUNCTIONS, WORKSHEET_FUNCTIONS } from "./standardFunctions";

/** Excel's own limit of characters in a formula. */
const LONGEST_FORMULA = 8_192;

/** Formulas are in the form that files have them in, and refer to sheets that are there. */
export const checkFormulas: Rule = (file) => {
  const sheets = new Set(file.sheets.map(({ name }) => name.toLowerCase()));
  const judged = new Map<string, string[]>();
  return [...file.roots].flatMap(([part, root]) =>
    formulasIn(root, part, file).flatMap(({ place, text }) => {
      const known = judged.get(text) ?? judge(text, sheets);
      judged.set(text, known);
      return known.map((fault) => `${part}: ${place} "${shortened(text)}" ${fault}`);
    })
  );
};

interface FoundFormula {
  /** Such as "cell B3" or "definedName setAsOf". */
  readonly place: string;
  readonly text: string;
}

/** Elements that hold nothing but a formula, by namespace. */
const HOLDERS = new Set([
  ...["s:f", "s:formula", "s:formula1", "s:formula2", "s:calculatedColumnFormula"],
  ...["s:totalsRowFormula", "s:definedName", "xm:f", "c:f"],
]);

function formulasIn(root: Node, part: string, { workbook }: CheckedFile): FoundFormula[] {
  const found: FoundFormula[] = [];
  let cell = "";
  for (const node of everyNode(root)) {
    const { name, space, attributes, text } = node;
    if (space === "s" && name === "c") cell = attributes["r"] ?? "";
    if (HOLDERS.has(`${space}:${name}`)) {
      const own = part === workbook?.part ? ` ${attributes["name"]}` : "";
      const place = space === "s" && name === "f" ? `cell ${cell}` : name + own;
      // A further cell of a shared formula says only whose it shares.
      if (text !== "" || name !== "f") found.push({ place, text });
    }
    const { type, val } = attributes;
    if (name === "cfvo" && type === "formula" && val !== undefined) {
      found.push({ place: "the bound", text: val });
    }
  }
  return found;
}

function judge(text: string, sheets: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  if (text.startsWith("=")) faults.push("begins with an equals sign.");
  if (text === "" || text.length > LONGEST_FORMULA) faults.push("is empty or too long.");
  const { functions, brackets, isWhole, sheets: named } = readFormulaText(text);
  if (!isWhole) faults.push("is not closed.");
  for (const { text: inside, isNamed } of brackets) {
    if (/^\s*@|\[@/.test(inside)) faults.push("has an @ in place of [#This Row].");
    if (!isNamed) faults.push("has a bracket without a table before it.");
  }
  for (const name of named) {
    if (!sheets.has(name.toLowerCase()))
      faults.push(`names the sheet "${name}", which is missing.`);
  }
  for (const name of functions) faults.push(...judgeFunction(name));
  return faults;
}

function judgeFunction(name: string): string[] {
  const bare = name.replace(/^_xlfn\.(_xlws\.)?/, "");
  const prefix = name.slice(0, name.length - bare.length);
  const key = bare.toUpperCase();
  const wanted = STANDARD_FUNCTIONS.has(key)
    ? ""
    : `_xlfn.${WORKSHEET_FUNCTIONS.has(key) ? "_xlws." : ""}`;
  if (prefix === wanted) return [];
  return [wanted === "" ? `has ${name} with a prefix.` : `has ${name} without ${wanted}`];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
