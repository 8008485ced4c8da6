/**
 * Reads a block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends
 * between rows, and quotes around cells that hold tabs, line ends or quotes themselves. A line end
 * at the very end closes the last row and begins no new one.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  let at = 0;
  const endCell = (): void => {
    rows[rows.length - 1]?.push(cell);
    cell = "";
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (quoted) {
      if (char === '"' && text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === "\t") endCell();
    else if (char === "\n" || char === "\r") {
      if (char === "\r" && text.charAt(at + 1) === "\n") at += 1;
      endCell();
      if (at + 1 < text.length) rows.push([]);
    } else cell += char;
    at += 1;
  }
  if (!/[\n\r]$/.test(text) || cell !== "") endCell();
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

/** A block of cells as text for the clipboard; the reverse of `parseBlock`. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteCell).join("\t")).join("\r\n");
}

function quoteCell(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
