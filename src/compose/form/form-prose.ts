import type { Block } from "../../model/block.js";
import { partsOf } from "../../model/block-parts.js";
import type { Document } from "../../model/document.js";
import { inOneWidth } from "../../model/normal-form.js";
import { plain } from "../placeholder/fill.js";

/** A chapter's prose, or that below one of its headings. */
export interface FormProse {
  /** 「令和7年度の歩み」, 「令和7年度の歩み 業務の概況」. */
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** 文章: the prose of a document's chapters, as its pages have it, figures filled in. */
export const proseOf = ({ chapters }: Pick<Document, "chapters">): FormProse[] =>
  chapters.flatMap(({ id, title, blocks }) => {
    const all = paragraphsIn(blocks);
    const sections = new Map<string, string[]>();
    let heading: string | undefined;
    for (const block of blocks) {
      if (block.kind === "heading") heading = block.text;
      else if (heading !== undefined)
        sections.set(heading, [...(sections.get(heading) ?? []), ...paragraphsIn([block])]);
    }
    const parts = [...sections].filter(([, paragraphs]) => paragraphs.length > 0);
    return [title, id].flatMap((name) => [
      { name, paragraphs: all },
      ...parts.map(([below, paragraphs]) => ({ name: `${name} ${below}`, paragraphs })),
    ]);
  });

/** The paragraphs of blocks, those inside others too, indented as they are printed; what stands in tables and under them is none. */
function paragraphsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "grid" || block.kind === "definitions") return [];
    if (block.kind !== "paragraph") return partsOf(block).flatMap((part) => paragraphsIn(part.blocks));
    if (block.role === "note") return [];
    return [block.role === "body" ? `　${plain(block.content)}` : plain(block.content)];
  });
}

/** The prose of that name. */
export const proseNamed = (prose: readonly FormProse[], name: string): FormProse | undefined =>
  prose.find((one) => inOneWidth(one.name) === inOneWidth(name));
