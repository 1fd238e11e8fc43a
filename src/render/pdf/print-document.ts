import { type Document, documentParts, type Part } from "../../model/document.js";
import { unprintedReference } from "../../problem/rules/paper.js";
import { newTag, under } from "../paper/tag.js";
import { bookmarksOf, chapterNodes } from "./chapter.js";
import { backOf, frontOf } from "./cover/sides.js";
import { type AtHand, documentSetting } from "./document-setting.js";
import type { Node } from "./engine/node.js";
import type { Variant } from "./engine/page-box.js";
import { type Printed, print } from "./engine/press.js";
import { paintFurniture, paintMemo } from "./furniture.js";
import { paintCropMarks } from "./marks.js";
import { planPages } from "./page-plan.js";
import { type Opener, openerOf } from "./part/opener.js";
import { Proof, proofList } from "./proof.js";
import { textRun } from "./setting/runs.js";
import { inPart, type Setting } from "./setting/setting.js";

/** What its pages are printed with besides. */
interface Making extends AtHand {
  readonly variant: Variant;
  readonly folder: string;
}

/** A document laid out, painted and bound, its pictures at hand. */
export async function printDocument(
  document: Document,
  { variant, folder, box, pictures, problems, printing }: Making,
): Promise<Pick<Printed, "bytes" | "imprint">> {
  const parts = documentParts(document);
  const proof = variant === "proof" ? new Proof(folder) : undefined;
  const setting: Setting = {
    ...documentSetting(document, { box, pictures, problems }),
    ...(proof ? { proof: (figure, printed) => proof.mark(figure, printed) } : {}),
  };

  // Painted on every page, but set on none.
  textRun(document.runningHead, setting.scale.runningHead, setting);
  const root = newTag("Document");
  const content: Node[] = [];
  const front = document.cover && frontOf(document.cover, box, under(root, "Sect"), setting);
  if (front) content.push(...front.nodes);
  const openers: { readonly part: Part; readonly opener: Opener }[] = [];
  for (const chapter of document.chapters) {
    const section = under(root, "Sect");
    const part = parts.find(({ chapters }) => chapters.includes(chapter));
    const own = part ? inPart(setting, part) : setting;
    const opener = part?.chapters[0] === chapter ? openerOf(part, box, section, own) : undefined;
    if (part && opener) openers.push({ part, opener });
    const position = { isFirst: content.length === 0, opener, mayShare: part !== undefined };
    content.push(...chapterNodes(chapter, position, box, section, own));
  }
  if (proof) content.push(...proof.nodes(box, under(root, "Sect"), setting));
  if (document.backCover) {
    const back = backOf(document.backCover, front?.back ?? {}, box, under(root, "Sect"), setting);
    content.push(
      ...back.map((node, index) => (index === 0 ? { ...node, pageBreak: "before" as const } : node)),
    );
  }

  // A cover is bound with what it holds: sheets folded once have four pages.
  const sheet = document.cover && document.backCover ? 4 : 1;
  const chapters = [...document.chapters, ...(proof ? [proofList] : [])];
  const printed = await print({
    content: planPages(content, box.textWidth, box.textHeight, sheet),
    root,
    box,
    facts: document,
    printing,
    bookmarks: [
      ...bookmarksOf(document),
      ...(proof ? [{ title: proofList.title, anchor: proofList.id, children: [] }] : []),
    ],
    sheet,
    furniture: (painter, page) => {
      paintCropMarks(painter, box);
      if (front && page.number === 1) return front.paint(painter);
      if (document.backCover && page.last) return front?.back.paint(painter);
      if (page.spare) return paintMemo(painter, page.number, box, setting);
      paintFurniture(
        painter,
        page,
        {
          runningHead: document.runningHead,
          isCovered: document.cover !== undefined,
          chapters,
          parts: openers,
        },
        box,
        setting,
      );
    },
  });

  for (const { to, place } of setting.references)
    if (printed.pageOf(to) === undefined) problems.push(unprintedReference({ to }, place));
  return printed;
}
