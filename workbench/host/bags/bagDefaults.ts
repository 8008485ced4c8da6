import type { JsonValue } from "../../model/jsonValue";

type Defaults = Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;

/** What properties read as when nobody has set them (assumed: a new page or file in Excel). */
export const BAG_DEFAULTS: Defaults = {
  PageLayout: {
    BlackAndWhite: false,
    BottomMargin: 54,
    CenterHorizontally: false,
    CenterVertically: false,
    DraftMode: false,
    FirstPageNumber: "",
    FooterMargin: 21.6,
    HeaderMargin: 21.6,
    LeftMargin: 50.4,
    Orientation: "Portrait",
    PaperSize: "Letter",
    PrintComments: "NoComments",
    PrintErrors: "AsDisplayed",
    PrintGridlines: false,
    PrintHeadings: false,
    PrintOrder: "DownThenOver",
    RightMargin: 50.4,
    TopMargin: 54,
    Zoom: { scale: 100 },
  },
  HeaderFooter: {
    CenterFooter: "",
    CenterHeader: "",
    LeftFooter: "",
    LeftHeader: "",
    RightFooter: "",
    RightHeader: "",
  },
  DocumentProperties: {
    Author: "",
    Category: "",
    Comments: "",
    Company: "",
    Keywords: "",
    LastAuthor: "",
    Manager: "",
    RevisionNumber: 0,
    Subject: "",
    Title: "",
  },
};
