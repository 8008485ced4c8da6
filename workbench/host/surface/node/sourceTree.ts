import ts from "typescript";

/** Calls `visit` for the node and everything below it, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Every call in the tree to a function of that bare name. */
export function callsTo(node: ts.Node, callee: string): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  walk(node, (each) => {
    if (ts.isCallExpression(each) && each.expression.getText() === callee) found.push(each);
  });
  return found;
}

/** Text of a string-literal argument, or undefined when it is something else. */
export function literalArgument(call: ts.CallExpression, index: number): string | undefined {
  const argument = call.arguments[index];
  return argument && ts.isStringLiteral(argument) ? argument.text : undefined;
}

/** `Worksheet` from an argument written `Excel.Worksheet`. */
export function classArgument(call: ts.CallExpression, index: number): string | undefined {
  const argument = call.arguments[index];
  return argument && ts.isPropertyAccessExpression(argument) ? argument.name.text : undefined;
}

/** Elements of the array a getter such as `_scalarPropertyNames` returns. */
export function returnedArray(node: ts.Node): (string | boolean)[] {
  const result: (string | boolean)[] = [];
  walk(node, (each) => {
    if (!ts.isReturnStatement(each) || !each.expression) return;
    if (!ts.isArrayLiteralExpression(each.expression)) return;
    for (const element of each.expression.elements) {
      result.push(
        ts.isStringLiteral(element) ? element.text : element.kind === ts.SyntaxKind.TrueKeyword
      );
    }
  });
  return result;
}
