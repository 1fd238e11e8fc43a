import type { Drawing, Label, Path } from "../drawing/shape.js";
import { widthOf } from "../text/measure.js";
import type { Painter } from "./painter.js";

/** Paints a drawing with its top left corner at a point. Everything belongs to the tag now in force. */
export function paintDrawing(painter: Painter, drawing: Drawing, x: number, y: number): void {
  let pending: Path[] = [];
  const flush = () => {
    if (pending.length > 0) painter.paths(pending, x, y);
    pending = [];
  };
  // Shapes overlap, so their order is kept: runs of paths are written at once, labels between them.
  for (const shape of drawing.shapes) {
    if (shape.kind === "path") pending.push(shape);
    else {
      flush();
      paintLabel(painter, shape, x, y);
    }
  }
  flush();
}

function paintLabel(painter: Painter, label: Label, x: number, y: number): void {
  const { face, size, colour } = label;
  const style = { face, size, colour, leading: size };
  const width = widthOf(label.text, style);
  const shift = label.anchor === "start" ? 0 : label.anchor === "middle" ? -width / 2 : -width;
  if (!label.turn) painter.text(label.text, style, x + label.x + shift, y + label.y);
  else
    painter.turned(x + label.x, y + label.y, label.turn, () => {
      painter.text(label.text, style, shift, 0);
    });
}
