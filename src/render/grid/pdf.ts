import { drawPage } from "./draw-page.js";
import type { Grid } from "./grid.js";
import { paginate } from "./pages.js";
import { rowHeights } from "./row-heights.js";

/** What the PDF says about itself. The date is fixed by the caller, so that the same grid gives the same bytes. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Draws worksheets, one after the other, as their page set-up says. */
export async function drawGrids(grids: readonly Grid[], facts: PdfFacts): Promise<Uint8Array> {
  const { default: PDFDocument } = await import("pdfkit");
  const doc = new PDFDocument({
    autoFirstPage: false,
    // No font until one is asked for: each is opened once a process.
    font: null as unknown as string,
    pdfVersion: "1.7",
    lang: "ja-JP",
    tagged: true,
    displayTitle: true,
    info: { Title: facts.title, Author: facts.author, CreationDate: new Date(`${facts.date}T00:00:00Z`) },
  });
  const written = collect(doc);
  for (const grid of grids) {
    const pages = paginate(grid, rowHeights(grid));
    pages.forEach((page, index) => {
      const { width, height } = grid.page.paper;
      doc.addPage({ size: [width, height], margin: 0 });
      drawPage(doc, grid, page, { page: index + 1, pages: pages.length });
    });
  }
  doc.end();
  return written;
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
  });
}
