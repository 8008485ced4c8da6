/** What was done with a member: read (a navigation counts as read), set, or called. */
export type UseKind = "get" | "set" | "call";

/** How often one member was used in one way. */
export interface MemberUse {
  /** `Class.member`, as error locations have it. */
  readonly member: string;
  readonly kind: UseKind;
  readonly count: number;
}

/** Counts uses of members by name and kind. */
export class MemberUses {
  private readonly counts = new Map<string, Map<UseKind, number>>();

  note(member: string, kind: UseKind): void {
    const kinds = this.counts.get(member) ?? new Map<UseKind, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    this.counts.set(member, kinds);
  }

  /** How often a member was used, in whatever way. */
  count(member: string): number {
    return [...(this.counts.get(member)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
  }

  /** Names of the members that were used, in order of first use. */
  get members(): readonly string[] {
    return [...this.counts.keys()];
  }

  /** All uses, in order of first use. */
  get items(): readonly MemberUse[] {
    return [...this.counts].flatMap(([member, kinds]) =>
      [...kinds].map(([kind, count]) => ({ member, kind, count }))
    );
  }
}
