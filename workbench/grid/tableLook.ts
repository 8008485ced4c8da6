import type { Table } from "../model/table";

/** What a table style gives a cell; a cell's own style wins over it. */
export interface TableCellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly borderTop?: string;
  readonly borderBottom?: string;
  readonly borderLeft?: string;
  readonly borderRight?: string;
}

/** The Office theme that new workbooks have: the text colour and six accents. */
const THEME = [
  "#000000",
  "#156082",
  "#e97132",
  "#196b24",
  "#0f9ed5",
  "#a02b93",
  "#4ea72e",
] as const;

/** Where a cell lies in its table. */
interface Place {
  readonly header: boolean;
  readonly totals: boolean;
  readonly band: boolean;
  readonly firstRow: boolean;
  readonly lastRow: boolean;
  readonly leftEdge: boolean;
  readonly rightEdge: boolean;
  readonly strong: boolean;
}

/**
 * The look of one cell of a table by its built-in style. Light, Medium and Dark styles come in
 * groups of seven: one plain and one for each accent of the theme.
 */
export function tableCellLook(table: Table, row: number, column: number): TableCellLook {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.look.style);
  if (!match) return {};
  const number = Number(match[2]) - 1;
  const family = Math.floor(number / 7);
  const accent = THEME[number % 7] ?? THEME[0];
  const place = placeOf(table, row, column);
  if (match[1] === "Light") return lightLook(family, accent, place);
  if (match[1] === "Dark") return darkLook(accent, place);
  return mediumLook(family, accent, place);
}

function placeOf(table: Table, row: number, column: number): Place {
  const { area, dataArea, look, headerArea, totalsArea } = table;
  const header = headerArea?.top === row;
  const totals = totalsArea?.top === row;
  const body = !header && !totals;
  const rowBand = look.showBandedRows && (row - dataArea.top) % 2 === 0;
  const columnBand = look.showBandedColumns && (column - area.left) % 2 === 0;
  return {
    header,
    totals,
    band: body && (rowBand || columnBand),
    firstRow: row === area.top,
    lastRow: row === area.bottom,
    leftEdge: column === area.left,
    rightEdge: column === area.right,
    strong:
      (look.highlightFirstColumn && column === area.left) ||
      (look.highlightLastColumn && column === area.right),
  };
}

/** Lines around a table or, with `inner`, between its cells too. */
function lines(place: Place, color: string, inner: "none" | "rows" | "all"): TableCellLook {
  const line = `1px solid ${color}`;
  return {
    ...(place.firstRow || inner !== "none" ? { borderTop: line } : {}),
    ...(place.lastRow || inner !== "none" ? { borderBottom: line } : {}),
    ...(place.leftEdge || inner === "all" ? { borderLeft: line } : {}),
    ...(place.rightEdge || inner === "all" ? { borderRight: line } : {}),
  };
}

function mediumLook(family: number, accent: string, place: Place): TableCellLook {
  const head = { fill: accent, color: "#ffffff", bold: true };
  const bold = place.strong || place.totals ? { bold: true } : {};
  if (family === 0) {
    const frame = lines(place, tint(accent, 0.4), "rows");
    if (place.header) return { ...frame, ...head };
    const fill = place.band ? { fill: tint(accent, 0.8) } : {};
    return { ...frame, ...fill, ...bold, ...totalsLine(place, accent, "3px double") };
  }
  if (family === 1) {
    const frame = lines(place, "#ffffff", "all");
    if (place.header || place.totals || place.strong) return { ...frame, ...head };
    return { ...frame, fill: tint(accent, place.band ? 0.6 : 0.8) };
  }
  if (family === 2) {
    const edge = "1px solid #000000";
    const frame = {
      ...(place.firstRow ? { borderTop: edge } : {}),
      ...(place.lastRow ? { borderBottom: edge } : {}),
    };
    if (place.header || place.strong) return { ...frame, ...head };
    const fill = place.band ? { fill: "#d9d9d9" } : {};
    return { ...frame, ...fill, ...bold, ...totalsLine(place, "#000000", "3px double") };
  }
  const frame = lines(place, tint(accent, 0.4), "all");
  const strong = place.header ? { bold: true } : bold;
  return { ...frame, ...strong, fill: tint(accent, place.band ? 0.6 : 0.8) };
}

function lightLook(family: number, accent: string, place: Place): TableCellLook {
  const strong = place.strong || place.totals || place.header ? { bold: true } : {};
  const band = place.band ? { fill: tint(accent, accent === THEME[0] ? 0.85 : 0.8) } : {};
  if (family === 0) {
    const line = `1px solid ${accent}`;
    return {
      ...band,
      ...strong,
      color: shade(accent, 0.25),
      ...(place.firstRow ? { borderTop: line } : {}),
      ...(place.lastRow || place.header ? { borderBottom: line } : {}),
      ...(place.totals ? { borderTop: line } : {}),
    };
  }
  if (family === 1) {
    if (place.header) {
      return { ...lines(place, accent, "none"), fill: accent, color: "#ffffff", bold: true };
    }
    const banded = place.band ? { borderTop: `1px solid ${accent}` } : {};
    return {
      ...banded,
      ...lines(place, accent, "none"),
      ...strong,
      ...totalsLine(place, accent, "3px double"),
    };
  }
  const under = place.header ? { borderBottom: `2px solid ${accent}` } : {};
  return { ...lines(place, accent, "all"), ...band, ...strong, ...under };
}

function darkLook(accent: string, place: Place): TableCellLook {
  const base = accent === THEME[0] ? "#737373" : accent;
  if (place.header) return { fill: "#000000", color: "#ffffff", bold: true };
  const fill = shade(base, place.totals ? 0.5 : place.band ? 0.25 : 0);
  return { fill, color: "#ffffff", ...(place.totals || place.strong ? { bold: true } : {}) };
}

function totalsLine(place: Place, color: string, style: string): TableCellLook {
  return place.totals ? { borderTop: `${style} ${color}` } : {};
}

/** A colour mixed with white; 0 leaves it, 1 is white. */
export function tint(color: string, share: number): string {
  return mix(color, 255, share);
}

/** A colour mixed with black; 0 leaves it, 1 is black. */
export function shade(color: string, share: number): string {
  return mix(color, 0, share);
}

function mix(color: string, target: number, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16);
    return Math.round(part + (target - part) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
