import { missingIn } from "../text/measure.js";
import { shownText, textStyle, unticked } from "./cell-text.js";
import type { Grid } from "./grid.js";

/** Characters of a grid that no face of ours can draw. */
export function missingGlyphs(grid: Grid): ReadonlySet<string> {
  const cells = grid.rows.flatMap((row) => row.cells.filter((cell) => cell !== undefined));
  return new Set(
    cells.flatMap(({ content, style }) => missingIn(unticked(shownText(content, style)), textStyle(style))),
  );
}
