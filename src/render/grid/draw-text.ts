import type {} from "pdfkit";
import type { Face } from "../font/face.js";
import type { Rectangle } from "./draw-page.js";
import { useFace } from "./embedded-face.js";
import type { GridCell } from "./grid.js";
import { cellGlyph } from "./measure.js";
import { layOut, leading, type TextLine } from "./text-layout.js";

/** Writes a cell's text into its box; `reach` is how far unwrapped text may run. */
export function drawText(
  doc: PDFKit.PDFDocument,
  cell: GridCell,
  box: Rectangle,
  reach: Rectangle,
  scale: number,
): void {
  const { content, style } = cell;
  const { size, lines } = layOut(content, style, { width: box.width / scale, height: box.height / scale });
  doc.save();
  doc.rect(reach.x, box.y, reach.width, box.height).clip();
  doc.fillColor(style.font.colour);
  for (const line of lines) {
    const x = box.x + line.x * scale;
    // The font's own line is exactly its size high: half of the leading stands above it.
    const y = box.y + (line.y + ((leading - 1) * size) / 2) * scale;
    const end = drawLine(doc, cell, line, { x, y }, size * scale, scale);
    if (style.font.underline) {
      const base = y + size * scale * 0.98;
      doc
        .lineWidth(0.5 * scale)
        .strokeColor(style.font.colour)
        .moveTo(x, base)
        .lineTo(end, base)
        .stroke();
    }
  }
  doc.restore();
}

/** Draws a line run by run: characters that the wanted face lacks are set in the one that has them. */
function drawLine(
  doc: PDFKit.PDFDocument,
  { style }: GridCell,
  line: TextLine,
  at: { readonly x: number; readonly y: number },
  size: number,
  scale: number,
): number {
  const spacing = line.spacing * scale;
  const runs: { face: Face; text: string; x: number }[] = [];
  const ticks: number[] = [];
  let x = at.x;
  for (const character of line.text) {
    const { face, character: drawn, advance } = cellGlyph(character, style);
    const last = runs.at(-1);
    if (last?.face === face) last.text += drawn;
    else runs.push({ face, text: drawn, x });
    if (character === "☑") ticks.push(x);
    x += (advance * size) / 1000 + spacing;
  }
  for (const run of runs) {
    useFace(doc, run.face).fontSize(size);
    doc.text(run.text, run.x, at.y, { lineBreak: false, characterSpacing: spacing });
  }
  for (const tick of ticks) drawTick(doc, style, tick, at.y, size);
  return x - spacing;
}

function drawTick(
  doc: PDFKit.PDFDocument,
  style: GridCell["style"],
  x: number,
  y: number,
  size: number,
): void {
  const box = cellGlyph("□", style);
  const tick = cellGlyph("✓", style);
  const centre = ((box.advance - tick.advance) * size) / 2000;
  useFace(doc, tick.face)
    .fontSize(size)
    .text("✓", x + centre, y, { lineBreak: false });
}
