/** The catalogue: every word that the pane, the report sheets and the ribbon's results show. */
import { en } from "./en";

export type Messages = typeof en;

export const messages: Messages = en;

export * from "./criterionText";
export * from "./format";
export * from "./gapTexts";
export * from "./issueTexts";
export * from "./resultTexts";
export * from "./troubleTexts";
export * from "./undoTexts";
