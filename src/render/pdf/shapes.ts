import type { Drawing, Label, Path } from "../drawing/shape.js";
import { widthOf } from "../text/measure.js";
import { number, type Painter, rgb } from "./painter.js";

/** Paints a drawing with its top left corner at a point. Everything belongs to the tag now in force. */
export function paintDrawing(painter: Painter, drawing: Drawing, x: number, y: number): void {
  const paths = drawing.shapes.map((shape) => (shape.kind === "path" ? pathOperators(shape) : { shape }));
  let pending: string[] = [];
  const flush = () => {
    if (pending.length > 0) painter.operators(pending.join("\n"), x, y);
    pending = [];
  };
  // Shapes overlap, so their order is kept: runs of paths are written at once, labels between them.
  for (const one of paths) {
    if (typeof one === "string") pending.push(one);
    else {
      flush();
      if (one.shape.kind === "label") paintLabel(painter, one.shape, x, y);
    }
  }
  flush();
}

const names = { M: "m", L: "l", C: "c", Z: "h" } as const;

function pathOperators(path: Path): string {
  const trace = path.commands
    .map(([name, ...numbers]) =>
      `${numbers.map((value) => number(value)).join(" ")} ${names[name]}`.trimStart(),
    )
    .join(" ");
  const { fill, stroke } = path;
  const look = [
    fill ? `${rgb(fill)} rg` : "",
    stroke ? `${rgb(stroke.colour)} RG ${number(stroke.width)} w [${stroke.dash?.join(" ") ?? ""}] 0 d` : "",
  ].join(" ");
  return `${look} ${trace} ${fill && stroke ? "B" : fill ? "f" : "S"}`;
}

function paintLabel(painter: Painter, label: Label, x: number, y: number): void {
  const style = {
    face: label.bold ? ("gothic-bold" as const) : ("gothic" as const),
    size: label.size,
    colour: label.colour,
    leading: label.size,
  };
  const width = widthOf(label.text, style);
  const shift = label.anchor === "start" ? 0 : label.anchor === "middle" ? -width / 2 : -width;
  if (!label.turn) painter.text(label.text, style, x + label.x + shift, y + label.y);
  else
    painter.turned(x + label.x, y + label.y, label.turn, () => {
      painter.text(label.text, style, shift, 0);
    });
}
