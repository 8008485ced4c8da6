import { compileFormula, type FormulaNode } from "../../../workbench/formula/compile";
import type { Workbook } from "../../../workbench/model/workbook";

/** Where a workbook has formulas, with each as text. */
export function formulasOf(workbook: Workbook): readonly { place: string; formula: string }[] {
  return workbook.sheets.items.flatMap(({ name, cells }) => {
    const used = cells.usedArea(true);
    return (used ? cells.inArea(used) : []).flatMap(({ row, column, cell: { formula } }) =>
      formula === undefined ? [] : [{ place: `${name} ${row} ${column}`, formula }]
    );
  });
}

/** The functions that a formula calls. */
export function functionsIn(formula: string): readonly string[] {
  return calls(compileFormula(formula));
}

function calls(node: FormulaNode | undefined): readonly string[] {
  switch (node?.kind) {
    case "unary":
      return calls(node.operand);
    case "binary":
      return [...calls(node.left), ...calls(node.right)];
    case "call":
      return [node.name.toUpperCase(), ...node.args.flatMap(calls)];
    default:
      return [];
  }
}
