import { settable } from "../text/measure.js";
import type { Grid } from "./grid.js";
import { cellGlyph } from "./measure.js";
import { shownText } from "./text-layout.js";

/** Characters of a grid that no face of ours can draw. */
export function missingGlyphs(grid: Grid): ReadonlySet<string> {
  const missing = new Set<string>();
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      if (!cell) continue;
      for (const character of settable(shownText(cell.content, cell.style))) {
        if (character !== "\n" && cellGlyph(character, cell.style).missing) missing.add(character);
      }
    }
  }
  return missing;
}
