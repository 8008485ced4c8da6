import { ContextMenu, type MenuItem } from "./ContextMenu";
import type { GridSession } from "./gridSession";

export interface GridMenuPlace {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

interface GridMenuProps {
  readonly session: GridSession;
  readonly place: GridMenuPlace;
  readonly close: () => void;
}

/** The menu of a cell: rows of its table, else rows of the sheet. */
export function GridMenu({ session, place, close }: GridMenuProps) {
  const { workbook, sheet } = session;
  const { area } = session.getState();
  const table = workbook.tables.at(sheet.id, place.row, area.left);
  const rows = area.bottom - area.top + 1;
  const items: MenuItem[] = [];
  if (table) {
    const index = place.row - table.dataArea.top;
    const isData = index >= 0 && index < table.rowCount;
    const change = (work: () => void) => () => void session.attempt(work);
    items.push(
      {
        label: "Insert table row above",
        disabled: !isData,
        run: change(() => workbook.user.insertTableRow(table.id, index)),
      },
      {
        label: "Add table row at the end",
        run: change(() => workbook.user.insertTableRow(table.id, null)),
      },
      {
        label: "Delete table row",
        disabled: !isData,
        run: change(() => workbook.user.deleteTableRows(table.id, index)),
      },
      {
        label: "Clear the table's filters",
        disabled: !table.isFiltered,
        run: change(() => workbook.user.clearTableFilter(table.id)),
      }
    );
  }
  items.push(
    {
      label: "Insert sheet row above",
      run: () => void session.attempt(() => workbook.user.insertRows(sheet.id, place.row)),
    },
    {
      label: rows > 1 ? `Delete ${rows} sheet rows` : "Delete sheet row",
      run: () => void session.attempt(() => workbook.user.deleteRows(sheet.id, area.top, rows)),
    },
    { label: "Clear contents", run: () => session.clearSelection() }
  );
  return <ContextMenu place={place} label="Cell" items={items} close={close} />;
}
