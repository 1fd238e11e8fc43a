import { Painter } from "../paper/painter.js";
import type { PdfFacts } from "../paper/pdf-facts.js";
import { newTag, under } from "../paper/tag.js";
import { drawPage } from "./draw-page.js";
import { paginate, type SheetPage } from "./pages.js";
import { rowHeights } from "./row-heights.js";
import type { Sheet } from "./sheet.js";
import { SheetTags } from "./tagged-cells.js";

/**
 * Draws worksheets, one after the other, as their page set-up says; their pages are numbered as one paper, as Excel
 * does. Tells which cells stand on each page, from 1.
 */
export async function drawSheets(
  sheets: readonly Sheet[],
  facts: PdfFacts,
  drawn: (sheet: Sheet, page: SheetPage, number: number) => void = () => {},
): Promise<Uint8Array> {
  const { openPdf } = await import("../paper/pdf-file.js");
  const file = openPdf(facts);
  const painter = new Painter(file);
  const root = newTag("Document");
  const paged = sheets.map((sheet) => ({ sheet, pages: paginate(sheet, rowHeights(sheet)) }));
  const all = paged.reduce((sum, { pages }) => sum + pages.length, 0);
  let number = 0;
  for (const { sheet, pages } of paged) {
    const { width, height } = sheet.page.paper;
    const tags = new SheetTags();
    for (const page of pages) {
      number += 1;
      painter.startPage([width, height]);
      drawPage(painter, sheet, page, { page: number, pages: all }, under(root, "Sect"), tags);
      drawn(sheet, page, number);
    }
  }
  return file.close(root);
}
