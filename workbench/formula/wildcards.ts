const known = new Map<string, RegExp>();

/** Whether text has an unescaped wildcard or an escape. */
export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/**
 * A pattern for text with Excel's wildcards: ? for one character, * for any number, ~ before either
 * for the character itself. Case does not count.
 */
export function wildcardPattern(text: string, whole: boolean): RegExp {
  const key = (whole ? "=" : "~") + text;
  let pattern = known.get(key);
  if (!pattern) {
    const body = text.replace(
      /~([*?~])|([*?])|([\\^$.|+()[\]{}/~-])/g,
      (_, escaped, wild, plain) => {
        if (escaped) return `\\${String(escaped)}`;
        if (wild) return wild === "*" ? "[^]*" : "[^]";
        return `\\${String(plain)}`;
      }
    );
    pattern = new RegExp(whole ? `^${body}$` : body, "i");
    if (known.size > 5_000) known.clear();
    known.set(key, pattern);
  }
  return pattern;
}
