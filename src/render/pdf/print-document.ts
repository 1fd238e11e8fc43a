import type { Document } from "../../model/document.js";
import type { Problem } from "../../problem/problem.js";
import { unprintedReference } from "../../problem/rules/paper.js";
import type { Pictures } from "../paper/picture.js";
import { newTag, under } from "../paper/tag.js";
import { backCoverNodes, coverNodes, paintCover } from "./block/cover.js";
import { bookmarksOf, chapterNodes, contentsOf } from "./chapter.js";
import type { Node } from "./engine/node.js";
import type { PageBox, Variant } from "./engine/page-box.js";
import { print } from "./engine/press.js";
import { paintCropMarks, paintFurniture } from "./furniture.js";
import { layOut } from "./lay-out.js";
import { Proof, proofList } from "./proof.js";
import { GridKinds } from "./setting/grid-kinds.js";
import { textRun } from "./setting/runs.js";
import { typeScale } from "./setting/scale.js";
import type { Setting } from "./setting/setting.js";

/** What a document is printed with. */
interface Making {
  readonly variant: Variant;
  readonly folder: string;
  readonly box: PageBox;
  readonly pictures: Pictures;
  /** What would be missing from the paper is added here. */
  readonly problems: Problem[];
}

/** A document laid out, painted and bound, its pictures at hand. */
export async function printDocument(
  document: Document,
  { variant, folder, box, pictures, problems }: Making,
): Promise<Uint8Array> {
  const { theme } = document;
  const proof = variant === "proof" ? new Proof(folder) : undefined;
  const references: Setting["references"] = [];
  const setting: Setting = {
    theme,
    scale: typeScale(theme),
    numbers: document.numbers,
    pictures,
    pageHeight: box.textHeight,
    indent: true,
    align: "justify",
    problems,
    words: document.words ?? [],
    grids: new GridKinds(document.chapters.flatMap(({ blocks }) => blocks)),
    layOut,
    contents: contentsOf(document),
    references,
    ...(proof ? { proof: (figure, printed) => proof.mark(figure, printed) } : {}),
  };

  // Painted on every page, but set on none.
  textRun(document.runningHead, setting.scale.runningHead, setting);
  const root = newTag("Document");
  const content: Node[] = [];
  if (document.cover) content.push(...coverNodes(document.cover, box, under(root, "Sect"), setting));
  for (const chapter of document.chapters)
    content.push(...chapterNodes(chapter, content.length === 0, box, under(root, "Sect"), setting));
  if (proof) content.push(...proof.nodes(box, under(root, "Sect"), setting));
  if (document.backCover)
    content.push(...backCoverNodes(document.backCover, box, under(root, "Sect"), setting));

  const chapters = [...document.chapters, ...(proof ? [proofList] : [])];
  const printed = await print({
    content,
    root,
    box,
    facts: document,
    bookmarks: [
      ...bookmarksOf(document),
      ...(proof ? [{ title: proofList.title, anchor: proofList.id, children: [] }] : []),
    ],
    furniture: (painter, page) => {
      paintCropMarks(painter, box);
      if (document.cover && page.number === 1) return paintCover(painter, document.cover, box, setting);
      if (document.backCover && page.last) return;
      paintFurniture(painter, page, { runningHead: document.runningHead, chapters }, box, setting);
    },
  });

  for (const { to, place } of references)
    if (printed.pageOf(to) === undefined) problems.push(unprintedReference({ to }, place));
  return printed.bytes;
}
