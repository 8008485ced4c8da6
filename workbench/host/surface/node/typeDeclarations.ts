import ts from "typescript";
import type { Surface, SurfaceField, SurfaceParameter } from "../surface";

interface DeclaredMember {
  types: string[];
  /** One list per overload. */
  signatures: SurfaceParameter[][];
}

export interface Declarations {
  members: Map<string, Map<string, DeclaredMember>>;
  enums: Record<string, string[]>;
  interfaces: Surface["interfaces"];
}

/** Reads enums, and the types of properties and parameters, from the text of `office.d.ts`. */
export function readTypeDeclarations(text: string): Declarations {
  const source = ts.createSourceFile("office.d.ts", text, ts.ScriptTarget.ES2022, true);
  const enums: Record<string, string[]> = {};
  const classNodes: ts.ClassDeclaration[] = [];
  const interfaceNodes = new Map<string, ts.InterfaceDeclaration>();
  const aliases = new Map<string, ts.TypeNode>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.getText() !== "Excel") continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const each of statement.body.statements) {
      if (ts.isEnumDeclaration(each)) enums[each.name.text] = enumValues(each);
      else if (ts.isClassDeclaration(each)) classNodes.push(each);
      else if (ts.isInterfaceDeclaration(each)) interfaceNodes.set(each.name.text, each);
      else if (ts.isTypeAliasDeclaration(each)) aliases.set(each.name.text, each.type);
    }
  }
  const names: Names = {
    enums: new Set(Object.keys(enums)),
    classes: new Set(classNodes.map((each) => each.name?.text ?? "")),
    interfaces: interfaceNodes,
    aliases,
  };
  const members: Declarations["members"] = new Map();
  for (const node of classNodes) {
    members.set(node.name?.text ?? "", readMembers(node, names));
  }
  const interfaces: Surface["interfaces"] = {};
  for (const [name, node] of interfaceNodes) interfaces[name] = readFields(node, names);
  return { members, enums, interfaces };
}

interface Names {
  enums: Set<string>;
  classes: Set<string>;
  interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>;
  aliases: Map<string, ts.TypeNode>;
}

function enumValues(node: ts.EnumDeclaration): string[] {
  return node.members.map((member) =>
    member.initializer && ts.isStringLiteral(member.initializer)
      ? member.initializer.text
      : member.name.getText()
  );
}

/** Fields of an interface and of those it extends. */
function readFields(node: ts.InterfaceDeclaration, names: Names): Record<string, SurfaceField> {
  const fields: Record<string, SurfaceField> = {};
  for (const clause of node.heritageClauses ?? []) {
    for (const base of clause.types) {
      const parent = names.interfaces.get(base.expression.getText().replace(/^Excel\./, ""));
      if (parent) Object.assign(fields, readFields(parent, names));
    }
  }
  for (const member of node.members) {
    if (!ts.isPropertySignature(member)) continue;
    fields[member.name.getText().replace(/^["']|["']$/g, "")] = {
      optional: member.questionToken !== undefined,
      types: typeTokens(member.type, names),
    };
  }
  return fields;
}

function readMembers(node: ts.ClassDeclaration, names: Names): Map<string, DeclaredMember> {
  const result = new Map<string, DeclaredMember>();
  const member = (name: string): DeclaredMember => {
    const found = result.get(name) ?? { types: [], signatures: [] };
    result.set(name, found);
    return found;
  };
  for (const each of node.members) {
    const name = each.name?.getText().replace(/^["']|["']$/g, "");
    if (!name) continue;
    if (ts.isMethodDeclaration(each)) {
      member(name).signatures.push(
        each.parameters.map((parameter) => ({
          name: parameter.name.getText(),
          optional: parameter.questionToken !== undefined,
          types: typeTokens(parameter.type, names),
        }))
      );
    } else if (ts.isPropertyDeclaration(each) || ts.isGetAccessorDeclaration(each)) {
      member(name).types.push(...typeTokens(each.type, names));
    }
  }
  return result;
}

/** Flattens a type into the tokens described at `Surface`; whatever cannot be said becomes `any`. */
function typeTokens(type: ts.TypeNode | undefined, names: Names): string[] {
  if (!type) return ["any"];
  if (ts.isUnionTypeNode(type)) {
    return [...new Set(type.types.flatMap((each) => typeTokens(each, names)))];
  }
  if (ts.isParenthesizedTypeNode(type)) return typeTokens(type.type, names);
  if (ts.isArrayTypeNode(type)) {
    return typeTokens(type.elementType, names).map((token) => `${token}[]`);
  }
  if (ts.isLiteralTypeNode(type)) {
    return ts.isStringLiteral(type.literal) ? [`=${type.literal.text}`] : ["any"];
  }
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return ["string"];
    case ts.SyntaxKind.NumberKeyword:
      return ["number"];
    case ts.SyntaxKind.BooleanKeyword:
      return ["boolean"];
  }
  return ts.isTypeReferenceNode(type) ? referenceTokens(type, names) : ["any"];
}

function referenceTokens(type: ts.TypeReferenceNode, names: Names): string[] {
  const name = type.typeName.getText().replace(/^Excel\./, "");
  if (names.enums.has(name)) return [`enum:${name}`];
  if (names.classes.has(name)) return [`class:${name}`];
  if (name === "Array" && type.typeArguments?.[0]) {
    return typeTokens(type.typeArguments[0], names).map((token) => `${token}[]`);
  }
  const alias = names.aliases.get(name);
  if (alias) return typeTokens(alias, names);
  if (names.interfaces.has(name)) return [`interface:${name}`];
  return [name === "Date" ? "any" : "object"];
}
