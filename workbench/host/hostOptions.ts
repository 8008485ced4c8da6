import type { Carrier } from "./carrier";
import type { RequirementSets } from "./surfaceIndex";

export interface HostOptions {
  /** Whose Excel this is, where several have the workbook open (`Workbook.as`); default its one editor. */
  readonly editor?: string;
  /** Which Excel is simulated: the payload limit holds on the web only (documented). */
  readonly platform?: "web" | "windows";
  /** Sets the host declares and keeps to; merged over the defaults. */
  readonly requirementSets?: RequirementSets;
  /** Display language and regional settings; the API itself always speaks en-US. */
  readonly locale?: string;
  readonly readOnly?: boolean;
  /** How long requests, answers and events are on their way; default `AT_ONCE`. */
  readonly carrier?: Carrier;
}

/** `ExcelApi` ends at 1.15 because the client on npm knows nothing newer. */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: "1.15",
  AddinCommands: "1.3",
  BindingEvents: "1.1",
  CompressedFile: "1.1",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  DocumentEvents: "1.1",
  File: "1.1",
  ImageCoercion: "1.2",
  MatrixBindings: "1.1",
  RibbonApi: "1.2",
  Selection: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.2",
  TableBindings: "1.1",
  TextBindings: "1.1",
};

/** Bytes that one request or one answer may have on the web (documented). */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
