import type { Worksheet } from "@cj-tech-master/excelts";
import type { ProtectionOptions, ProtectionState } from "../../model/protection";

type Found = NonNullable<Worksheet["sheetProtection"]>;

const PERMISSIONS = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const satisfies Partial<Record<keyof ProtectionOptions, keyof Found>>;

/** Rounds of hashing a password; as many as Excel takes. */
const SPIN_COUNT = 100_000;

/** Puts a sheet's protection into excelts' sheet; a password goes in as its hash. */
export async function writeProtection(target: Worksheet, state: ProtectionState): Promise<void> {
  const { options, password } = state;
  const permissions = Object.fromEntries(
    Object.entries(PERMISSIONS).map(([key, name]) => [
      name,
      options[key as keyof typeof PERMISSIONS] === true,
    ])
  );
  await target.protect(password, {
    ...permissions,
    selectLockedCells: (options.selectionMode ?? "Normal") === "Normal",
    selectUnlockedCells: options.selectionMode !== "None",
    ...(password ? { spinCount: SPIN_COUNT } : {}),
  });
}

/** The protection of a sheet that excelts read. Of a password only the hash is there: see README. */
export function readProtection(found: Worksheet): ProtectionState | undefined {
  const { sheetProtection } = found;
  if (!sheetProtection?.sheet) return undefined;
  const options = Object.entries(PERMISSIONS).flatMap(([key, name]) => {
    // Objects and scenarios are protected where the file says so, all else unless it says not.
    const allowed =
      name === "objects" || name === "scenarios"
        ? sheetProtection[name] !== false
        : sheetProtection[name] === true;
    return allowed ? [[key, true] as const] : [];
  });
  const { selectLockedCells, selectUnlockedCells } = sheetProtection;
  const selectionMode =
    selectUnlockedCells === false ? "None" : selectLockedCells === false ? "Unlocked" : undefined;
  return {
    options: { ...Object.fromEntries(options), ...(selectionMode ? { selectionMode } : {}) },
  };
}
