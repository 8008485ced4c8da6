/** Rows above the header: title, help, a line for table titles; reports also say when and from what they were made. */
export const inputHeaderRow = 3;
export const reportHeaderRow = 6;
