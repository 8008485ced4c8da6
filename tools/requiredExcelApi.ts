import { readFileSync } from "node:fs";
import path from "node:path";

/** The version of ExcelApi that the manifest of a project requires, such as "1.13". */
export function requiredExcelApi(project: string): string {
  const manifest = readFileSync(path.join(project, "manifest.xml"), "utf8");
  const version = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(manifest)?.[1];
  if (version === undefined) throw new Error("manifest.xml requires no version of ExcelApi");
  return version;
}
