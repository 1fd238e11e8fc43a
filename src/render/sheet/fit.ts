import { columnLetter } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { textBeyondBox } from "../../problem/rules/form.js";
import { leading } from "./cell-text.js";
import { applyFilling, type FilledRow, type Filling } from "./filling.js";
import type { CellRange, Sheet, SheetCell, SheetRow } from "./sheet.js";
import { textLayout } from "./text-layout.js";

/** Excel makes no row higher. */
const highestRow = 409;
/**
 * Excel and LibreOffice set type a little wider than we do, and its lines farther apart, the more so where they lack the
 * form's typeface and take one whose kana are as wide as its kanji: a row that grows has room for theirs. Lines this many
 * times the type size apart, points above and below, and how much of its width a text has.
 */
const spacious = { leading: 1.45, around: 4, width: 0.8 };

/**
 * Makes room for what was filled in. A row of a list grows, and one whose height nobody has set: Excel does not do it by
 * itself where the file gives a height or cells are merged, and LibreOffice never does. Elsewhere the type gets smaller.
 * Words that find no room in the smallest type are told.
 */
export function fitted(template: Sheet, filling: Filling, file: string, problems: Problem[]): Filling {
  const grown = { ...filling, rows: grownRows(template, filling) };
  const sheet = applyFilling(template, grown);
  const sizes = grown.rows.map(() => new Map<number, number>());
  for (const box of textBoxes(sheet, grown.rows)) {
    const { top, left } = box.area;
    const { size, hasRoom } = room(box);
    if (!grown.rows[top]?.contents.has(left)) continue;
    if (hasRoom && size === box.cell.format.font.size) continue;
    sizes[top]?.set(left, size);
    const place = { file, sheet: template.name, row: (grown.rows[top]?.source ?? 0) + 1 };
    if (!hasRoom)
      problems.push(textBeyondBox({ letters: box.letters }, { ...place, column: columnLetter(left + 1) }));
  }
  const rows = grown.rows.map((row, index): FilledRow => {
    const own = sizes[index];
    return own && own.size > 0 ? { ...row, sizes: own } : row;
  });
  return { ...grown, rows };
}

/** A cell whose text goes on over lines, and the area that it has. */
interface TextBox {
  readonly area: CellRange;
  readonly cell: SheetCell;
  readonly letters: number;
  readonly width: number;
  readonly height: number;
}

/** The filled cells of a sheet, and those beside them in a row without a height: they lose the room that it would give them. */
function textBoxes(sheet: Sheet, filled: readonly FilledRow[]): TextBox[] {
  const merges = new Map(sheet.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  return filled.flatMap(({ contents }, row) => {
    const isWithout = contents.size > 0 && sheet.rows[row]?.height === undefined;
    const columns = isWithout ? sheet.columns.keys() : contents.keys();
    return [...columns].flatMap((column): TextBox[] => {
      const cell = sheet.rows[row]?.cells[column];
      if (cell?.content.kind !== "text" || !cell.format.wrap || cell.format.turn !== 0) return [];
      const merge = merges.get(`${row},${column}`);
      const area = merge ?? { top: row, bottom: row, left: column, right: column };
      const rows = sheet.rows.slice(area.top, area.bottom + 1);
      const over = sheet.columns.slice(area.left, area.right + 1);
      const width = sum(over.map((one) => (one.hidden ? 0 : one.width)));
      const height = sum(rows.map((one) => heightOf(one, sheet)));
      return [{ area, cell, letters: cell.content.text.length, width, height }];
    });
  });
}

const heightOf = ({ hidden, height }: SheetRow, { rowHeight }: Sheet): number =>
  hidden ? 0 : (height ?? rowHeight);

/** Points of type in which a text fits its box, or the smallest. */
function room({ cell, width, height }: TextBox): { readonly size: number; readonly hasRoom: boolean } {
  const { size, lines } = textLayout(cell.content, cell.format, { width, height });
  return { size, hasRoom: lines.length <= 1 || lines.length * size * leading <= height };
}

/** The filled rows, those that may grow as high as their texts need at their own size, in Excel too. */
function grownRows(template: Sheet, filling: Filling): FilledRow[] {
  const sheet = applyFilling(template, filling);
  const isListed = (row: number): boolean =>
    filling.lists.some(({ blocks }) => blocks.some(({ top, bottom }) => top <= row && row <= bottom));
  const grows = (row: number): boolean =>
    sheet.rows[row]?.hidden === false &&
    (!sheet.rows[row].isFixed || isListed(filling.rows[row]?.source ?? -1));
  const heights = new Map<number, number>();
  for (const { area, cell, width, height } of textBoxes(sheet, filling.rows)) {
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, step) => area.bottom - step);
    const last = rows.find(grows);
    const own = last === undefined ? undefined : sheet.rows[last];
    const roomy = { width: width * spacious.width, height: Number.POSITIVE_INFINITY };
    const { lines } = textLayout(cell.content, cell.format, roomy);
    const needed = lines.length * cell.format.font.size * spacious.leading + spacious.around;
    if (last === undefined || !own || lines.length <= 1 || needed <= height) continue;
    const wanted = Math.min(highestRow, Math.ceil(heightOf(own, sheet) + needed - height));
    heights.set(last, Math.max(heights.get(last) ?? 0, wanted));
  }
  return filling.rows.map((row, index) => {
    const height = heights.get(index);
    return height === undefined ? row : { ...row, height };
  });
}
