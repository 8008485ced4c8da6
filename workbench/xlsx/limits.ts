/**
 * How much of a file the workbench takes. A browser tab has about 2 GB; the largest workbook the
 * add-in is made for (20,000 observations of 25 columns) needs at most half of each of these.
 */
export const LIMITS = {
  /** Bytes of the file. */
  fileBytes: 20_000_000,
  /** Bytes of all parts together once they are inflated; text takes twice that in memory. */
  inflatedBytes: 150_000_000,
  /** Files inside the file; a workbook has some five for each sheet. */
  parts: 2_000,
  /** Cells, rows and columns with content or a format of their own, on all sheets together. */
  cells: 1_000_000,
  /** Characters of the texts and formulas of all cells, each as often as it is used. */
  characters: 100_000_000,
  /** Excel's own limit of cell formats in a workbook. */
  cellFormats: 65_490,
  /** Elements of one kind: validation rules, names, relationships, areas of one rule and such. */
  items: 20_000,
  /** Areas that are merged, or that rules are for, on all sheets together. */
  areas: 200_000,
  /** Array formulas over several cells, a sheet; every cell is looked up among them. */
  arrays: 1_000,
  /** Excel's own limit of characters in a cell. */
  cellText: 32_767,
  /** Excel's own limit of characters in a header or footer of pages. */
  headerText: 255,
  /** Excel's own limit of characters in a formula. */
  formulaText: 8_192,
  /** Excel's own limit of nested function calls; parentheses count as much here. */
  formulaDepth: 64,
  /**
   * Elements of one part, and of all sheets together, cells and texts apart; each takes some 200 bytes
   * in memory.
   */
  elements: 300_000,
  /** Elements of one part that is not kept but told of, such as a sheet's cells. */
  toldElements: 6_000_000,
  /** Attributes of one element; Excel writes some twenty at most. */
  attributes: 500,
  /** Elements inside elements. A workbook's parts stay far below; charts come closest. */
  xmlDepth: 100,
} as const;
