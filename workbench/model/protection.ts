import { ModelError } from "./errors";

/** What stays allowed on a protected sheet; spelled as in Excel, absent means not allowed. */
export interface ProtectionOptions {
  readonly allowAutoFilter?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowSort?: boolean;
  readonly selectionMode?: "Normal" | "Unlocked" | "None";
}

export interface ProtectionState {
  readonly options: ProtectionOptions;
  readonly password?: string;
}

/** Protection of a sheet or of the workbook's structure. */
export class Protection {
  private state: ProtectionState | undefined;

  constructor(private readonly changed: () => void) {}

  get isProtected(): boolean {
    return this.state !== undefined;
  }

  get options(): ProtectionOptions {
    return this.state?.options ?? {};
  }

  /** Throws AccessDenied when already protected, as Excel does. */
  protect(options: ProtectionOptions = {}, password?: string): void {
    if (this.state) throw new ModelError("AccessDenied", "It is protected already");
    this.state = { options: { ...options }, ...(password ? { password } : {}) };
    this.changed();
  }

  /** Throws AccessDenied when not protected, and BadPassword when the password differs. */
  unprotect(password?: string): void {
    if (!this.state) throw new ModelError("AccessDenied", "It is not protected");
    if (!this.hasPassword(password)) throw new ModelError("BadPassword", "The password is wrong");
    this.state = undefined;
    this.changed();
  }

  hasPassword(password: string | undefined): boolean {
    return (this.state?.password ?? "") === (password ?? "");
  }

  toJSON(): ProtectionState | undefined {
    return this.state;
  }

  /** Takes a stored state over without noting a change. */
  restore(state: ProtectionState | undefined): void {
    this.state = state;
  }
}
