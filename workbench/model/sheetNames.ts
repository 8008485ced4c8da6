import { ModelError } from "./errors";

/** Throws InvalidArgument when Excel would refuse a sheet of that name. */
export function checkSheetName(name: string): void {
  const refuse = (why: string): never => {
    throw new ModelError("InvalidArgument", `"${name}" is no sheet name: ${why}`);
  };
  if (name.trim() === "") refuse("it is blank");
  if (name.length > 31) refuse("it is longer than 31 characters");
  if (/[:\\/?*[\]]/.test(name)) refuse("it has one of : \\ / ? * [ ]");
  if (name.startsWith("'") || name.endsWith("'")) refuse("it begins or ends with an apostrophe");
  if (name.toLowerCase() === "history") refuse("Excel keeps that name for itself");
}
