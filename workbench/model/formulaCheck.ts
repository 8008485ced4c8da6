import { compileFormula, FormulaSyntaxError, type FormulaNode } from "../formula/compile";
import type { TableReference } from "../formula/references";
import { ModelError } from "./errors";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

export const MAX_FORMULA_LENGTH = 8_192;

/**
 * Throws InvalidArgument for formula text Excel would refuse when it is entered: bad syntax, more
 * than 8,192 characters, or a structured reference to a table or column that does not exist.
 */
export function checkFormulaText(
  workbook: Workbook,
  formula: string,
  sheetId: string | undefined,
  row: number,
  column: number
): void {
  if (formula.length > MAX_FORMULA_LENGTH) {
    throw new ModelError("InvalidArgument", "The formula is too long");
  }
  const own = sheetId === undefined ? undefined : tableFor(workbook, sheetId, row, column);
  try {
    forEachTableReference(compileFormula(formula), (ref) => {
      const table = ref.table ? workbook.tables.get(ref.table) : own;
      if (!table || ref.columns.some((name) => !table.column(name))) {
        throw new ModelError("InvalidArgument", `${formula} names an unknown table or column`);
      }
    });
  } catch (cause) {
    if (cause instanceof FormulaSyntaxError) {
      throw new ModelError("InvalidArgument", `This is no formula: ${cause.message}`);
    }
    throw cause;
  }
}

/** The table a cell is in, or the one right above or left of it, which may be about to grow. */
function tableFor(
  workbook: Workbook,
  sheetId: string,
  row: number,
  column: number
): Table | undefined {
  const { tables } = workbook;
  const inside = tables.at(sheetId, row, column);
  if (inside) return inside;
  return tables.items.find(({ area, sheetId: home }) => {
    const below = row > area.bottom && column >= area.left && column <= area.right;
    const beside = column === area.right + 1 && row >= area.top && row <= area.bottom;
    return home === sheetId && (below || beside);
  });
}

function forEachTableReference(node: FormulaNode, visit: (ref: TableReference) => void): void {
  switch (node.kind) {
    case "table":
      visit(node.ref);
      break;
    case "unary":
      forEachTableReference(node.operand, visit);
      break;
    case "binary":
      forEachTableReference(node.left, visit);
      forEachTableReference(node.right, visit);
      break;
    case "call":
      for (const arg of node.args) if (arg) forEachTableReference(arg, visit);
      break;
    default:
  }
}
