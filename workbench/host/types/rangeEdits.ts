import {
  type Area,
  columnCountOf,
  intersect,
  isWholeColumns,
  isWholeRows,
  rowCountOf,
  sameArea,
} from "../../formula/area";
import { HostError, invalidArgument } from "../hostError";
import type { LiveRange } from "../liveRange";
import { notImplemented } from "../refusals";
import { hostObject, type TypeDefinition } from "../typeDefinition";
import { placeArgument } from "./asRange";
import { sortFields } from "./sortFields";
import { checkArraySize } from "./rangeGeometry";

type Methods = NonNullable<TypeDefinition<LiveRange>["methods"]>;

const CLEAR_KINDS: Readonly<Record<string, "all" | "contents" | "formats">> = {
  All: "all",
  Contents: "contents",
  Formats: "formats",
};

const COPY_KINDS = {
  All: "all",
  Values: "values",
  Formulas: "formulas",
  Formats: "formats",
} as const;

/** Methods that change cells. */
export const editMethods: Methods = {
  _ValidateArraySize: (range, [rows, columns]) => checkArraySize(range, rows, columns),
  Clear: ({ sheet, area }, [applyTo]) => {
    const kind = CLEAR_KINDS[typeof applyTo === "string" ? applyTo : "All"];
    if (!kind) throw notImplemented("Range.clear", `applyTo ${String(applyTo)}`);
    sheet.clear(area, kind);
  },
  Delete: ({ sheet, area }, [shift]) => {
    if (isWholeRows(area)) sheet.deleteRows(area.top, rowCountOf(area));
    else if (isWholeColumns(area)) sheet.deleteColumns(area.left, columnCountOf(area));
    else sheet.deleteCells(area, shift === "Left" ? "left" : "up");
  },
  // Gives the new blank cells, where the range was (documented).
  Insert: ({ sheet, area }, [shift], call) => {
    if (isWholeRows(area)) sheet.insertRows(area.top, rowCountOf(area));
    else if (isWholeColumns(area)) sheet.insertColumns(area.left, columnCountOf(area));
    else sheet.insertCells(area, shift === "Right" ? "right" : "down");
    return call.services.rangeAfterChanges(sheet, area);
  },
  Select: ({ sheet, area }) => sheet.workbook.select(sheet, area),
  Calculate: ({ sheet }) => sheet.workbook.touch(),
  Merge: ({ sheet, area }, [across]) => sheet.merge(area, across === true),
  Unmerge: ({ sheet, area }) => sheet.unmerge(area),
  GetMergedAreasOrNullObject: ({ sheet, area }) => {
    const areas = sheet.merges.filter((merged) => intersect(merged, area));
    return areas.length > 0 ? hostObject("RangeAreas", { sheet, areas }) : null;
  },
  CopyFrom: ({ sheet, area }, [source, copyType, skipBlanks, transpose], call) => {
    if (transpose === true) throw notImplemented("Range.copyFrom", "transpose");
    const kind = COPY_KINDS[(copyType ?? "All") as keyof typeof COPY_KINDS];
    const from = placeArgument(call, source, sheet);
    sheet.copyFrom(grown(area, from.area), from.sheet, from.area, kind, {
      skipBlanks: skipBlanks === true,
    });
  },
  GetTables: ({ sheet, area }, [fullyContained]) =>
    hostObject("TableScopedCollection", {
      tables: sheet.tables.filter((table) => {
        const shared = intersect(table.area, area);
        if (!shared) return false;
        return fullyContained !== true || cellCount(shared) === cellCount(table.area);
      }),
    }),
};

/** Methods of `range.sort`. */
export const rangeSortMethods: Methods = {
  Apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation]) => {
    const byColumns = orientation === "Columns";
    const options = { matchCase: matchCase === true, byColumns };
    const headers = hasHeaders === true ? 1 : 0;
    const sorted = byColumns
      ? { ...area, left: area.left + headers }
      : { ...area, top: area.top + headers };
    if (sorted.top > sorted.bottom || sorted.left > sorted.right) {
      invalidArgument("there is nothing but headers to sort");
    }
    const table = sheet.tables.find((each) => intersect(each.area, sorted));
    if (!table) {
      sheet.sort(sorted, sortFields(fields), options);
      return;
    }
    // A table's rows hang together: nothing less and nothing more is sorted (assumed).
    if (byColumns || !sameArea(sorted, table.dataArea)) {
      throw new HostError("InvalidOperation", "only the whole body of a table can be sorted");
    }
    table.sort(sortFields(fields), options);
  },
};

/** A single target cell takes the whole source (documented). */
function grown(target: Area, source: Area): Area {
  if (cellCount(target) !== 1) return target;
  return {
    ...target,
    bottom: target.top + rowCountOf(source) - 1,
    right: target.left + columnCountOf(source) - 1,
  };
}

function cellCount(area: Area): number {
  return rowCountOf(area) * columnCountOf(area);
}
