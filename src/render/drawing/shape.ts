import type { Colour } from "../../model/theme.js";
import type { FaceName } from "../font/face.js";

/**
 * 図形: what a drawing comes down to, whoever draws it: charts and diagrams are laid out as shapes once,
 * and paper (`paper/shapes.ts`) and screen (`drawing/svg.ts`) each have a painter for them.
 * Lengths are points, y runs downwards.
 */
export interface Drawing extends Size {
  readonly shapes: readonly Shape[];
}

/** Width and height in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Shape = Path | Label;

export interface Path {
  readonly kind: "path";
  readonly commands: readonly Command[];
  readonly fill?: Colour;
  readonly stroke?: Stroke;
}

/** M move, L line, C cubic curve, Z close: absolute coordinates. */
export type Command =
  | readonly ["M" | "L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

export interface Stroke {
  readonly colour: Colour;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** A line of text; x, y is the start, middle or end of its baseline. */
export interface Label {
  readonly kind: "label";
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Of the weight that `bold` says. */
  readonly face: FaceName;
  readonly colour: Colour;
  readonly anchor: "start" | "middle" | "end";
  /** Degrees clockwise about the point. */
  readonly turn?: number;
}

/** How far a quarter circle's control points lie from its ends. */
const quarter = 0.5523;

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  paint: Pick<Path, "fill" | "stroke">,
  radius = 0,
): Path {
  const r = Math.min(radius, width / 2, height / 2);
  if (r === 0)
    return {
      kind: "path",
      commands: [["M", x, y], ["L", x + width, y], ["L", x + width, y + height], ["L", x, y + height], ["Z"]],
      ...paint,
    };
  const k = r * (1 - quarter);
  const right = x + width;
  const bottom = y + height;
  return {
    kind: "path",
    commands: [
      ["M", x + r, y],
      ["L", right - r, y],
      ["C", right - k, y, right, y + k, right, y + r],
      ["L", right, bottom - r],
      ["C", right, bottom - k, right - k, bottom, right - r, bottom],
      ["L", x + r, bottom],
      ["C", x + k, bottom, x, bottom - k, x, bottom - r],
      ["L", x, y + r],
      ["C", x, y + k, x + k, y, x + r, y],
      ["Z"],
    ],
    ...paint,
  };
}

export function circle(
  [x, y]: readonly [number, number],
  radius: number,
  paint: Pick<Path, "fill" | "stroke">,
): Path {
  const k = radius * quarter;
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius];
  return {
    kind: "path",
    commands: [
      ["M", x, top],
      ["C", x + k, top, right, y - k, right, y],
      ["C", right, y + k, x + k, bottom, x, bottom],
      ["C", x - k, bottom, left, y + k, left, y],
      ["C", left, y - k, x - k, top, x, top],
      ["Z"],
    ],
    ...paint,
  };
}

export function polyline(points: readonly (readonly [number, number])[], stroke: Stroke): Path {
  return {
    kind: "path",
    commands: points.map(([x, y], index) => [index === 0 ? "M" : "L", x, y] as const),
    stroke,
  };
}

/** A filled area within straight lines. */
export function polygon(points: readonly (readonly [number, number])[], fill: Colour): Path {
  const corners = points.map(([x, y], index) => [index === 0 ? "M" : "L", x, y] as const);
  return { kind: "path", commands: [...corners, ["Z"]], fill };
}

/** A filled arrow head with its tip at a point, coming from a direction. */
export function arrowHead(
  from: readonly [number, number],
  tip: readonly [number, number],
  size: number,
  colour: Colour,
): Path {
  const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0]);
  const corner = (turn: number): readonly [number, number] => [
    tip[0] - size * Math.cos(angle + turn),
    tip[1] - size * Math.sin(angle + turn),
  ];
  return polygon([tip, corner(0.42), corner(-0.42)], colour);
}

/** Shapes at another place of a drawing. */
export function moved(shapes: readonly Shape[], right: number, down: number): Shape[] {
  return shapes.map((shape): Shape => {
    if (shape.kind === "label") return { ...shape, x: shape.x + right, y: shape.y + down };
    return { ...shape, commands: shape.commands.map((command) => movedCommand(command, right, down)) };
  });
}

function movedCommand(command: Command, right: number, down: number): Command {
  if (command[0] === "Z") return command;
  if (command[0] !== "C") return [command[0], command[1] + right, command[2] + down];
  const [, a, b, c, d, x, y] = command;
  return ["C", a + right, b + down, c + right, d + down, x + right, y + down];
}
