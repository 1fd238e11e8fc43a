import type { PdfFacts } from "../paper/description.js";
import { Painter } from "../paper/painter.js";
import { newTag, under } from "../paper/tag.js";
import { drawPage } from "./draw-page.js";
import { paginate, type SheetPage } from "./pages.js";
import { rowHeights } from "./row-heights.js";
import type { Sheet } from "./sheet.js";
import { SheetTags } from "./tagged-cells.js";

/** Draws worksheets, one after the other, as their page set-up says; tells which cells stand on each page, from 1. */
export async function drawSheets(
  sheets: readonly Sheet[],
  facts: PdfFacts,
  drawn: (sheet: Sheet, page: SheetPage, number: number) => void = () => {},
): Promise<Uint8Array> {
  const { openPdf } = await import("../paper/pdf-file.js");
  const file = openPdf(facts);
  const painter = new Painter(file);
  const root = newTag("Document");
  let number = 0;
  for (const sheet of sheets) {
    const { width, height } = sheet.page.paper;
    const pages = paginate(sheet, rowHeights(sheet));
    const tags = new SheetTags();
    pages.forEach((page, index) => {
      painter.startPage([width, height]);
      drawPage(painter, sheet, page, { page: index + 1, pages: pages.length }, under(root, "Sect"), tags);
      number += 1;
      drawn(sheet, page, number);
    });
  }
  return file.close(root);
}
