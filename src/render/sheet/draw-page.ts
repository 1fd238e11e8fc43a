import type { Painter } from "../paper/painter.js";
import type { Tag } from "../paper/tag.js";
import { widthOf } from "../text/measure.js";
import { baselineOf, type TextStyle } from "../text/style.js";
import { shownText } from "./cell-text.js";
import { drawEdge, drawSlash } from "./draw-line.js";
import { drawText } from "./draw-text.js";
import { edgesOf } from "./edges.js";
import { readHeaderFooter } from "./header-footer.js";
import type { SheetPage, Strip } from "./pages.js";
import { placedCells } from "./placed-cell.js";
import type { CellRange, Sheet } from "./sheet.js";
import type { SheetTags } from "./tagged-cells.js";

/** Draws one page: fills, then rules, then text, each text tagged in reading order. */
export function drawPage(
  painter: Painter,
  sheet: Sheet,
  page: SheetPage,
  number: { readonly page: number; readonly pages: number },
  section: Tag,
  sheetTags: SheetTags,
): void {
  const cells = placedCells(sheet, page);
  painter.as(undefined);
  for (const { box, cell } of cells) {
    if (cell.format.fill) painter.fill(box.x, box.y, box.width, box.height, cell.format.fill);
  }
  for (const run of runs(page.rows)) {
    for (const across of runs(page.columns)) drawRules(painter, sheet, page, run, across);
  }
  for (const { box, cell } of cells) {
    const { slash } = cell.format.borders;
    if (slash) drawSlash(painter, box, slash, page.scale);
  }
  const tags = sheetTags.of(cells, page, section);
  for (const placed of cells) {
    if (shownText(placed.cell.content, placed.cell.format) === "") continue;
    painter.as(tags.get(placed));
    drawText(painter, placed, page.scale);
  }
  painter.as(undefined);
  drawMargin(painter, sheet, number, "header");
  drawMargin(painter, sheet, number, "footer");
  painter.close();
}

function drawRules(
  painter: Painter,
  sheet: Sheet,
  page: SheetPage,
  rows: { first: number; last: number },
  columns: { first: number; last: number },
): void {
  const area: CellRange = { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
  const position = (strips: readonly Strip[], index: number): number => {
    const strip = strips.findLast((candidate) => candidate.index === index);
    if (strip) return strip.start;
    const before = strips.findLast((candidate) => candidate.index === index - 1);
    return before ? before.start + before.size : 0;
  };
  for (const edge of edgesOf(sheet, area)) {
    const [along, beside] =
      edge.direction === "across" ? [page.rows, page.columns] : [page.columns, page.rows];
    const at =
      edge.at === area.bottom + 1 || edge.at === area.right + 1
        ? end(along, edge.at - 1)
        : position(along, edge.at);
    drawEdge(painter, edge, at, position(beside, edge.from), end(beside, edge.to), page.scale);
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

const marginStyle: TextStyle = { face: "gothic", size: 9, leading: 9, colour: "#000000" };

function drawMargin(
  painter: Painter,
  sheet: Sheet,
  number: { readonly page: number; readonly pages: number },
  which: "header" | "footer",
): void {
  const { paper, margins } = sheet.page;
  const pieces = readHeaderFooter(sheet.page[which], { ...number, sheet: sheet.name });
  const top = which === "header" ? margins.header : paper.height - margins.footer - marginStyle.leading;
  const put = (text: string, x: (width: number) => number): void => {
    painter.text(text, marginStyle, x(widthOf(text, marginStyle)), top + baselineOf(marginStyle));
  };
  put(pieces.left, () => margins.left);
  put(pieces.centre, (width) => (paper.width - width) / 2);
  put(pieces.right, (width) => paper.width - margins.right - width);
}
