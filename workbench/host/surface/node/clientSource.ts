import ts from "typescript";
import type { ApiSet, SurfaceClass, SurfaceEvent } from "../surface";
import { callsTo, classArgument, literalArgument, returnedArray, walk } from "./sourceTree";

/** Reads the wire surface out of the text of `excel-web-16.00.debug.js`; types are filled in later. */
export function readClientSource(text: string): Record<string, SurfaceClass> {
  const source = ts.createSourceFile("client.js", text, ts.ScriptTarget.ES2015, true);
  const classes: Record<string, SurfaceClass> = {};
  for (const body of namespaceBodies(source, "Excel")) {
    for (const statement of body.statements) {
      const declared = classBody(statement);
      if (declared) classes[declared.name] = readClass(declared.body, declared.name);
    }
    readCustomisations(body, classes);
  }
  return classes;
}

function namespaceBodies(source: ts.SourceFile, name: string): ts.Block[] {
  const bodies: ts.Block[] = [];
  for (const statement of source.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    walk(statement.expression, (node) => {
      if (
        ts.isFunctionExpression(node) &&
        node.parameters.length === 1 &&
        node.parameters[0]?.name.getText() === name
      ) {
        bodies.push(node.body);
      }
    });
  }
  return bodies;
}

/** `var Worksheet = (function (_super) {…}(OfficeExtension.ClientObject))`. */
function classBody(statement: ts.Statement): { name: string; body: ts.Block } | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const declaration = statement.declarationList.declarations[0];
  if (!declaration?.initializer) return undefined;
  let body: ts.Block | undefined;
  let isClientObject = false;
  walk(declaration.initializer, (node) => {
    if (!body && ts.isFunctionExpression(node) && node.parameters[0]?.name.getText() === "_super") {
      body = node.body;
    }
    if (node.getText() === "OfficeExtension.ClientObject") isClientObject = true;
  });
  return body && isClientObject ? { name: declaration.name.getText(), body } : undefined;
}

function readClass(body: ts.Block, className: string): SurfaceClass {
  const result: SurfaceClass = {
    properties: {},
    navigations: {},
    methods: {},
    events: [],
    keepReference: false,
    writeAliases: {},
  };
  const lists = new Map<string, (string | boolean)[]>();
  const getters = new Map<string, ts.Expression>();
  for (const statement of body.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    const expression = statement.expression;
    if (
      ts.isCallExpression(expression) &&
      expression.expression.getText() === "Object.defineProperty"
    ) {
      const name = literalArgument(expression, 1);
      const descriptor = expression.arguments[2];
      if (!name || !descriptor) continue;
      getters.set(name, descriptor);
      if (name.startsWith("_") && name !== "_Runtime") lists.set(name, returnedArray(descriptor));
      readNavigation(result, name, descriptor);
      readEvent(result, name, descriptor);
    } else if (ts.isBinaryExpression(expression)) {
      readMethod(result, className, expression);
    }
  }
  const names = lists.get("_scalarPropertyNames") ?? [];
  const originals = lists.get("_scalarPropertyOriginalNames") ?? [];
  const updateable = lists.get("_scalarPropertyUpdateable") ?? [];
  names.forEach((js, index) => {
    const getter = getters.get(String(js));
    result.properties[String(originals[index] ?? js)] = {
      js: String(js),
      settable: updateable[index] === true,
      ...apiSet(getter),
      types: [],
    };
  });
  return result;
}

function apiSet(node: ts.Node | undefined): { set?: ApiSet } {
  const call = node && callsTo(node, "_throwIfApiNotSupported")[0];
  const version = call && literalArgument(call, 2);
  if (!call || !version) return {};
  return { set: [literalArgument(call, 1) ?? "ExcelApi", version] };
}

function readNavigation(result: SurfaceClass, js: string, descriptor: ts.Expression): void {
  const call = callsTo(descriptor, "_createPropertyObject")[0];
  const wire = call && literalArgument(call, 2);
  const className = call && classArgument(call, 0);
  if (wire && className) result.navigations[wire] = { js, class: className, ...apiSet(descriptor) };
}

function readEvent(result: SurfaceClass, js: string, descriptor: ts.Expression): void {
  const text = descriptor.getText();
  const type = /eventType:\s*(\d+)/.exec(text)?.[1];
  const register = /registerFunc: function \(\) \{ return _this\.(\w+)\(/.exec(text)?.[1];
  const unregister = /unregisterFunc: function \(\) \{ return _this\.(\w+)\(/.exec(text)?.[1];
  if (!type || !register || !unregister) return;
  const event: SurfaceEvent = { js, type: Number(type), register, unregister };
  result.events.push(event);
}

function readMethod(
  result: SurfaceClass,
  className: string,
  assignment: ts.BinaryExpression
): void {
  const target = assignment.left;
  if (!ts.isPropertyAccessExpression(target) || !ts.isFunctionExpression(assignment.right)) return;
  if (target.expression.getText() !== `${className}.prototype`) return;
  const js = target.name.text;
  const body = assignment.right;
  if (js === "_handleResult") {
    const child = /_createChildItemObject\(Excel\.(\w+)/.exec(body.getText())?.[1];
    if (child) result.items = child;
    return;
  }
  if (js === "_KeepReference") result.keepReference = true;
  const indexer = callsTo(body, "_createIndexerObject")[0];
  if (indexer) result.indexer = classArgument(indexer, 0);
  const calls = [
    ...callsTo(body, "_invokeMethod"),
    ...callsTo(body, "_createMethodObject"),
    ...callsTo(body, "_createAndInstantiateMethodObject"),
  ];
  const call = calls[0];
  if (!call) return;
  const returns =
    call.expression.getText() === "_invokeMethod" ? undefined : classArgument(call, 0);
  const offset = returns ? 1 : 0;
  const wire = literalArgument(call, 1 + offset);
  if (!wire) return;
  const operation = Number(call.arguments[2 + offset]?.getText() ?? "0");
  const list = call.arguments[3 + offset];
  const parameters =
    list && ts.isArrayLiteralExpression(list) ? list.elements.map((each) => each.getText()) : [];
  result.methods[wire] = {
    js,
    operation: Number.isNaN(operation) ? 0 : operation,
    parameters: parameters.map((name) => ({ name, optional: false, types: [] })),
    ...(returns ? { returns } : {}),
    ...apiSet(body),
  };
}

/** The client's own exceptions: `function Worksheet_ShowGridlines_Set(…)` writes `Gridlines`. */
function readCustomisations(body: ts.Block, classes: Record<string, SurfaceClass>): void {
  walk(body, (node) => {
    if (!ts.isFunctionDeclaration(node) || !node.name) return;
    const match = /^([A-Z]\w*?)_(\w+)_Set$/.exec(node.name.text);
    const owner = match?.[1] ? classes[match[1]] : undefined;
    const property = match?.[2];
    if (!owner || !property) return;
    const written = callsTo(node, "_invokeSetProperty")[0];
    const wire = written && literalArgument(written, 1);
    if (wire && wire !== property) owner.writeAliases[wire] = property;
  });
}
