const NUMBERS: readonly [word: string, digit: string][] = [
  ["Three", "3"],
  ["Four", "4"],
  ["Five", "5"],
];

/** Excel's name of an icon set as files write it: "3TrafficLights1" for "ThreeTrafficLights1". */
export function fileIconSet(style: string): string {
  const found = NUMBERS.find(([word]) => style.startsWith(word));
  return found ? found[1] + style.slice(found[0].length) : style;
}

/** The opposite of `fileIconSet`. */
export function modelIconSet(name: string): string {
  const found = NUMBERS.find(([, digit]) => name.startsWith(digit));
  return found ? found[0] + name.slice(1) : name;
}

/** Whether the set came with Excel 2010, so that files hold it apart from the older ones. */
export function isNewerIconSet(name: string): boolean {
  return ["3Stars", "3Triangles", "5Boxes"].includes(name);
}
