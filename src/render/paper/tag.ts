/** What may stand in a structure tree here, by its PDF name. */
export type TagType =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Caption"
  | "Figure"
  | "TOC"
  | "TOCI"
  | "Link"
  | "Note";

/**
 * 構造タグ: a node of the logical structure. Layout builds the tree in reading order; painting hangs the
 * marked content on its leaves; `structure.ts` writes it. Anything painted under no tag is an artifact.
 */
export interface Tag {
  readonly type: TagType;
  readonly children: Tag[];
  readonly attributes: TagAttributes;
  /** What was painted under this tag, and links made while painting, in reading order. */
  readonly content: unknown[];
}

export interface TagAttributes {
  /** 代替テキスト. */
  readonly alternative?: string;
  readonly scope?: "Row" | "Column" | "Both";
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly numbering?: "Disc" | "Decimal" | "None";
  /** Where a figure stands on its page, in points from the top left; known once painted. */
  box?: readonly [number, number, number, number];
}

export function newTag(type: TagType, attributes: TagAttributes = {}, children: Tag[] = []): Tag {
  return { type, attributes, children, content: [] };
}

/** Makes a tag and hangs it under another. */
export function under(parent: Tag, type: TagType, attributes: TagAttributes = {}): Tag {
  const made = newTag(type, attributes);
  parent.children.push(made);
  return made;
}
