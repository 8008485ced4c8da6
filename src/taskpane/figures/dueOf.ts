import { dueItemsInSteps, type DueItem, type Role, type StaffMember, type Steps } from "../../core";
import type { WorkbookView } from "../../workbook/actions/actions";

/** What waits, of the workbook as it stands. */
export function dueInSteps({
  snapshot,
  summaries,
}: WorkbookView["basis"]): Steps<readonly DueItem[]> {
  return dueItemsInSteps(snapshot, summaries);
}

/** Whose items to show: everybody's, those of people in one role, or one person's. */
export type Whose =
  | { readonly kind: "everybody" }
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "person"; readonly name: string };

export const everybody: Whose = { kind: "everybody" };

const keyOf = (name: string): string => name.trim().toLowerCase();

/** Everybody first, then the roles and the people that something waits for, by the alphabet. */
export function whoseOptions(
  items: readonly DueItem[],
  staff: readonly StaffMember[]
): readonly Whose[] {
  const people = new Map<string, string>();
  for (const { who } of items)
    if (who !== null && !people.has(keyOf(who))) people.set(keyOf(who), who);
  const roleOf = rolesByCode(staff);
  const roles = new Set([...people.keys()].flatMap((key) => roleOf.get(key) ?? []));
  const names = [...people.values()].sort((a, b) => a.localeCompare(b, "en"));
  return [
    everybody,
    ...[...roles].sort().map((role): Whose => ({ kind: "role", role })),
    ...names.map((name): Whose => ({ kind: "person", name })),
  ];
}

/** Names compare whatever their case. */
export function dueOf(
  items: readonly DueItem[],
  staff: readonly StaffMember[],
  whose: Whose
): readonly DueItem[] {
  if (whose.kind === "everybody") return items;
  const roleOf = rolesByCode(staff);
  return items.filter(({ who }) =>
    who === null
      ? false
      : whose.kind === "role"
        ? roleOf.get(keyOf(who)) === whose.role
        : keyOf(who) === keyOf(whose.name)
  );
}

function rolesByCode(staff: readonly StaffMember[]): ReadonlyMap<string, Role> {
  return new Map(
    staff.flatMap(({ code, role }) => (role === null ? [] : [[keyOf(code), role] as const]))
  );
}
