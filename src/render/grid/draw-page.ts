import { face } from "../font/face.js";
import { drawEdge, drawSlash } from "./draw-line.js";
import { drawText } from "./draw-text.js";
import { edgesOf } from "./edges.js";
import { useFace } from "./embedded-face.js";
import type { Area, Grid } from "./grid.js";
import { readHeaderFooter } from "./header-footer.js";
import { measure } from "./measure.js";
import type { Page, Strip } from "./pages.js";
import { padding, shownText } from "./text-layout.js";

/** A rectangle on the paper, in points. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws one page: fills, then rules, then text, each text tagged as a paragraph in reading order. */
export function drawPage(
  doc: PDFKit.PDFDocument,
  grid: Grid,
  page: Page,
  number: { readonly page: number; readonly pages: number },
): void {
  const cells = cellsOnPage(grid, page);
  const section = doc.struct("Sect");
  doc.addStructure(section);
  doc.markContent("Artifact", { type: "Layout" });
  for (const { box, fill } of cells) {
    if (fill) doc.rect(box.x, box.y, box.width, box.height).fill(fill);
  }
  for (const run of runs(page.rows)) {
    for (const across of runs(page.columns)) drawRules(doc, grid, page, run, across);
  }
  for (const { box, slash } of cells) if (slash) drawSlash(doc, box, slash, page.scale);
  doc.endMarkedContent();
  for (const { row, column, box, reach } of cells) {
    const cell = grid.rows[row]?.cells[column];
    if (!cell || shownText(cell.content, cell.style) === "") continue;
    section.add(doc.struct("P", {}, () => drawText(doc, cell, box, reach, page.scale)));
  }
  section.end();
  drawMargin(doc, grid, number, "header");
  drawMargin(doc, grid, number, "footer");
}

function drawRules(
  doc: PDFKit.PDFDocument,
  grid: Grid,
  page: Page,
  rows: { first: number; last: number },
  columns: { first: number; last: number },
): void {
  const area: Area = { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
  const position = (strips: readonly Strip[], index: number): number => {
    const strip = strips.findLast((candidate) => candidate.index === index);
    if (strip) return strip.start;
    const before = strips.findLast((candidate) => candidate.index === index - 1);
    return before ? before.start + before.size : 0;
  };
  for (const edge of edgesOf(grid, area)) {
    const [along, beside] =
      edge.direction === "across" ? [page.rows, page.columns] : [page.columns, page.rows];
    const at =
      edge.at === area.bottom + 1 || edge.at === area.right + 1
        ? end(along, edge.at - 1)
        : position(along, edge.at);
    drawEdge(doc, edge, at, position(beside, edge.from), end(beside, edge.to), page.scale);
  }
}

function end(strips: readonly Strip[], index: number): number {
  const strip = strips.findLast((candidate) => candidate.index === index);
  return strip ? strip.start + strip.size : 0;
}

/** Stretches of neighbouring strips: repeated titles stand apart from the rows of the page. */
function runs(strips: readonly Strip[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const { index } of strips) {
    const last = found.at(-1);
    if (last && last.last + 1 === index) last.last = index;
    else found.push({ first: index, last: index });
  }
  return found;
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly box: Rectangle;
  readonly fill: string | undefined;
  readonly slash: NonNullable<Grid["rows"][number]["cells"][number]>["style"]["borders"]["slash"];
  /** The box with the empty neighbours that unwrapped text may run into. */
  readonly reach: Rectangle;
}

function cellsOnPage(grid: Grid, page: Page): PlacedCell[] {
  const masters = new Map(grid.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of grid.merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (row !== top || column !== left) covered.add(`${row},${column}`);
      }
    }
  }
  return page.rows.flatMap((rowStrip, rowAt) =>
    page.columns.flatMap((columnStrip, columnAt): PlacedCell[] => {
      const row = rowStrip.index;
      const column = columnStrip.index;
      const cell = grid.rows[row]?.cells[column];
      if (!cell || covered.has(`${row},${column}`)) return [];
      const merge = masters.get(`${row},${column}`);
      const box = {
        x: columnStrip.start,
        y: rowStrip.start,
        width: spanned(page.columns, columnAt, merge?.right ?? column),
        height: spanned(page.rows, rowAt, merge?.bottom ?? row),
      };
      const reachOf = (): Rectangle => {
        if (cell.style.wrap || merge || cell.content.kind !== "text") return box;
        const needs =
          (measure(cell.content.text, cell.style, cell.style.font.size) + 2 * padding) * page.scale;
        let { x, width } = box;
        const free = (at: number): Strip | undefined => {
          const strip = page.columns[at];
          const other = strip && grid.rows[row]?.cells[strip.index];
          const taken = other?.content.kind !== "blank" || masters.has(`${row},${strip?.index}`);
          return taken || covered.has(`${row},${strip?.index}`) ? undefined : strip;
        };
        const side = cell.style.horizontal;
        for (let at = columnAt + 1; side !== "right" && width < needs; at += 1) {
          const strip = free(at);
          if (!strip) break;
          width += strip.size;
        }
        for (let at = columnAt - 1; (side === "right" || side === "center") && width < needs; at -= 1) {
          const strip = free(at);
          if (!strip) break;
          x -= strip.size;
          width += strip.size;
        }
        return { ...box, x, width };
      };
      return [{ row, column, box, fill: cell.style.fill, slash: cell.style.borders.slash, reach: reachOf() }];
    }),
  );
}

function spanned(strips: readonly Strip[], at: number, last: number): number {
  let size = 0;
  for (let index = at; index < strips.length && (strips[index]?.index ?? 0) <= last; index += 1) {
    size += strips[index]?.size ?? 0;
  }
  return size;
}

function drawMargin(
  doc: PDFKit.PDFDocument,
  grid: Grid,
  number: { readonly page: number; readonly pages: number },
  which: "header" | "footer",
): void {
  const { paper, margins } = grid.page;
  const pieces = readHeaderFooter(grid.page[which], { ...number, sheet: grid.name });
  const size = 9;
  const y = which === "header" ? margins.header : paper.height - margins.footer - size;
  useFace(doc, face("gothic")).fontSize(size).fillColor("#000000");
  doc.markContent("Artifact", { type: "Pagination" });
  const put = (text: string, x: (width: number) => number): void => {
    if (text !== "") doc.text(text, x(doc.widthOfString(text)), y, { lineBreak: false });
  };
  put(pieces.left, () => margins.left);
  put(pieces.centre, (width) => (paper.width - width) / 2);
  put(pieces.right, (width) => paper.width - margins.right - width);
  doc.endMarkedContent();
}
