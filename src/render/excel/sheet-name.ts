import type { Workbook, Worksheet } from "exceljs";

/** Characters (UTF-16 units) that Excel allows in the name of a sheet. */
const longest = 31;

/** What Excel takes in no name, and XML in no text (half a letter included). */
const illegal = /[[\]:*?/\\\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Names that Excel keeps for itself, in English and in Japanese. */
const reserved = ["history", "履歴"];

/**
 * A new sheet, named by its title as far as Excel takes it: at most 31 characters, none of those it reserves, no
 * apostrophe, which quotes names in formulas, and no name that is there already but for case or width.
 */
export function addSheet(workbook: Workbook, title: string): Worksheet {
  const taken = [...reserved, ...workbook.worksheets.map(({ name }) => folded(name))];
  const legal = title.replace(illegal, "・").replaceAll("'", "’").trim();
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? "" : `（${count}）`;
    const name = `${shortened(legal, longest - mark.length) || "表"}${mark}`;
    if (!taken.includes(folded(name))) return workbook.addWorksheet(name);
  }
}

const folded = (name: string): string => name.normalize("NFKC").toLowerCase();

/** Its beginning, no character cut in two. */
function shortened(text: string, length: number): string {
  let short = "";
  for (const { segment } of new Intl.Segmenter("ja").segment(text)) {
    if (short.length + segment.length > length) return short;
    short += segment;
  }
  return short;
}
