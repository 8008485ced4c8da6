import type { ProtectionOptions } from "../../model/protection";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { invalidArgument } from "../hostError";
import { defineType, readOnly } from "../typeDefinition";

const OPTION_NAMES = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/** Protection of one sheet. */
export const worksheetProtectionType = defineType<Sheet>({
  className: "WorksheetProtection",
  properties: {
    Protected: readOnly(({ protection }) => protection.isProtected),
    Options: readOnly(({ protection }) => {
      if (!protection.isProtected) return null;
      const { options } = protection;
      const allowed = OPTION_NAMES.map((name): [string, unknown] => [name, options[name] ?? false]);
      return {
        ...Object.fromEntries(allowed),
        selectionMode: options.selectionMode ?? "Normal",
      };
    }),
  },
  methods: {
    Protect: ({ protection }, [options, password]) =>
      protection.protect(protectionOptions(options), text(password)),
    Unprotect: ({ protection }, [password]) => protection.unprotect(text(password)),
  },
});

/** Protection of the workbook's structure. */
export const workbookProtectionType = defineType<Workbook>({
  className: "WorkbookProtection",
  properties: { Protected: readOnly(({ protection }) => protection.isProtected) },
  methods: {
    Protect: ({ protection }, [password]) => protection.protect({}, text(password)),
    Unprotect: ({ protection }, [password]) => protection.unprotect(text(password)),
  },
});

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function protectionOptions(value: unknown): ProtectionOptions {
  if (value === null || value === undefined) return {};
  const known = new Set<string>([...OPTION_NAMES, "selectionMode"]);
  const options = value as ProtectionOptions;
  for (const key of Object.keys(options)) {
    if (!known.has(key)) invalidArgument(`there is no protection option "${key}"`);
  }
  return options;
}
