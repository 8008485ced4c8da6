import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./date";
import type { FunctionDefinition } from "./definition";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { referenceFunctions } from "./reference";
import { statisticsFunctions } from "./statistics";
import { subtotalFunctions } from "./subtotal";
import { textFunctions } from "./text";

const functions = new Map<string, FunctionDefinition>(
  [
    conditionalFunctions,
    dateFunctions,
    logicalFunctions,
    lookupFunctions,
    mathFunctions,
    referenceFunctions,
    statisticsFunctions,
    subtotalFunctions,
    textFunctions,
  ].flatMap((family) => Object.entries(family))
);

/** The function of an upper-case name. */
export function findFunction(name: string): FunctionDefinition | undefined {
  return functions.get(name);
}

/** The names of all functions that can be worked out. */
export function functionNames(): string[] {
  return [...functions.keys()];
}
