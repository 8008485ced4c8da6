const FALLBACK = "Workbook";
/** What Windows forbids in file names; other systems forbid less. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;
const LONGEST = 100;

/** The name of a workbook's file: its title without what file names cannot hold. */
export function fileNameOf(title: string): string {
  const name = title.replace(FORBIDDEN, " ").replace(/\s+/g, " ").slice(0, LONGEST);
  return `${name.replace(/^[ .]+|[ .]+$/g, "") || FALLBACK}.xlsx`;
}

/** The title of a workbook that was opened from a file. */
export function titleOfFile(name: string): string {
  return name.replace(/\.xlsx$/i, "") || FALLBACK;
}
