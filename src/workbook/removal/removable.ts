import { sheetKind } from "../../templates/index";
import type { SampleSet, SheetKey } from "../../templates/definition";
import type { SheetCells, WorkbookCells } from "../port";
import type { Understanding } from "../reading/understand";
import { trackerPrefix } from "../../templates/toolNames";
import { markName } from "../../templates/versions";
import { isUnedited, judgeSheet } from "./judgeSheet";
import { ownSheets, type OwnSheet } from "./ownSheets";
import type { RemovableSheet } from "./removableSheet";
import { mentionsOnSheet, usesOfNames, type Mentions } from "./references";

export interface Removable {
  readonly sheets: readonly RemovableSheet[];
  /** Defined names to delete with the given ones of these sheets. */
  readonly namesWith: (going: ReadonlySet<string>) => readonly string[];
}

/** One of the add-in's sheets with its cells and what others find it by. */
interface Examined extends OwnSheet {
  readonly cells: SheetCells;
  readonly edits: RemovableSheet["edits"];
  readonly mentions: Mentions;
  /** Its name, its tables, and the defined names that lead to it. */
  readonly knownAs: Mentions;
}

/** Of these a sheet needs the ones that its own tool version has, which its formulas tell. */
const perTool: ReadonlySet<SheetKey> = new Set([
  "tracker",
  "summary",
  "charts",
  "heatMap",
  "agreement",
  "breakdown",
]);

const overlap = (one: Mentions, other: Mentions): boolean =>
  [...one].some((mention) => other.has(mention));

function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length} ${(hash >>> 0).toString(16)}`;
}

function fingerprintOf({ row, column, cells, charts, shapes, comments }: SheetCells): string {
  return hashOf(JSON.stringify({ row, column, cells, charts, shapes, comments }));
}

function examine(
  understanding: Understanding,
  samples: readonly SampleSet[],
  cells: WorkbookCells
): readonly Examined[] {
  const names = usesOfNames(cells);
  return ownSheets(understanding, samples, cells).flatMap((own): readonly Examined[] => {
    const found = cells.sheets.find(({ name }) => name === own.sheet);
    if (!found) return [];
    const direct = new Set([own.sheet, ...own.tables].map((name) => name.toLowerCase()));
    const leading = names.filter(({ mentions }) => overlap(direct, mentions));
    const onSheet = understanding.reading.contents.tables.filter(
      ({ sheet }) => sheet === own.sheet
    );
    const edits =
      own.candidates.length === 0 ? "unknown" : judgeSheet(found, onSheet, own.candidates);
    return [
      {
        ...own,
        cells: found,
        edits: edits !== "unknown" && isUnedited(edits) ? null : edits,
        mentions: mentionsOnSheet(found),
        knownAs: new Set([...direct, ...leading.map(({ name }) => name.toLowerCase())]),
      },
    ];
  });
}

function needs(one: Examined, other: Examined): boolean {
  if (one === other) return false;
  const byKind = sheetKind(one.key).dependsOn.includes(other.key) && !perTool.has(other.key);
  return byKind || overlap(other.knownAs, one.mentions);
}

/** The sheets that stay unless somebody says otherwise: those with edits, and what these need, and so on. */
function staying(examined: readonly Examined[], others: readonly Mentions[]): Set<Examined> {
  const isUsed = ({ knownAs }: Examined) => others.some((mentions) => overlap(knownAs, mentions));
  const stays = new Set(examined.filter((own) => own.edits !== null || isUsed(own)));
  // A set is walked through to its end, what is added on the way included.
  for (const one of stays) for (const other of examined) if (needs(one, other)) stays.add(other);
  return stays;
}

/**
 * Judges every sheet of the add-in's in a workbook: whether anybody has worked on it, and who would miss it. Nothing of
 * others is ever among them.
 */
export function findRemovable(
  understanding: Understanding,
  samples: readonly SampleSet[],
  cells: WorkbookCells
): Removable {
  const examined = examine(understanding, samples, cells);
  const own = new Set(examined.map(({ cells: { id } }) => id));
  const brought = new Set(examined.flatMap((sheet) => [...namesBrought(sheet)]));
  const foreign = [
    ...cells.sheets
      .filter(({ id }) => !own.has(id))
      .map((sheet) => ({ name: sheet.name, mentions: mentionsOnSheet(sheet) })),
    ...usesOfNames(cells).filter(({ name }) => !brought.has(name.toLowerCase())),
  ];
  const stays = staying(
    examined,
    foreign.map(({ mentions }) => mentions)
  );
  return {
    sheets: examined.map((sheet) => ({
      id: sheet.cells.id,
      sheet: sheet.sheet,
      owner: sheet.owner,
      edits: sheet.edits,
      neededBy: [
        ...[...stays].filter((other) => needs(other, sheet)).map((other) => other.sheet),
        ...foreign
          .filter(({ mentions }) => overlap(sheet.knownAs, mentions))
          .map(({ name }) => name),
      ],
      fingerprint: fingerprintOf(sheet.cells),
    })),
    namesWith(going) {
      const kept = examined.filter(({ cells: { id } }) => !going.has(id));
      const isUsed = (name: string) =>
        kept.some((sheet) => namesBrought(sheet).has(name) || sheet.mentions.has(name)) ||
        foreign.some(({ mentions }) => mentions.has(name));
      return cells.names
        .map(({ name }) => name)
        .filter(
          (name) =>
            isLeftOver(name, understanding) ||
            (brought.has(name.toLowerCase()) && !isUsed(name.toLowerCase()))
        );
    },
  };
}

/** Whether it is the mark of a sheet that is gone, such as that of a tracker which went with the sample rows. */
function isLeftOver(name: string, { reading: { contents } }: Understanding): boolean {
  const there = [...contents.otherTables, ...contents.tables.map((table) => table.name)];
  return (
    trackerMark.test(name) &&
    there.every((table) => markName(table).toLowerCase() !== name.toLowerCase())
  );
}

const trackerMark = new RegExp(`^${markName(trackerPrefix)}`, "i");

function namesBrought({ candidates }: OwnSheet): ReadonlySet<string> {
  return new Set(
    candidates.flatMap(({ plan }) => plan.names.map(({ name }) => name.toLowerCase()))
  );
}
