import { Painter } from "../paper/painter.js";
import type { PdfFacts } from "../paper/pdf-file.js";
import { tag, under } from "../paper/tag.js";
import { drawPage } from "./draw-page.js";
import type { Grid } from "./grid.js";
import { paginate } from "./pages.js";
import { rowHeights } from "./row-heights.js";

/** Draws worksheets, one after the other, as their page set-up says. */
export async function drawGrids(grids: readonly Grid[], facts: PdfFacts): Promise<Uint8Array> {
  const { openPdf } = await import("../paper/pdf-file.js");
  const { pdf, close } = openPdf(facts);
  const painter = new Painter(pdf);
  const root = tag("Document");
  for (const grid of grids) {
    const { width, height } = grid.page.paper;
    const pages = paginate(grid, rowHeights(grid));
    pages.forEach((page, index) => {
      painter.startPage([width, height]);
      drawPage(painter, grid, page, { page: index + 1, pages: pages.length }, under(root, "Sect"));
    });
  }
  return close(root);
}
