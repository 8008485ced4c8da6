import type { ExcelHost } from "../excelHost";
import { readSettings, writeSettings } from "../types/settings";

/** Numbers of the Common API's methods and events (observed in the client). */
export const DispatchId = {
  LoadSettings: 75,
  SaveSettings: 76,
  RichApi: 93,
  AppCommandCompleted: 94,
} as const;

export const EventDispatchId = {
  SettingsChanged: 1,
  DocumentSelectionChanged: 2,
  RichApiMessage: 33,
  AppCommandInvoked: 39,
} as const;

/** Category of rich events that call an action of a shared runtime. */
const ACTION_CATEGORY = 2;
const ACTION_TYPE = 1000;

/** Settings as the client sends and wants them: pairs of name and JSON text. */
export type SettingPairs = readonly (readonly [name: string, json: string])[];

/** The settings kept in the workbook. */
export function settingPairs(host: ExcelHost): SettingPairs {
  return Object.entries(readSettings(host.workbook));
}

/** Replaces all settings, as `saveAsync` does. */
export function saveSettings(host: ExcelHost, pairs: SettingPairs): void {
  host.workbook.edit("api", () => writeSettings(host.workbook, Object.fromEntries(pairs)));
}

/** The declared requirement sets as the client wants them: JSON text with versions as text. */
export function requirementMatrix(host: ExcelHost): string {
  return JSON.stringify(host.requirementSets);
}

/** The entry that runs an action of a shared runtime. */
export function actionEntry(name: string, argument: unknown): unknown[] {
  const payload = JSON.stringify([name, JSON.stringify(argument)]);
  return [ACTION_CATEGORY, ACTION_TYPE, "", payload, 0, false];
}

/** A ribbon command that has been called and has not completed yet. */
export class CommandLedger {
  private readonly pending = new Map<string, (status: number) => void>();
  private counter = 0;

  /** A new invocation and the promise of its status; 0 is success. */
  open(): { id: string; completed: Promise<number> } {
    this.counter += 1;
    const id = `command-${this.counter}`;
    const completed = new Promise<number>((resolve) => this.pending.set(id, resolve));
    return { id, completed };
  }

  close(id: string, status: number): void {
    this.pending.get(id)?.(status);
    this.pending.delete(id);
  }
}
