import { checkStructure } from "../structure/checkStructure";
import { writeXlsx } from "../writeXlsx";
import { fullWorkbook } from "./fullWorkbook";
import { edited, partsOf, type Edit, type Parts } from "./packageEdits";

/** What is done to a good file, and one sentence that is said of it then. */
export type Damage = readonly [what: string, edits: Edit | readonly Edit[], sentence: string];

let good: Promise<Parts> | undefined;

/** What the checks say of the full workbook's file after some edits. */
export async function faultsAfter(edits: Edit | readonly Edit[]): Promise<readonly string[]> {
  good ??= writeXlsx(fullWorkbook()).then(partsOf);
  return checkStructure(await edited(await good, [edits].flat()));
}
