import type { MemberUse, UseKind } from "../workbench/host/memberUses";
import { isWithin, MemberSets } from "../workbench/host/surface/memberSets";
import type { ApiSet, Surface, SurfaceClass } from "../workbench/host/surface/surface";
import { isWithoutEffect } from "../workbench/host/types/allTypes";

/** One member of Excel's API as the add-in uses it. */
export interface UsedMember {
  /** `Class.member`; events under the name that developers type. */
  readonly member: string;
  readonly kinds: ReadonlyMap<UseKind, number>;
  /** Undefined for a member that the client does not know. */
  readonly set: ApiSet | undefined;
  /** Whether what is set or called has no effect in the simulation. */
  readonly isWithoutEffect: boolean;
}

const KINDS = ["get", "set", "call"] as const;
const WORDS: Readonly<Record<UseKind, string>> = { get: "read", set: "set", call: "called" };

/** Adds up uses from many files, by member in the order of the alphabet. */
export function addUp(uses: readonly MemberUse[], surface: Surface): UsedMember[] {
  const sets = new MemberSets(surface);
  const members = new Map<string, { wire: string; kinds: Map<UseKind, number>; from: string }>();
  for (const { member, kind, count } of uses) {
    const [className = "", js = ""] = member.split(".");
    const declared = surface.classes[className];
    const event = declared?.events.find(({ register, unregister }) =>
      [register, unregister].includes(js)
    );
    const name = event ? `${className}.${event.js}` : member;
    const entry = members.get(name) ?? {
      wire: wireNameOf(declared, js),
      kinds: new Map<UseKind, number>(),
      from: member,
    };
    entry.kinds.set(kind, (entry.kinds.get(kind) ?? 0) + count);
    members.set(name, entry);
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([member, { wire, kinds, from }]) => ({
      member,
      kinds,
      set: sets.find(from),
      isWithoutEffect:
        (kinds.has("set") || kinds.has("call")) &&
        isWithoutEffect(member.split(".")[0] ?? "", wire),
    }));
}

/** Sentences about members that the client does not know or that need more than the manifest asks for. */
export function faultsOf(members: readonly UsedMember[], required: string): string[] {
  return members.flatMap(({ member, set }) => {
    if (!set) return [`${member} is not known to office.js.`];
    const isCovered = set[0] === "ExcelApi" && isWithin(set[1], required);
    return isCovered
      ? []
      : [`${member} needs ${set.join(" ")}; the manifest asks for ${required}.`];
  });
}

/** The page as Markdown; with counts only in the report of a run, since they differ between runs. */
export function usagePage(
  members: readonly UsedMember[],
  required: string,
  { withCounts }: { withCounts: boolean }
): string {
  const own = members.filter(({ member }) => !isInternal(member));
  const internal = members.filter(({ member }) => isInternal(member));
  const idle = own.filter((each) => each.isWithoutEffect);
  const rows = own.map(({ member, kinds, set }) => {
    const uses = KINDS.filter((kind) => kinds.has(kind)).map((kind) =>
      withCounts ? `${WORDS[kind]} ${kinds.get(kind)}` : WORDS[kind]
    );
    return [code(member), uses.join(", "), set?.join(" ") ?? "unknown"];
  });
  return [
    "# What the add-in uses of Excel",
    "",
    `Written by \`npx tsx tools/hostUsage.ts\` from a run of the integration and end-to-end tests, in which the genuine office.js asks the simulated Excel. The manifest requires ExcelApi ${required}; the set of a member includes the way to it.`,
    "",
    ...table(["Member", "Use", "Requirement set"], rows),
    "",
    "## Without effect in the simulation",
    "",
    "The add-in sets or calls these, and no part of the workbench looks at them. Whether they do what they should only a person at real Excel can see ([manual check](manual-check.md)).",
    "",
    ...(idle.length > 0 ? idle.map(({ member }) => `- ${code(member)}`) : ["None."]),
    "",
    "## Sent by office.js of its own accord",
    "",
    ...internal.map(({ member }) => `- ${code(member)}`),
    "",
  ].join("\n");
}

function wireNameOf(declared: SurfaceClass | undefined, js: string): string {
  const members = { ...declared?.methods, ...declared?.navigations, ...declared?.properties };
  return Object.entries(members).find(([, member]) => member.js === js)?.[0] ?? js;
}

function isInternal(member: string): boolean {
  return /\._/.test(member);
}

function code(text: string): string {
  return `\`${text}\``;
}

/** A Markdown table with columns of even width, as the formatter wants it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0))
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}
