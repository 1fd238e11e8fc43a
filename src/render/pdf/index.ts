import type { Document } from "../../model/document.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import { unknownReference } from "../../problem/rules/paper.js";
import { backCoverNodes, coverNodes, paintCover } from "./block/cover.js";
import { bookmarksOf, chapterNodes, contentsOf } from "./chapter.js";
import { print } from "./engine/press.js";
import { paintCropMarks, paintFurniture } from "./furniture.js";
import { gridsIn } from "./grid-widths.js";
import type { Node } from "./node.js";
import { pageBox, type Variant } from "./page-box.js";
import { readPictures } from "./picture.js";
import { Proof } from "./proof.js";
import { scaleOf } from "./scale.js";
import type { Setting } from "./setting.js";
import { tag, under } from "./tag.js";

export type { Variant } from "./page-box.js";

export interface PdfOptions {
  /**
   * - final: for readers
   * - print: for the printer, with 3 mm of bleed (塗り足し) and crop marks (トンボ)
   * - proof: for reading aloud against the sources (読み合わせ): every figure with a short id, listed at the end
   */
  readonly variant: Variant;
  /** Bytes of the pictures that the document names, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The dataset's folder: the proof prints places from its name on, and nothing of where it lies. */
  readonly folder?: string;
}

/**
 * 文書をPDFにする. The value is absent where something would be missing from the paper: a character no
 * typeface has, a picture that is not there, a reference that leads nowhere.
 */
export async function renderPdf(document: Document, options: PdfOptions): Promise<Outcome<Uint8Array>> {
  const { theme } = document;
  const problems: Problem[] = [];
  const box = pageBox(theme, options.variant);
  const proof = options.variant === "proof" ? new Proof(options.folder ?? "") : undefined;
  const references: Setting["references"] = [];
  const setting: Setting = {
    theme,
    scale: scaleOf(theme),
    numbers: document.numbers,
    pictures: await readPictures(document, box, options.files, problems),
    pageHeight: box.textHeight,
    indent: true,
    align: "justify",
    problems,
    grids: document.chapters.flatMap((chapter) => gridsIn(chapter.blocks)),
    contents: contentsOf(document),
    references,
    ...(proof ? { proof: (figure) => proof.mark(figure) } : {}),
  };

  const root = tag("Document");
  const content: Node[] = [];
  if (document.cover) content.push(...coverNodes(document.cover, box, under(root, "Sect"), setting));
  for (const chapter of document.chapters)
    content.push(...chapterNodes(chapter, content.length === 0, box, under(root, "Sect"), setting));
  if (proof) content.push(...proof.nodes(box, under(root, "Sect"), setting));
  if (document.backCover)
    content.push(...backCoverNodes(document.backCover, box, under(root, "Sect"), setting));

  const printed = await print({
    content,
    root,
    box,
    facts: document,
    bookmarks: bookmarksOf(document),
    furniture: (painter, { number, last }) => {
      paintCropMarks(painter, box);
      if (document.cover && number === 1) return paintCover(painter, document.cover, box, setting);
      if (document.backCover && last) return;
      paintFurniture(painter, number, document, box, setting);
    },
  });

  for (const { to, place } of references)
    if (printed.pageOf(to) === undefined) problems.push(unknownReference({ to }, place));
  return { value: hasErrors(problems) ? undefined : printed.bytes, problems };
}
