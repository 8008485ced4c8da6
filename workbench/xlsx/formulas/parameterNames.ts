import { tokenTypes, type Token } from "@borgar/fx";

/** A call of LET or LAMBDA while its tokens go by. */
interface Scope {
  readonly isLet: boolean;
  /** Of the arguments, the one that is being read. */
  argument: number;
  /** Parentheses that were opened inside the call. */
  depth: number;
  readonly names: Set<string>;
}

const PARAMETER_PREFIX = "_xlpm.";

/**
 * Which tokens are names that LET or LAMBDA gives. Files write these with "_xlpm." before the name.
 * A name is known from where it is given to the end of its call.
 */
export function findParameterNames(tokens: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  const scopes: Scope[] = [];
  let pending: "LET" | "LAMBDA" | undefined;
  tokens.forEach((token, index) => {
    const scope = scopes.at(-1);
    if (token.type === tokenTypes.FUNCTION) {
      const name = token.value.toUpperCase().replace(/^_XLFN\./, "");
      pending = name === "LET" || name === "LAMBDA" ? name : undefined;
    } else if (token.value === "(" && token.type === tokenTypes.OPERATOR) {
      if (pending) {
        scopes.push({ isLet: pending === "LET", argument: 0, depth: 0, names: new Set() });
      } else if (scope) scope.depth += 1;
      pending = undefined;
    } else if (token.value === ")" && token.type === tokenTypes.OPERATOR) {
      if (scope?.depth === 0) scopes.pop();
      else if (scope) scope.depth -= 1;
    } else if (scope && token.value === "," && token.type === tokenTypes.OPERATOR) {
      if (scope.depth === 0) scope.argument += 1;
    } else if (token.type === tokenTypes.REF_NAMED) {
      const key = token.value.toLowerCase().replace(PARAMETER_PREFIX, "");
      if (scope && scope.depth === 0 && givesName(scope, tokens, index)) scope.names.add(key);
      if (scopes.some(({ names }) => names.has(key))) found.add(token);
    }
  });
  return found;
}

/** Whether the name stands alone in an argument that names something: each but the last, or every other. */
function givesName(scope: Scope, tokens: readonly Token[], index: number): boolean {
  const around = [-1, 1].map((step) => {
    let at = index + step;
    while (tokens[at]?.type === tokenTypes.WHITESPACE) at += step;
    return tokens[at]?.value;
  });
  const standsAlone = (around[0] === "(" || around[0] === ",") && around[1] === ",";
  return standsAlone && (!scope.isLet || scope.argument % 2 === 0);
}

export function withParameterPrefix(name: string): string {
  return PARAMETER_PREFIX + name;
}

export function withoutParameterPrefix(name: string): string {
  return name.replace(/^_xlpm\./i, "");
}
