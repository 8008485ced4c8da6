import { checkCells } from "./cells";
import { findParts, type Rule } from "./checkedFile";
import { checkConditionals } from "./conditionals";
import { checkContentTypes } from "./contentTypes";
import { checkDrawings } from "./drawings";
import { checkElementOrder } from "./elementOrder";
import { checkFormulas } from "./formulas";
import { checkNames } from "./names";
import { openForChecks } from "./package";
import { checkRelationships } from "./relationships";
import { checkSheetViews } from "./sheetViews";
import { checkStyles } from "./styles";
import { checkTables } from "./tables";
import { checkValidation } from "./validation";

const RULES: readonly Rule[] = [
  checkContentTypes,
  checkRelationships,
  checkElementOrder,
  checkNames,
  checkTables,
  checkFormulas,
  checkCells,
  checkStyles,
  checkConditionals,
  checkValidation,
  checkSheetViews,
  checkDrawings,
];

/**
 * What is wrong with an .xlsx file that Excel would repair or refuse, one sentence for each place; none
 * for a good file. Knows nothing of how the workbench writes files: the parts are read anew, and what
 * must hold is written down from the standard. Throws for what is no zip file.
 */
export async function checkStructure(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openForChecks(bytes);
  const file = findParts(opened);
  return [...opened.malformed, ...RULES.flatMap((rule) => rule(file))];
}
