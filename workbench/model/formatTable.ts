import type { Format } from "./formats";
import type { CellStyle } from "./style";

/** A format as places in the workbook's lists of number formats and styles. */
export interface FormatJson {
  readonly n?: number;
  readonly s?: number;
}

/** The distinct number formats and styles of a workbook, so that each is stored once. */
export class FormatTable {
  private readonly formatPlaces = new Map<string, number>();
  private readonly stylePlaces = new Map<string, number>();

  constructor(
    private readonly formatList: readonly string[] = [],
    private readonly styleList: readonly CellStyle[] = []
  ) {}

  /** What has been referred to, in order of first use. */
  get numberFormats(): string[] {
    return [...this.formatPlaces.keys()];
  }

  get styles(): CellStyle[] {
    return [...this.stylePlaces.keys()].map((text) => JSON.parse(text) as CellStyle);
  }

  refer({ numberFormat, style }: Format): FormatJson {
    return {
      ...(numberFormat === undefined ? {} : { n: place(this.formatPlaces, numberFormat) }),
      ...(style === undefined ? {} : { s: place(this.stylePlaces, JSON.stringify(style)) }),
    };
  }

  resolve({ n, s }: FormatJson): Format {
    const numberFormat = n === undefined ? undefined : this.formatList[n];
    const style = s === undefined ? undefined : this.styleList[s];
    return {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(style === undefined ? {} : { style }),
    };
  }
}

function place(places: Map<string, number>, key: string): number {
  let index = places.get(key);
  if (index === undefined) {
    index = places.size;
    places.set(key, index);
  }
  return index;
}
