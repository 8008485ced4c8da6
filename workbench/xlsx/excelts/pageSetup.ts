import type { HeaderFooter, PageSetup, Worksheet } from "@cj-tech-master/excelts";
import type { JsonValue } from "../../model/jsonValue";
import {
  joinFields,
  paperName,
  paperNumber,
  splitFields,
  toInches,
  toPoints,
  type PageLayout,
} from "../parts/pageLayout";

/** Of a new sheet, in inches. */
const STANDARD_MARGINS = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
} as const;

type Side = keyof typeof STANDARD_MARGINS;
const SIDES = Object.keys(STANDARD_MARGINS) as Side[];

/** Layout switches of the Excel API and what excelts calls them. */
const SWITCHES = {
  blackAndWhite: "blackAndWhite",
  draftMode: "draft",
  centerHorizontally: "horizontalCentered",
  centerVertically: "verticalCentered",
  printGridlines: "showGridLines",
  printHeadings: "showRowColHeaders",
} as const;

const ERRORS = { Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;

/** Header and footer by the pages they are for, and where the file keeps them. */
const PAGES = {
  odd: (isSplit: boolean) => (isSplit ? "OddPages" : "DefaultForAllPages"),
  even: () => "EvenPages",
  first: () => "FirstPage",
} as const;

const STATES = [
  { name: "FirstAndDefault", differentFirst: true, differentOddEven: false },
  { name: "OddAndEven", differentFirst: false, differentOddEven: true },
  { name: "FirstOddAndEven", differentFirst: true, differentOddEven: true },
];

/** Puts a sheet's page layout into excelts' sheet. */
export function writePageSetup(target: Worksheet, layout: PageLayout): void {
  const number = (key: string): number | undefined =>
    typeof layout[key] === "number" ? layout[key] : undefined;
  const zoom = (layout["zoom"] ?? {}) as Readonly<Record<string, JsonValue>>;
  const fits =
    zoom["horizontalFitToPages"] !== undefined || zoom["verticalFitToPages"] !== undefined;
  const paperSize = paperNumber(layout["paperSize"]);
  const firstPageNumber = number("firstPageNumber");
  const errors = ERRORS[layout["printErrors"] as keyof typeof ERRORS] as string | undefined;
  const margins = Object.fromEntries(
    SIDES.map((side) => {
      const points = number(`${side}Margin`);
      return [side, points === undefined ? STANDARD_MARGINS[side] : toInches(points)];
    })
  );
  Object.assign(target.pageSetup, {
    margins,
    orientation: layout["orientation"] === "Landscape" ? "landscape" : "portrait",
    fitToPage: fits,
    ...(fits
      ? {
          fitToWidth: Number(zoom["horizontalFitToPages"] ?? 0),
          fitToHeight: Number(zoom["verticalFitToPages"] ?? 0),
        }
      : { scale: Number(zoom["scale"] ?? 100) }),
    ...Object.fromEntries(
      Object.entries(SWITCHES).map(([key, name]) => [name, layout[key] === true])
    ),
    ...(layout["printOrder"] === "OverThenDown" ? { pageOrder: "overThenDown" } : {}),
    ...(layout["printComments"] === "EndSheet" ? { cellComments: "atEnd" } : {}),
    ...(errors === undefined ? {} : { errors }),
    ...(paperSize === undefined ? {} : { paperSize }),
    ...(firstPageNumber === undefined ? {} : { firstPageNumber }),
  } satisfies Partial<Record<keyof PageSetup, unknown>>);
  writeHeaders(target, layout);
}

function writeHeaders(target: Worksheet, layout: PageLayout): void {
  const state = STATES.find(({ name }) => name === layout["headerState"]);
  const isSplit = state?.differentOddEven ?? false;
  const field = (key: string): string => {
    const text = layout[key];
    return typeof text === "string" ? text : "";
  };
  Object.assign(target.headerFooter, {
    differentFirst: state?.differentFirst ?? false,
    differentOddEven: isSplit,
  });
  for (const [place, pageOf] of Object.entries(PAGES)) {
    const page = pageOf(isSplit);
    for (const kind of ["Header", "Footer"] as const) {
      const text = joinFields(
        field(`${page}.left${kind}`),
        field(`${page}.center${kind}`),
        field(`${page}.right${kind}`)
      );
      if (text) target.headerFooter[`${place as keyof typeof PAGES}${kind}`] = text;
    }
  }
}

/** The page layout of a sheet that excelts read; what is as on a new sheet is absent. */
export function readPageSetup(found: Worksheet): PageLayout {
  const setup: Partial<PageSetup> = found.pageSetup as Partial<PageSetup>;
  const margins: Partial<Record<Side, number>> = setup.margins ?? {};
  const layout: Record<string, JsonValue> = {};
  for (const side of SIDES) {
    const inches = margins[side];
    if (inches !== undefined && Number.isFinite(inches) && inches !== STANDARD_MARGINS[side]) {
      layout[`${side}Margin`] = toPoints(inches);
    }
  }
  if (setup.orientation === "landscape") layout["orientation"] = "Landscape";
  const { fitToWidth, fitToHeight, scale, firstPageNumber } = setup;
  if (setup.fitToPage) {
    layout["zoom"] = {
      ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
      ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
    };
  } else if (scale && scale !== 100) layout["zoom"] = { scale };
  for (const [key, name] of Object.entries(SWITCHES)) if (setup[name]) layout[key] = true;
  if (setup.pageOrder === "overThenDown") layout["printOrder"] = "OverThenDown";
  if (setup.cellComments === "atEnd") layout["printComments"] = "EndSheet";
  const errors = Object.entries(ERRORS).find(([, word]) => word === setup.errors)?.[0];
  if (errors) layout["printErrors"] = errors;
  const paperSize = paperName(setup.paperSize);
  if (paperSize) layout["paperSize"] = paperSize;
  const usesFirst = (setup as { useFirstPageNumber?: boolean }).useFirstPageNumber;
  if (usesFirst && firstPageNumber !== undefined) layout["firstPageNumber"] = firstPageNumber;
  return { ...layout, ...readHeaders(found.headerFooter as Partial<HeaderFooter> | undefined) };
}

function readHeaders(found: Partial<HeaderFooter> | undefined): PageLayout {
  if (!found) return {};
  const { differentFirst = false, differentOddEven = false } = found;
  const state = STATES.find(
    (each) => each.differentFirst === differentFirst && each.differentOddEven === differentOddEven
  );
  const layout: Record<string, JsonValue> = state ? { headerState: state.name } : {};
  for (const [place, pageOf] of Object.entries(PAGES)) {
    for (const kind of ["Header", "Footer"] as const) {
      const text = found[`${place as keyof typeof PAGES}${kind}`];
      const fields = splitFields(text ?? "");
      for (const [side, content] of Object.entries(fields)) {
        if (content) layout[`${pageOf(differentOddEven)}.${side}${kind}`] = content;
      }
    }
  }
  return layout;
}
