const dayLength = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** The serial day of an ISO day such as "2021-10-12". Throws for anything else: only declared data come here. */
export function serialOfIso(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) throw new Error(`Not an ISO day: ${iso}`);
  return (Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) - dayZero) / dayLength;
}
