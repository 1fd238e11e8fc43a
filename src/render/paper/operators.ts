import type { Path } from "../drawing/shape.js";
import type { Colouring } from "./colouring.js";

/** Three decimals are a thousandth of a point: finer than any printer, and short. */
export function number(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const names = { M: "m", L: "l", C: "c", Z: "h" } as const;

/** A path as operators of a page's content, with its fill and stroke: it takes nothing from what was drawn before. */
export function pathOperators({ commands, fill, stroke }: Path, colouring: Colouring): string {
  const parts: (string | number)[] = [];
  if (fill) parts.push(colouring.fill(fill));
  if (stroke)
    parts.push(
      colouring.stroke(stroke.colour),
      number(stroke.width),
      `w [${stroke.dash?.join(" ") ?? ""}] 0 d`,
    );
  for (const [name, ...numbers] of commands) parts.push(...numbers.map(number), names[name]);
  parts.push(fill && stroke ? "B" : fill ? "f" : "S");
  return parts.join(" ");
}
