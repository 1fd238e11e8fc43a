import type { PdfFacts } from "../paper/description.js";
import { Painter } from "../paper/painter.js";
import { newTag, under } from "../paper/tag.js";
import { drawPage } from "./draw-page.js";
import { paginate } from "./pages.js";
import { rowHeights } from "./row-heights.js";
import type { Sheet } from "./sheet.js";
import { SheetTags } from "./tagged-cells.js";

/** Draws worksheets, one after the other, as their page set-up says. */
export async function drawSheets(sheets: readonly Sheet[], facts: PdfFacts): Promise<Uint8Array> {
  const { openPdf } = await import("../paper/pdf-file.js");
  const file = openPdf(facts);
  const painter = new Painter(file);
  const root = newTag("Document");
  for (const sheet of sheets) {
    const { width, height } = sheet.page.paper;
    const pages = paginate(sheet, rowHeights(sheet));
    const tags = new SheetTags();
    pages.forEach((page, index) => {
      painter.startPage([width, height]);
      drawPage(painter, sheet, page, { page: index + 1, pages: pages.length }, under(root, "Sect"), tags);
    });
  }
  return file.close(root);
}
