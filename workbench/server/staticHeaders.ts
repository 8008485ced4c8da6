/** The headers of one path pattern in a `_headers` file. */
interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file as static hosts do: a path from the line's start, and below it, indented, its headers. */
function rulesOf(text: string): readonly HeaderRule[] {
  return text
    .split(/\n(?=\S)/)
    .map((block) => block.split("\n"))
    .map(([pattern, ...lines]) => ({
      pattern: pattern!.trim(),
      headers: lines.flatMap((line) => {
        const at = line.indexOf(":");
        return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const];
      }),
    }));
}

/**
 * What a static host sends with a file.
 *
 * @param text the content of `_headers`
 * @param pathname the file's address on the host, from its first slash
 */
export function headersFor(text: string, pathname: string): Record<string, string> {
  const fits = ({ pattern }: HeaderRule) =>
    pattern.endsWith("*") ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
  return Object.fromEntries(
    rulesOf(text)
      .filter(fits)
      .flatMap(({ headers }) => headers)
  );
}
