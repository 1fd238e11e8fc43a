import { withInputs } from "../../model/figure.js";
import { figuresOf } from "../../model/report.js";
import { comparisonStyle, type SideBySide } from "../../model/side-by-side.js";
import { defaultTheme } from "../../model/theme-presets.js";
import { drawBook } from "./draw-book.js";

/**
 * `comparison.xlsx`: corporations beside each other, a sheet a table; totals, ratios, quartiles and ranks as live
 * formulas. 出典 has the figures of the newest returns and what was made of them; of earlier years 資料 has the files.
 */
export function comparisonWorkbook({ newest, facts, notes, tables, date }: SideBySide): Promise<Uint8Array> {
  const { sources, items, ratios, ranks, years, statements } = tables;
  const ofNewest = statements.filter(({ id }) => id.startsWith(`compare/${newest.id}/`));
  const traced = figuresOf({ statements: [], tables: [items, ratios, ranks, ...ofNewest] });
  return drawBook({
    entity: "信用保証協会の比較",
    title: newest.title,
    facts: [...facts, ["比べ方", notes.join("\n")]],
    files: [],
    style: comparisonStyle,
    published: date.slice(0, 7),
    colours: defaultTheme.colours,
    folder: "",
    statements: [],
    tables: [sources, items, ratios, ranks, ...(years ? [years] : []), ...statements],
    comparisons: [],
    figures: withInputs(traced),
  });
}
