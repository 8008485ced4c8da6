import { formatCell } from "../../formula/area";
import type { Sheet } from "../../model/sheet";
import { itemNotFound } from "../hostError";
import { defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";
import { areaArgument } from "./asRange";

const EXTRA_KEY = "comments";

/** One comment at a cell; nothing shows it, and it does not move with its cell. */
type KeptComment = Readonly<Record<"id" | "address" | "content", string>>;

interface CommentTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

function commentsOf(sheet: Sheet): readonly KeptComment[] {
  return (sheet.extras.get(EXTRA_KEY) as readonly KeptComment[] | undefined) ?? [];
}

/** The comments of one sheet: they can be added, read and counted, as an add-in does that only looks for them. */
export const commentCollectionType = defineType<Sheet>({
  className: "CommentCollection",
  items: (sheet) => commentsOf(sheet).map(({ id }) => commentObject(sheet, id)),
  item: (sheet, key) => commentObject(sheet, kept({ sheet, id: String(key) }).id),
  methods: {
    Add: (sheet, [cellAddress, content]) => {
      const { top, left } = areaArgument(sheet, cellAddress);
      const all = commentsOf(sheet);
      const id = `{comment ${all.length + 1}}`;
      const comment = {
        id,
        address: formatCell(top, left),
        content: String(content),
      };
      sheet.extras.set(EXTRA_KEY, [...all, comment]);
      return commentObject(sheet, id);
    },
    GetCount: (sheet) => commentsOf(sheet).length,
  },
});

export const commentType = defineType<CommentTarget>({
  className: "Comment",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    Content: readOnly((comment) => kept(comment).content),
  },
});

function commentObject(sheet: Sheet, id: string): HostObject<CommentTarget> {
  return hostObject("Comment", { sheet, id });
}

function kept({ sheet, id }: CommentTarget): KeptComment {
  return (
    commentsOf(sheet).find((each) => each.id === id) ?? itemNotFound("there is no such comment")
  );
}
