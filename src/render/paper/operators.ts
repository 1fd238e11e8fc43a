import type { Colour } from "../../model/theme.js";
import type { Path } from "../drawing/shape.js";

/** Three decimals are a thousandth of a point: finer than any printer, and short. */
export function number(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const known = new Map<Colour, string>();

/** A colour's parts of red, green and blue. */
export function rgb(colour: Colour): string {
  const before = known.get(colour);
  if (before) return before;
  const part = (from: number) => number(Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  const made = `${part(1)} ${part(3)} ${part(5)}`;
  known.set(colour, made);
  return made;
}

const names = { M: "m", L: "l", C: "c", Z: "h" } as const;

/** A path as operators of a page's content, with its fill and stroke: it takes nothing from what was drawn before. */
export function pathOperators({ commands, fill, stroke }: Path): string {
  const parts: (string | number)[] = [];
  if (fill) parts.push(rgb(fill), "rg");
  if (stroke)
    parts.push(rgb(stroke.colour), "RG", number(stroke.width), `w [${stroke.dash?.join(" ") ?? ""}] 0 d`);
  for (const [name, ...numbers] of commands) parts.push(...numbers.map(number), names[name]);
  parts.push(fill && stroke ? "B" : fill ? "f" : "S");
  return parts.join(" ");
}
