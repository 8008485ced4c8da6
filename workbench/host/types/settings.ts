import type { Workbook } from "../../model/workbook";
import { itemNotFound } from "../hostError";
import { defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";

const EXTRA_KEY = "settings";

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

/**
 * The settings the workbook keeps for the add-in, as JSON text by key. The Common API's
 * `document.settings` and `workbook.settings` share them (assumed).
 */
export function readSettings(workbook: Workbook): Record<string, string> {
  return { ...(workbook.extras.get(EXTRA_KEY) as Record<string, string> | undefined) };
}

/** Replaces all settings. */
export function writeSettings(workbook: Workbook, settings: Record<string, string>): void {
  workbook.extras.set(EXTRA_KEY, settings);
}

/** Settings of the add-in in the workbook. Keys are compared with regard to case (assumed). */
export const settingCollectionType = defineType<Workbook>({
  className: "SettingCollection",
  items: (workbook) => Object.keys(readSettings(workbook)).map((key) => setting(workbook, key)),
  item: (workbook, key) =>
    find(workbook, key) ?? itemNotFound(`there is no setting "${String(key)}"`),
  methods: {
    // A key that is there already gets the new value (documented).
    Add: (workbook, [key, value]) => {
      put(workbook, String(key), value);
      return setting(workbook, String(key));
    },
    GetItemOrNullObject: (workbook, [key]) => find(workbook, key),
  },
});

export const settingType = defineType<Setting>({
  className: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: readOnly(({ key }) => key),
    Value: {
      get: ({ workbook, key }) => {
        const text = readSettings(workbook)[key];
        return text === undefined
          ? itemNotFound(`there is no setting "${key}"`)
          : (JSON.parse(text) as unknown);
      },
      set: ({ workbook, key }, value) => put(workbook, key, value),
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      const { [key]: removed, ...rest } = readSettings(workbook);
      if (removed === undefined) itemNotFound(`there is no setting "${key}"`);
      writeSettings(workbook, rest);
    },
  },
});

function setting(workbook: Workbook, key: string): HostObject<Setting> {
  return hostObject("Setting", { workbook, key });
}

function find(workbook: Workbook, key: unknown): HostObject<Setting> | null {
  return String(key) in readSettings(workbook) ? setting(workbook, String(key)) : null;
}

function put(workbook: Workbook, key: string, value: unknown): void {
  writeSettings(workbook, { ...readSettings(workbook), [key]: JSON.stringify(value ?? null) });
}
