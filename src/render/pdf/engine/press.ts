import type {} from "pdfkit";
import type { PdfFacts } from "../../paper/description.js";
import { Painter } from "../../paper/painter.js";
import { openPdf } from "../../paper/pdf-file.js";
import type { Printing } from "../../paper/printing.js";
import type { Tag } from "../../paper/tag.js";
import type { PageOf } from "../../text/lines.js";
import type { Node } from "./node.js";
import type { PageBox } from "./page-box.js";
import { type Page, tableLayouts } from "./pdfmake.js";
import { TaggedRenderer } from "./renderer.js";
import { type TypesetLine, Typesetter } from "./typesetter.js";

/** What is printed: a pdfmake definition with its tags, and the document information of the file. */
export interface Job {
  readonly content: readonly Node[];
  readonly root: Tag;
  readonly box: PageBox;
  readonly facts: PdfFacts;
  /** Where it is printed for the press. */
  readonly printing?: Printing | undefined;
  /** Draws what stands on a page besides its content. */
  readonly furniture: (painter: Painter, page: PrintedPage) => void;
  readonly bookmarks: readonly Bookmark[];
  /** The number of pages is a multiple of it: what is missing is put in before the last page. */
  readonly sheet: number;
}

export interface PrintedPage {
  readonly number: number;
  readonly last: boolean;
  /** Whether it was put in, and nothing stands on it. */
  readonly spare: boolean;
  /** The anchors at its first line. */
  readonly opening: readonly string[];
}

export interface Bookmark {
  readonly title: string;
  readonly anchor: string;
  readonly children: readonly Bookmark[];
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly pageOf: PageOf;
}

/**
 * Prints a job. This is pdfmake's `Printer.createPdfKitDocument` with our typesetter and renderer in the
 * places of its own; pdfmake has no option for either.
 */
export async function print(job: Job): Promise<Printed> {
  const { box } = job;
  const file = openPdf(job.facts, job.printing);
  const { pdf } = file;
  const set = typeset(job, pdf);
  const pages = inSheets(set, job.sheet);
  const anchors = anchorPages(pages);
  const pageOf: PageOf = (anchor) => anchors.get(anchor);
  const painter = new Painter(file, pageOf);
  const renderer = new TaggedRenderer(pdf, painter, box);
  pages.forEach((page, index) => {
    const [opening = []] = anchorsOn(page);
    const about = {
      number: index + 1,
      last: index === pages.length - 1,
      spare: !set.includes(page),
      opening,
    };
    renderer.renderPage(page, index + 1, () => job.furniture(painter, about));
    markBoxes(pdf, box);
  });
  addBookmarks(pdf, job.bookmarks, pageOf);
  return { bytes: await file.close(job.root), pages: pages.length, pageOf };
}

function typeset({ content, box }: Job, pdf: PDFKit.PDFDocument): Page[] {
  const left = box.left(1);
  const margins = { left, right: box.width - left - box.textWidth, top: box.top, bottom: box.bottom };
  const typesetter = new Typesetter(
    { width: box.width, height: box.height, orientation: "portrait" },
    margins,
  );
  typesetter.registerTableLayouts(tableLayouts);
  return typesetter.layoutDocument({ stack: content }, pdf, {}, {});
}

/** 面付け: pages in whole sheets, the last of them at the outside. */
function inSheets(pages: readonly Page[], sheet: number): readonly Page[] {
  const missing = (sheet - (pages.length % sheet)) % sheet;
  const spare = Array.from({ length: missing }, (): Page => ({ items: [] }));
  return [...pages.slice(0, -1), ...spare, ...pages.slice(-1)];
}

/** On which page each anchor stands: all are known before anything is drawn. */
function anchorPages(pages: readonly Page[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const anchor of anchorsOn(page).flat()) if (!found.has(anchor)) found.set(anchor, index + 1);
  });
  return found;
}

/** The anchors of every line of a page. */
function anchorsOn({ items }: Page): (readonly string[])[] {
  return items.flatMap(({ type, item }) => (type === "line" ? [(item as TypesetLine).typeset.anchors] : []));
}

/** 仕上がり and 塗り足し: the boxes by which a printer knows where to cut. */
function markBoxes(pdf: PDFKit.PDFDocument, box: PageBox): void {
  const page = pdf.page as unknown as { dictionary: { data: Record<string, unknown> } };
  const at = (margin: number) => [margin, margin, box.media[0] - margin, box.media[1] - margin];
  page.dictionary.data.TrimBox = at(box.mediaMargin);
  page.dictionary.data.BleedBox = at(box.mediaMargin - box.bleed);
}

type Outline = { addItem(title: string, options: object): Outline };

function addBookmarks(pdf: PDFKit.PDFDocument, bookmarks: readonly Bookmark[], pageOf: PageOf): void {
  const add = (parent: Outline, list: readonly Bookmark[]) => {
    for (const { title, anchor, children } of list) {
      const page = pageOf(anchor);
      if (page === undefined) continue;
      const item = parent.addItem(title, { pageNumber: page - 1, fit: true });
      add(item, children);
    }
  };
  add(pdf.outline as unknown as Outline, bookmarks);
}
