import type { Rectangle } from "../drawing/rectangle.js";
import type { Painter } from "../paper/painter.js";
import type { Edge } from "./edges.js";
import type { BorderLine, Borders } from "./sheet.js";

const widths: Record<BorderLine["style"], number> = {
  hair: 0.25,
  thin: 0.75,
  medium: 1.5,
  thick: 2.25,
  dotted: 0.75,
  dashed: 0.75,
  double: 0.5,
};

const dashes: { readonly [S in BorderLine["style"]]?: readonly [number, number] } = {
  hair: [0.75, 0.75],
  dotted: [1, 1.5],
  dashed: [3, 2],
};

/** Rules an edge at a position, from one end to the other. */
export function drawEdge(
  painter: Painter,
  { direction, line }: Edge,
  at: number,
  from: number,
  to: number,
  scale: number,
): void {
  // Half a line's width beyond both its ends closes the corners of a frame; dashes keep to theirs.
  const beyond = line.style in dashes ? 0 : (widths[line.style] * scale) / 2;
  const start = from - beyond;
  const end = to + beyond;
  for (const offset of line.style === "double" ? [-0.8, 0.8] : [0]) {
    const place = at + offset * scale;
    if (direction === "across") stroke(painter, line, [start, place], [end, place], scale);
    else stroke(painter, line, [place, start], [place, end], scale);
  }
}

/** The slash through a cell that stays empty. */
export function drawSlash(
  painter: Painter,
  { x, y, width, height }: Rectangle,
  slash: NonNullable<Borders["slash"]>,
  scale: number,
): void {
  if (slash.up) stroke(painter, slash.line, [x, y + height], [x + width, y], scale);
  if (slash.down) stroke(painter, slash.line, [x, y], [x + width, y + height], scale);
}

function stroke(
  painter: Painter,
  { style, colour }: BorderLine,
  from: readonly [number, number],
  to: readonly [number, number],
  scale: number,
): void {
  const dash = dashes[style];
  const scaled = dash && ([dash[0] * scale, dash[1] * scale] as const);
  painter.line([from, to], colour, widths[style] * scale, scaled);
}
