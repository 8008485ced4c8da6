import type { Element } from "./element";
import { pathOf } from "./element";

/** Every rule of the manifest check, and what it is about. */
export const RULES = {
  "M-XML": "the file is well-formed XML",
  "M-NAMESPACE": "namespaces are the ones Office knows",
  "M-UNKNOWN": "only known elements and attributes, in known places",
  "M-REQUIRED": "nothing that Office requires is absent or empty",
  "M-REPEAT": "what may stand once stands once",
  "M-ORDER": "elements stand in the order Office enforces",
  "M-TYPE": "xsi:type is one that fits the element",
  "M-ID": "Id is a GUID",
  "M-VERSION": "Version has one to four numbers and is at least 1.0",
  "M-RISE": "Version is higher than that of the manifest it replaces",
  "M-LOCALE": "locales read like en-US",
  "M-LENGTH": "texts, addresses and ids keep to Office's limits",
  "M-HTTPS": "every address is https",
  "M-LOCALHOST": "no address leads to the developer's own machine",
  "M-APPDOMAIN": "AppDomains have a scheme and repeat nothing",
  "M-SUPPORT": "there is a SupportUrl",
  "M-PERMISSION": "Permissions is ReadWriteDocument",
  "M-HOST": "the only host is Workbook",
  "M-REQUIREMENTS": "requirement sets stand in the base manifest and are the ones we need",
  "M-RUNTIME": "a shared runtime has one page for functions and pane",
  "M-PAGE": "pages the manifest names are pages the build makes",
  "M-ICON-SIZES": "ribbon icons come in the sizes Office asks for",
  "M-ICON-FILE": "icon files exist and have the pixels they promise",
  "M-ICON-BASE": "IconUrl is 32 and HighResolutionIconUrl 64 pixels wide and high",
  "M-RESID": "every resid leads to a resource of the right kind",
  "M-UNUSED": "every resource is used",
  "M-DUPLICATE": "ids are unique",
  "M-FUNCTION": "ribbon functions and the code's `associate` calls match",
  "M-OVERRIDE": "a language that is translated is translated throughout",
} as const;

export type RuleId = keyof typeof RULES;

/** One breach of a rule: where it is and what to do about it. */
export interface Violation {
  rule: RuleId;
  /** The element's path, or the file's name when it is about the file. */
  element: string;
  line: number;
  advice: string;
}

/** A violation at an element. */
export function violation(rule: RuleId, element: Element, advice: string): Violation {
  return { rule, element: pathOf(element), line: element.line, advice };
}

/** What the check is told about the world around the manifest. */
export interface Surroundings {
  /** A file beside the manifest as the build publishes it; null when there is none. */
  readFile: (path: string) => Buffer | null;
  /** Pages the build makes, as in `taskpane.html`. */
  pages: string[];
  /** Function names that src/commands associates. */
  functions: string[];
  /** The ExcelApi version the add-in needs. */
  excelApi: string;
  /** Version of the manifest this one replaces, when there is one. */
  previousVersion: string | null;
  /** Development builds live on localhost. */
  allowLocalhost: boolean;
}
