import type { Theme } from "../../../model/theme.js";
import { letteringOf } from "../lettering.js";
import { rectangle, type Shape } from "../shape.js";
import { textBlock } from "../text-block.js";
import type { Point } from "./route.js";

/** A line's words that found no room beside it, under its number. */
export interface Numbered {
  readonly number: string;
  readonly label: string;
}

/** The number alone, on its line. */
export function drawMark(number: string, [x, y]: Point, size: number, theme: Theme): Shape[] {
  const face = letteringOf(theme, true);
  const label = { kind: "label", bold: true, face, colour: theme.colours.accent, anchor: "middle" } as const;
  return [
    rectangle(x - size * 0.7, y - size * 0.7, size * 1.4, size * 1.4, { fill: "#ffffff" }, size),
    { ...label, text: number, x, y: y + size * 0.38, size },
  ];
}

/** The numbers with their words below a drawing, in two columns. */
export function drawLegend(
  entries: readonly Numbered[],
  theme: Theme,
  width: number,
  top: number,
): { shapes: Shape[]; height: number } {
  const size = theme.fontSize * 0.84;
  const room = width / 2 - 10;
  const rows = Math.ceil(entries.length / 2);
  const blocks = entries.map((entry) => ({
    number: textBlock(entry.number, size * 2, { size, bold: true, colour: theme.colours.accent }, theme),
    words: textBlock(entry.label, room - size * 1.8, { size, colour: theme.colours.text }, theme),
  }));
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(blocks[row]?.words.height ?? 0, blocks[row + rows]?.words.height ?? 0),
  );
  const topOf = (row: number) => top + heights.slice(0, row).reduce((sum, one) => sum + one + 3, 0);
  const shapes = blocks.flatMap(({ number, words }, index) => {
    const x = index < rows ? 0 : width / 2 + 5;
    const y = topOf(index % rows);
    return [...number.at(x, y), ...words.at(x + size * 1.8, y)];
  });
  return { shapes, height: topOf(rows) - top };
}
