/** A formula of a file, taken apart as far as the checks need it. */
export interface FormulaText {
  /** What is called, prefixes and all, in the order of the calls. */
  readonly functions: readonly string[];
  /** Sheets that references name. */
  readonly sheets: readonly string[];
  /** What stands in the outermost square brackets, and whether a name stands before them. */
  readonly brackets: readonly { readonly text: string; readonly isNamed: boolean }[];
  /** False when a text, a bracket or a parenthesis is not closed. */
  readonly isWhole: boolean;
}

/** Reads a formula without any knowledge of what its names mean; not by the parser that wrote it. */
export function readFormulaText(formula: string): FormulaText {
  const brackets: { text: string; isNamed: boolean }[] = [];
  const sheets: string[] = [];
  let code = "";
  let depth = 0;
  let isWhole = true;
  for (let at = 0; at < formula.length;) {
    const rest = formula.slice(at);
    const quoted = /^"(?:[^"]|"")*"/.exec(rest) ?? /^'((?:[^']|'')+)'/.exec(rest);
    const length = rest.startsWith("[") ? bracketLength(rest) : (quoted?.[0].length ?? 1);
    if (rest.startsWith("[")) {
      brackets.push({ text: rest.slice(1, length - 1), isNamed: /[\p{L}\p{N}_.]$/u.test(code) });
      code += "§";
    } else if (quoted) {
      if (quoted[1] !== undefined && rest[length] === "!") {
        sheets.push(quoted[1].replace(/''/g, "'"));
      }
      code += "§";
    } else {
      const [character = ""] = rest;
      if (character === "(") depth += 1;
      if (character === ")") depth -= 1;
      if (depth < 0 || character === '"' || character === "'") isWhole = false;
      code += character;
    }
    if (length === 0) return { functions: [], sheets, brackets, isWhole: false };
    at += length;
  }
  const functions = [...code.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)].map(
    ([, name = ""]) => name
  );
  const plain = [...code.matchAll(/(?<![§#\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!/gu)];
  sheets.push(...plain.map(([, name = ""]) => name));
  return { functions, sheets, brackets, isWhole: isWhole && depth === 0 };
}

/** The length of a bracket with those inside it; 0 when it is not closed. "'" escapes what follows. */
function bracketLength(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "'") at += 1;
    else if (text[at] === "[") depth += 1;
    else if (text[at] === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return 0;
}
