import type { Rectangle } from "./draw-page.js";
import type { Edge } from "./edges.js";
import type { Borders, Line } from "./grid.js";

const widths: Record<Line["style"], number> = {
  hair: 0.25,
  thin: 0.75,
  medium: 1.5,
  thick: 2.25,
  dotted: 0.75,
  dashed: 0.75,
  double: 0.5,
};

const dashes: { readonly [S in Line["style"]]?: readonly [number, number] } = {
  hair: [0.75, 0.75],
  dotted: [1, 1.5],
  dashed: [3, 2],
};

/** Rules an edge at a position, from one end to the other. */
export function drawEdge(
  doc: PDFKit.PDFDocument,
  { direction, line }: Edge,
  at: number,
  from: number,
  to: number,
  scale: number,
): void {
  for (const offset of line.style === "double" ? [-0.8, 0.8] : [0]) {
    const place = at + offset * scale;
    if (direction === "across") stroke(doc, line, [from, place], [to, place], scale);
    else stroke(doc, line, [place, from], [place, to], scale);
  }
}

/** The slash that says: this cell stays empty. */
export function drawSlash(
  doc: PDFKit.PDFDocument,
  { x, y, width, height }: Rectangle,
  slash: NonNullable<Borders["slash"]>,
  scale: number,
): void {
  if (slash.up) stroke(doc, slash.line, [x, y + height], [x + width, y], scale);
  if (slash.down) stroke(doc, slash.line, [x, y], [x + width, y + height], scale);
}

function stroke(
  doc: PDFKit.PDFDocument,
  line: Line,
  from: [number, number],
  to: [number, number],
  scale: number,
): void {
  const dash = dashes[line.style];
  // Square ends close the corners of a frame; dashes keep their butt ends.
  doc
    .lineWidth(widths[line.style] * scale)
    .lineCap(dash ? "butt" : "square")
    .strokeColor(line.colour);
  if (dash) doc.dash(dash[0] * scale, { space: dash[1] * scale });
  doc
    .moveTo(...from)
    .lineTo(...to)
    .stroke();
  if (dash) doc.undash();
}
