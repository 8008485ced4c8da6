/** The simulated workbook: start with `Workbook`. */
export * from "../formula/area";
export { isError, type ErrorText, type ErrorValue, type Scalar } from "../formula/values";
export type { Change, ChangeKind, ChangeListener, Source } from "./changes";
export type { ConditionalLook } from "./conditionalEvaluation";
export type {
  ConditionalFormat,
  ConditionalRule,
  IconThreshold,
  ScalePoint,
} from "./conditionalFormats";
export type { CopyKind } from "./copying";
export type { DefinedName } from "./definedNames";
export { displayText } from "./displayText";
export { ModelError, type ModelErrorCode } from "./errors";
export { parseConstant, type Input } from "./input";
export type { ProtectionOptions } from "./protection";
export type { WorkbookJson } from "./serialization";
export { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from "./dimensions";
export type { JsonValue } from "./jsonValue";
export type { Sheet } from "./sheet";
export type { SheetView, SheetVisibility } from "./sheetView";
export type { BorderLine, CellStyle, StylePatch } from "./style";
export type { Table, TableColumn, TableLook } from "./table";
export type { TableAddOptions } from "./tableCreation";
export type { SortField } from "./sorting";
export type { TypingResult } from "./userActions";
export type { ValidationResult } from "./validation";
export {
  DEFAULT_ALERT,
  DEFAULT_PROMPT,
  type ComparisonOperator,
  type Validation,
  type ValidationAlert,
  type ValidationPrompt,
  type ValidationRule,
} from "./validationStore";
export { Workbook, type Selection, type WorkbookOptions } from "./workbook";
export type { ClearKind } from "./writing";
