import { missingIn } from "../text/measure.js";
import { shownText, textStyle, unticked } from "./cell-text.js";
import type { Sheet } from "./sheet.js";

/** Characters of a sheet that no face of ours can draw. */
export function missingGlyphs(sheet: Sheet): ReadonlySet<string> {
  const cells = sheet.rows.flatMap((row) => row.cells.filter((cell) => cell !== undefined));
  return new Set(
    cells.flatMap(({ content, format }) =>
      missingIn(unticked(shownText(content, format)), textStyle(format)),
    ),
  );
}
