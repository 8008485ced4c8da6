import type { ChartPicture } from "../chartPicture";
import { widthIn } from "../chartText";
import type { Box, TextMark } from "../marks";
import { textWidth } from "./pictureOf";

/** The box around a text, turned or not. */
function boxOf({ text, x, y, align, style, rotation }: TextMark): Box {
  const width = widthIn(style, textWidth)(text);
  const before = align === "start" ? 0 : align === "end" ? width : width / 2;
  const corners = [
    [-before, -style.size / 2],
    [width - before, -style.size / 2],
    [-before, style.size / 2],
    [width - before, style.size / 2],
  ].map(([dx = 0, dy = 0]) => {
    const turn = (rotation * Math.PI) / 180;
    return {
      x: x + dx * Math.cos(turn) - dy * Math.sin(turn),
      y: y + dx * Math.sin(turn) + dy * Math.cos(turn),
    };
  });
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  return {
    left,
    top,
    width: Math.max(...corners.map((corner) => corner.x)) - left,
    height: Math.max(...corners.map((corner) => corner.y)) - top,
  };
}

/** All texts of a picture. */
export function textsOf(picture: ChartPicture): TextMark[] {
  return [
    ...picture.title,
    ...picture.axisTitles,
    ...picture.valueLabels,
    ...picture.categoryLabels,
    ...picture.labels,
    ...picture.legend.flatMap(({ lines }) => lines),
  ];
}

/** The texts that reach over an edge of the picture. */
export function cutOff(picture: ChartPicture): string[] {
  return textsOf(picture)
    .filter((mark) => {
      const { left, top, width, height } = boxOf(mark);
      const isInside =
        left >= -0.5 &&
        top >= -0.5 &&
        left + width <= picture.width + 0.5 &&
        top + height <= picture.height + 0.5;
      return !isInside;
    })
    .map(({ text }) => text);
}

/** Texts that stand level and share some of their room. */
export function overlaps(marks: readonly TextMark[]): string[] {
  const boxes = marks.map(boxOf);
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b, more) => {
      const apart =
        a.left + a.width <= b.left + 0.5 ||
        b.left + b.width <= a.left + 0.5 ||
        a.top + a.height <= b.top + 0.5 ||
        b.top + b.height <= a.top + 0.5;
      return apart ? [] : [`${marks[index]?.text} / ${marks[index + 1 + more]?.text}`];
    })
  );
}
