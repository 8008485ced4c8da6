import { intersect, parseArea } from "../../formula/area";
import type { Change, ChangeKind } from "../../model/changes";
import type { Workbook } from "../../model/workbook";
import { valueForClient, valueTypeOf } from "../cellValues";
import { EventType, WORKBOOK_TARGET } from "./eventType";

/** One event before it is known who listens. */
export interface RaisedEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
  /** Cells a handler can fetch by the reference id the payload gets. */
  readonly range?: { readonly sheetId: string; readonly address: string };
}

const CHANGE_TYPES: Partial<Record<ChangeKind, string>> = {
  rangeEdited: "RangeEdited",
  rowInserted: "RowInserted",
  rowDeleted: "RowDeleted",
  columnInserted: "ColumnInserted",
  columnDeleted: "ColumnDeleted",
  cellInserted: "CellInserted",
  cellDeleted: "CellDeleted",
};

const SHIFTS = {
  down: "ShiftCellDown",
  up: "ShiftCellUp",
  left: "ShiftCellLeft",
  right: "ShiftCellRight",
} as const;

/** Where an editor is concerns nobody else. */
const WHERE_ONE_IS: ReadonlySet<ChangeKind> = new Set([
  "selectionChanged",
  "sheetActivated",
  "sheetDeactivated",
]);

/**
 * The events Excel raises for one change; several when it concerns a table (documented).
 *
 * @param isOwn Whether the editor or add-in that hears of it has made it; others' changes are "Remote".
 */
export function eventsOf(change: Change, workbook: Workbook, isOwn: boolean): RaisedEvent[] {
  if (!isOwn && WHERE_ONE_IS.has(change.kind)) return [];
  const changeType = CHANGE_TYPES[change.kind];
  if (changeType) return dataChanged(change, changeType, isOwn);
  if (change.kind === "selectionChanged") return selectionChanged(change, workbook);
  const { sheetId: worksheetId = "", tableId = "", address } = change;
  const source = sourceOf(isOwn);
  const sheet = [worksheetId, WORKBOOK_TARGET];
  switch (change.kind) {
    case "sheetAdded":
      return [
        {
          type: EventType.WorksheetAdded,
          targets: [WORKBOOK_TARGET],
          payload: { worksheetId, source },
        },
      ];
    case "sheetDeleted":
      return [
        {
          type: EventType.WorksheetDeleted,
          targets: [WORKBOOK_TARGET],
          payload: { worksheetId, source },
        },
      ];
    case "sheetActivated":
      return [{ type: EventType.WorksheetActivated, targets: sheet, payload: { worksheetId } }];
    case "sheetDeactivated":
      return [{ type: EventType.WorksheetDeactivated, targets: sheet, payload: { worksheetId } }];
    case "calculated":
      return [
        { type: EventType.WorksheetCalculated, targets: sheet, payload: { worksheetId, address } },
      ];
    case "rangeFormatted":
      return [
        {
          type: EventType.WorksheetFormatChanged,
          targets: sheet,
          payload: { worksheetId, address, source },
        },
      ];
    case "rowSorted":
    case "columnSorted":
      return [
        {
          type:
            change.kind === "rowSorted"
              ? EventType.WorksheetRowSorted
              : EventType.WorksheetColumnSorted,
          targets: sheet,
          payload: { worksheetId, address, source },
        },
      ];
    case "rowHiddenChanged":
      return [
        {
          type: EventType.WorksheetRowHiddenChanged,
          targets: sheet,
          payload: { worksheetId, address, source, changeType: "Unknown" },
        },
      ];
    case "sheetProtectionChanged": {
      const isProtected = workbook.sheets.get(worksheetId)?.protection.isProtected ?? false;
      return [
        {
          type: EventType.WorksheetProtectionChanged,
          targets: sheet,
          payload: { worksheetId, source, isProtected },
        },
      ];
    }
    case "sheetRenamed":
      return [
        {
          type: EventType.WorksheetNameChanged,
          targets: sheet,
          payload: {
            worksheetId,
            source,
            nameBefore: change.nameBefore,
            nameAfter: change.nameAfter,
          },
        },
      ];
    case "tableAdded":
      return [
        {
          type: EventType.TableAdded,
          targets: [WORKBOOK_TARGET, worksheetId],
          payload: { source, tableId, worksheetId },
        },
      ];
    case "tableDeleted":
      return [
        {
          type: EventType.TableDeleted,
          targets: [WORKBOOK_TARGET, worksheetId],
          payload: { source, tableId, worksheetId, tableName: change.tableName },
        },
      ];
    default:
      return [];
  }
}

/**
 * One edit is told to the listeners of the sheet and of all sheets, and when it touches a table also
 * to those of the table, of all tables and of the sheet's tables (documented).
 */
function dataChanged(change: Change, changeType: string, isOwn: boolean): RaisedEvent[] {
  const { sheetId: worksheetId = "", tableId, address = "" } = change;
  const payload = {
    changeType,
    source: sourceOf(isOwn),
    worksheetId,
    address,
    triggerSource: isOwn && change.source === "api" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: change.shift ? SHIFTS[change.shift] : "None",
    ...details(change),
  };
  const range = { sheetId: worksheetId, address };
  const events: RaisedEvent[] = [
    { type: EventType.WorksheetChanged, targets: [worksheetId, WORKBOOK_TARGET], payload, range },
  ];
  if (tableId !== undefined) {
    events.push({
      type: EventType.TableChanged,
      targets: [tableId, WORKBOOK_TARGET, worksheetId],
      payload: { ...payload, tableId },
      range,
    });
  }
  return events;
}

function sourceOf(isOwn: boolean): "Local" | "Remote" {
  return isOwn ? "Local" : "Remote";
}

/** Values before and after are told for edits of a single cell only (documented). */
function details({ before, after }: Change): Record<string, unknown> {
  if (before === undefined || after === undefined) return {};
  return {
    valueBefore: valueForClient(before),
    valueAfter: valueForClient(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}

function selectionChanged(change: Change, workbook: Workbook): RaisedEvent[] {
  const { sheetId: worksheetId = "", address = "" } = change;
  const events: RaisedEvent[] = [
    {
      type: EventType.WorksheetSelectionChanged,
      targets: [worksheetId, WORKBOOK_TARGET],
      payload: { worksheetId, address },
    },
  ];
  const area = parseArea(address.split(",")[0] ?? "");
  for (const table of workbook.sheets.get(worksheetId)?.tables ?? []) {
    const inside = area && intersect(area, table.area);
    if (!inside) continue;
    events.push({
      type: EventType.TableSelectionChanged,
      targets: [table.id],
      payload: { worksheetId, tableId: table.id, address, isInsideTable: true },
    });
  }
  return events;
}
