import type { GridSession } from "../gridSession";
import { ChartDrawing } from "./ChartDrawing";
import type { PlacedChart } from "./useCharts";

interface ChartLayerProps {
  readonly session: GridSession;
  readonly charts: readonly PlacedChart[];
  /** The id of the selected chart. */
  readonly selected: string | null;
  /** Where the first cell lies in what the layer is placed in. */
  readonly left: number;
  readonly top: number;
  /** A part of the cells that stays in place: what of the charts lies beyond it is cut off. */
  readonly frozen?: { readonly width?: number; readonly height?: number };
}

/**
 * Charts over a part of the cells. Where panes are frozen, each part draws its share of a chart; the
 * part with the chart's beginning names it.
 */
export function ChartLayer({ session, charts, selected, left, top, frozen }: ChartLayerProps) {
  const shown = charts.filter(
    ({ box }) =>
      (frozen?.width === undefined || box.left < frozen.width) &&
      (frozen?.height === undefined || box.top < frozen.height)
  );
  if (shown.length === 0) return null;
  return (
    <div className="charts" style={clipOf(left, frozen)}>
      {shown.map(({ chart, box, picture, label }) => (
        <div
          key={chart.id}
          className={chart.id === selected ? "chart selected" : "chart"}
          style={{
            left: left + box.left,
            top: top + box.top,
            width: box.width,
            height: box.height,
          }}
          {...(frozen
            ? { "aria-hidden": true }
            : { role: "img", "aria-label": label, "data-chart": chart.name })}
          onPointerDown={(event) => {
            event.stopPropagation();
            event.preventDefault();
            session.selectChart(chart.id);
            session.requestFocus();
          }}
        >
          <ChartDrawing picture={picture} />
        </div>
      ))}
    </div>
  );
}

function clipOf(left: number, frozen: ChartLayerProps["frozen"]) {
  if (!frozen) return undefined;
  const { width, height } = frozen;
  return {
    overflow: "clip",
    width: width === undefined ? "100%" : left + width,
    height: height ?? "100%",
  };
}
