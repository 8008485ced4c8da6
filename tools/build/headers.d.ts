/** The headers of the files whose address fits `path`; `*` at its end stands for anything. */
export interface HostRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export declare function hostRules(
  officeJsUrl: string | undefined,
  links: Iterable<readonly [page: string, link: string]>
): readonly HostRule[];

/** Writes the rules as a kind of host reads them, by the name of the file. */
export declare const HOST_FILES: Readonly<Record<string, (rules: readonly HostRule[]) => string>>;
