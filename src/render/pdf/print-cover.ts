import type { Document } from "../../model/document.js";
import type { Painter } from "../paper/painter.js";
import { newTag, under } from "../paper/tag.js";
import type { Front } from "./cover/front.js";
import { backOf, frontOf } from "./cover/sides.js";
import { paintSpine } from "./cover/spine.js";
import { type AtHand, documentSetting } from "./document-setting.js";
import { coverSheet } from "./engine/page-box.js";
import { type Printed, printSheet } from "./engine/press.js";
import { paintCropMarks, paintFoldMarks } from "./marks.js";

/** In points: less than the narrowest spine. */
const lap = 1;

/** 表紙の展開: back (表4), spine (背) and front (表1) of a bound document on one sheet, the front at the right. */
export async function printCover(
  document: Document,
  { box, printing, ...atHand }: AtHand,
): Promise<Pick<Printed, "bytes">> {
  const { cover, backCover, spine } = document;
  if (!cover || !backCover || !spine)
    throw new Error("The sheet of a cover wants a front, a back and a spine.");
  const setting = documentSetting(document, { box, ...atHand });
  const root = newTag("Document");
  const front = frontOf(cover, box, under(root, "Sect"), setting);
  const spineSection = under(root, "Sect");
  const back = backOf(backCover, front.back, box, under(root, "Sect"), setting);
  const sheet = coverSheet(box, spine.width);
  const { bleed, width, height } = box;
  /** Paints a page up to its bleed, and a little under the spine: nothing white shows between them. */
  const upToSpine = (painter: Painter, left: number, paint: Front["paint"]) => {
    painter.as(undefined);
    painter.clipped(left, -bleed, width + bleed + lap, height + 2 * bleed, () => paint(painter));
  };
  const bytes = await printSheet({
    root,
    box,
    sheet,
    facts: { ...document, title: `${document.title} 表紙` },
    printing,
    pages: [
      {
        content: back,
        number: 2,
        left: 0,
        paint: (painter) => upToSpine(painter, -bleed, front.back.paint),
      },
      {
        content: front.nodes,
        number: 1,
        left: sheet.folds[1],
        paint: (painter) => upToSpine(painter, -lap, front.paint),
      },
    ],
    furniture: (painter) => {
      paintSpine(painter, spine, cover, front.spine, sheet, box, spineSection, setting);
      paintCropMarks(painter, sheet);
      paintFoldMarks(painter, sheet);
    },
  });
  return { bytes };
}
