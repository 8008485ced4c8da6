/** A chart that the workbench does not know how to show; it is left out of the workbook with a note. */
export class UnknownChart extends Error {
  constructor(
    /** Why, as the second half of a sentence about the chart. */
    readonly reason: string
  ) {
    super(reason);
    this.name = "UnknownChart";
  }
}
