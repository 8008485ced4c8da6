import type { Rule } from "./checkedFile";
import { childNamed, childrenNamed, numberAt, type Node } from "./package";

/** The first number of a format that the workbook spells out. */
const FIRST_OWN_FORMAT = 164;

/** Formats refer to fonts, fills, borders and number formats that are there. */
export const checkStyles: Rule = ({ styles }) => {
  if (!styles) return ["The file has no styles."];
  const { part, root } = styles;
  const list = (name: string, item: string): readonly Node[] =>
    childrenNamed(childNamed(root, name), item);
  const ownFormats = list("numFmts", "numFmt").map((each) => numberAt(each, "numFmtId"));
  const counts: readonly (readonly [attribute: string, count: number])[] = [
    ["fontId", list("fonts", "font").length],
    ["fillId", list("fills", "fill").length],
    ["borderId", list("borders", "border").length],
    ["xfId", list("cellStyleXfs", "xf").length],
  ];
  const found: string[] = [];
  for (const name of ["cellStyleXfs", "cellXfs"]) {
    list(name, "xf").forEach((xf, index) => {
      for (const [attribute, count] of counts) {
        if (xf.attributes[attribute] === undefined) continue;
        const number = numberAt(xf, attribute);
        if (!(number >= 0 && number < count)) {
          found.push(`${part}: format ${index} has the ${attribute} ${number}, which is missing.`);
        }
      }
      const format = numberAt(xf, "numFmtId");
      if (format >= FIRST_OWN_FORMAT && !ownFormats.includes(format)) {
        found.push(`${part}: format ${index} has the numFmtId ${format}, which is missing.`);
      }
    });
  }
  for (const child of root.children) {
    const count = child.attributes["count"];
    if (count !== undefined && Number(count) !== child.children.length) {
      found.push(`${part}: ${child.name} says ${count} and has ${child.children.length}.`);
    }
  }
  if (new Set(ownFormats).size < ownFormats.length) {
    found.push(`${part}: two number formats have one number.`);
  }
  return found;
};
