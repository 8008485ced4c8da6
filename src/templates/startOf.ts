/** At most so many characters from the start of a text; a character that needs two is not cut into halves. */
export function startOf(text: string, most: number): string {
  const start = text.slice(0, most);
  return start.length < text.length && /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start;
}
