import type {} from "pdfkit";
import type { Imprint } from "../../../model/printed-place.js";
import { Painter } from "../../paper/painter.js";
import type { PdfFacts } from "../../paper/pdf-facts.js";
import { openPdf } from "../../paper/pdf-file.js";
import type { Printing } from "../../paper/printing.js";
import type { Tag } from "../../paper/tag.js";
import type { PageOf } from "../../text/lines.js";
import { imprintOf } from "./imprint.js";
import type { Node } from "./node.js";
import type { PageBox, PaperBox } from "./page-box.js";
import { type Page, tableLayouts } from "./pdfmake.js";
import { TaggedRenderer } from "./renderer.js";
import { type TypesetLine, Typesetter } from "./typesetter.js";

interface Job {
  readonly root: Tag;
  readonly box: PageBox;
  readonly facts: PdfFacts;
  /** Where it is printed for the press. */
  readonly printing?: Printing | undefined;
}

/** What is printed: a pdfmake definition with its tags, and the document information of the file. */
export interface PagesJob extends Job {
  readonly content: readonly Node[];
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
  readonly imprint: Imprint;
}

/**
 * Prints a job. This is pdfmake's `Printer.createPdfKitDocument` with our typesetter and renderer in the
 * places of its own; pdfmake has no option for either.
 */
export async function print(job: PagesJob): Promise<Printed> {
  const { box } = job;
  const file = openPdf(job.facts, job.printing);
  const { pdf } = file;
  const set = typeset(job.content, box, pdf);
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
  return {
    bytes: await file.close(job.root),
    pages: pages.length,
    pageOf,
    imprint: imprintOf(pages, pageOf),
  };
}

/** A page of a sheet: what stands on it, and where it lies. */
export interface PageOfSheet {
  readonly content: readonly Node[];
  /** Odd for a page that is bound at its left. */
  readonly number: number;
  /** How far its left edge lies from the sheet's, in points. */
  readonly left: number;
  /** Draws what is under its content. */
  readonly paint: (painter: Painter) => void;
}

/** One sheet with pages side by side. */
export interface SheetJob extends Job {
  readonly sheet: PaperBox;
  readonly pages: readonly PageOfSheet[];
  /** Draws what stands on the sheet besides its pages, after them. */
  readonly furniture: (painter: Painter) => void;
}

/** 一枚刷り: prints pages side by side on one sheet. */
export async function printSheet({ sheet, box, pages, ...job }: SheetJob): Promise<Uint8Array> {
  const file = openPdf(job.facts, job.printing);
  const { pdf } = file;
  const painter = new Painter(file);
  const renderer = new TaggedRenderer(pdf, painter, box);
  painter.startPage(sheet.media, sheet.mediaMargin);
  for (const { content, number, left, paint } of pages) {
    const [page] = typeset(content, box, pdf);
    painter.moved(left, () => {
      paint(painter);
      if (page) renderer.renderContent(page, number);
    });
  }
  job.furniture(painter);
  painter.close();
  markBoxes(pdf, sheet);
  return file.close(job.root);
}

function typeset(content: readonly Node[], box: PageBox, pdf: PDFKit.PDFDocument): Page[] {
  const left = box.left(1);
  const margins = { left, right: box.width - left - box.textWidth, top: box.top, bottom: box.bottom };
  const orientation = box.width > box.height ? "landscape" : "portrait";
  const typesetter = new Typesetter({ width: box.width, height: box.height, orientation }, margins);
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
function markBoxes(pdf: PDFKit.PDFDocument, box: PaperBox): void {
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
