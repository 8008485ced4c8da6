import type { SheetDefinition } from "./definition";
import { firstVersion } from "./versions";

/** The values behind the drop-downs. Its columns are the lists of lists.ts; planned by planLists. */
export const listsSheet: SheetDefinition = {
  key: "lists",
  name: "Lists",
  title: "Lists",
  help: "The values that the drop-downs offer. Please leave them as they are: the sheets and the add-in know them by these words.",
  owner: "addIn",
  tables: [],
  dependsOn: [],
  tabColor: "#A5A5A5",
  freezeColumns: 0,
  pagesWide: 2,
  versions: firstVersion,
};
