import { latest, type Plot } from "./plot.js";

/** 棒の色: the latest year's bar has its series' colour, the others a lighter one; where bars are no years, all have it. */
export function barColour(plot: Plot, series: number, at: number): string {
  const colour = plot.colours[series] ?? "#000000";
  return plot.spec.kind === "rows" || at === latest(plot) ? colour : lighter(colour);
}

/** Half way to white. */
function lighter(colour: string): string {
  const half = parts(colour).map((part) => Math.round((part + 255) / 2));
  return `#${half.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** White or dark text, whichever can be read on a colour. */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = parts(colour);
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? "#1f2328" : "#ffffff";
}

const parts = (colour: string): number[] =>
  [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
