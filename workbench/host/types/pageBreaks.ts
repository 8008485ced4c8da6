import type { Sheet } from "../../model/sheet";
import { itemNotFound } from "../hostError";
import { defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";
import { areaArgument } from "./asRange";

type Axis = "horizontal" | "vertical";

interface Breaks {
  readonly sheet: Sheet;
  readonly axis: Axis;
}

interface Break extends Breaks {
  /** The row below or the column right of the break. */
  readonly at: number;
}

/** Manual page breaks of a sheet, above rows or left of columns (documented). */
export const pageBreakCollectionType = defineType<Breaks>({
  className: "PageBreakCollection",
  withoutEffect: "all",
  items: (breaks) => placesOf(breaks).map((at) => breakObject(breaks, at)),
  item: (breaks, key) => {
    const at = placesOf(breaks).find((each) => String(each) === String(key));
    return at === undefined ? itemNotFound("there is no such page break") : breakObject(breaks, at);
  },
  methods: {
    Add: (breaks, [range]) => {
      const area = areaArgument(breaks.sheet, range);
      const at = breaks.axis === "horizontal" ? area.top : area.left;
      setPlaces(breaks, [...new Set([...placesOf(breaks), at])]);
      return breakObject(breaks, at);
    },
    RemovePageBreaks: (breaks) => setPlaces(breaks, []),
  },
});

export const pageBreakType = defineType<Break>({
  className: "PageBreak",
  withoutEffect: "all",
  identity: ({ at }) => ({ _Id: String(at) }),
  properties: {
    ColumnIndex: readOnly(({ axis, at }) => (axis === "vertical" ? at : 0)),
    RowIndex: readOnly(({ axis, at }) => (axis === "horizontal" ? at : 0)),
  },
  methods: {
    Delete: (target) =>
      setPlaces(
        target,
        placesOf(target).filter((at) => at !== target.at)
      ),
    GetCellAfterBreak: ({ sheet, axis, at }, _, { services }) => {
      const [row, column] = axis === "horizontal" ? [at, 0] : [0, at];
      return services.range(sheet, { top: row, left: column, bottom: row, right: column });
    },
  },
});

function placesOf({ sheet, axis }: Breaks): readonly number[] {
  return axis === "horizontal" ? sheet.view.horizontalPageBreaks : sheet.view.verticalPageBreaks;
}

function setPlaces({ sheet, axis }: Breaks, places: readonly number[]): void {
  const sorted = [...places].sort((a, b) => a - b);
  sheet.setView(
    axis === "horizontal" ? { horizontalPageBreaks: sorted } : { verticalPageBreaks: sorted }
  );
}

function breakObject({ sheet, axis }: Breaks, at: number): HostObject<Break> {
  return hostObject("PageBreak", { sheet, axis, at });
}
