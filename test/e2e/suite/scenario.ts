import type { ProductStage, StageOptions } from "../stage/stage";
import type { Checks } from "./checks";

/** How the pane reaches Excel: the client of Excel on Windows, or the one of Excel on the web. */
export type Protocol = "Windows client" | "web client";

/** What a scenario is given: a place for its statements, and fresh workbooks with the pane beside them. */
export interface Trial {
  readonly checks: Checks;
  /** The folder for pictures. */
  readonly pictures: string;
  /** Opens a blank workbook with the pane beside it, in a browser context of its own. */
  open(protocol: Protocol, options?: StageOptions): Promise<ProductStage>;
}

/** A piece of work that a team does with the add-in, from a fresh workbook to its result. */
export interface Scenario {
  /** Short, for file names. */
  readonly id: string;
  readonly title: string;
  readonly timeoutSeconds: number;
  run(trial: Trial): Promise<void>;
}
