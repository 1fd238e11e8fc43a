import { columnLetter } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { textBeyondBox } from "../../problem/rules/form.js";
import { leading } from "./cell-text.js";
import { applyFilling, type FilledRow, type Filling } from "./filling.js";
import type { CellRange, Sheet } from "./sheet.js";
import { textLayout } from "./text-layout.js";

/** Excel makes no row higher. */
const highestRow = 409;
/**
 * Excel and LibreOffice set type a little wider than we do, and its lines farther apart: a row that grows has room for
 * theirs. Lines this many times the type size apart, points above and below, and how much of its width a text has.
 */
const spacious = { leading: 1.35, around: 4, width: 0.94 };

/**
 * Makes room for what was filled in where the template's rows have a fixed height: a row of a list grows, elsewhere the
 * type gets smaller. Words that find no room in the smallest type are told.
 */
export function fitted(template: Sheet, filling: Filling, file: string, problems: Problem[]): Filling {
  const sheet = applyFilling(template, filling);
  const merges = new Map(sheet.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  const isListed = (source: number): boolean =>
    filling.lists.some(({ blocks }) => blocks.some(({ top, bottom }) => top <= source && source <= bottom));
  const rows = filling.rows.map((row, index): FilledRow => {
    const height = isListed(row.source) ? grownHeight(row, index, sheet, merges) : undefined;
    if (height !== undefined && height <= highestRow) return { ...row, height };
    return { ...row, sizes: sizesOf(row, index) };
  });
  return { ...filling, rows };

  function sizesOf({ source, contents }: FilledRow, index: number): ReadonlyMap<number, number> {
    const sizes = new Map<number, number>();
    for (const column of contents.keys()) {
      const needed = needs(index, column, sheet, merges);
      const own = sheet.rows[index]?.cells[column]?.format.font.size;
      if (!needed || (needed.hasRoom && needed.size === own)) continue;
      sizes.set(column, needed.size);
      const place = { file, sheet: template.name, row: source + 1, column: columnLetter(column + 1) };
      if (!needed.hasRoom) problems.push(textBeyondBox({ letters: needed.letters }, place));
    }
    return sizes;
  }
}

interface Needed {
  /** Points of type in which the text fits, or the smallest. */
  readonly size: number;
  /** At its own size. */
  readonly lines: number;
  readonly letters: number;
  /** Of its cell, as the template has it. */
  readonly height: number;
  readonly hasRoom: boolean;
}

/** What the text of a cell needs; undefined where it does not go on over lines, or nobody has set a height. */
function needs(
  row: number,
  column: number,
  sheet: Sheet,
  merges: ReadonlyMap<string, CellRange>,
): Needed | undefined {
  const cell = sheet.rows[row]?.cells[column];
  if (cell?.content.kind !== "text" || !cell.format.wrap || cell.format.turn !== 0) return undefined;
  const single = { top: row, bottom: row, left: column, right: column };
  const { top, bottom, left, right } = merges.get(`${row},${column}`) ?? single;
  const heights = sheet.rows.slice(top, bottom + 1).map((one) => (one.hidden ? 0 : one.height));
  if (!heights.every((height) => height !== undefined)) return undefined;
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  const columns = sheet.columns.slice(left, right + 1);
  const box = { width: sum(columns.map(({ width, hidden }) => (hidden ? 0 : width))), height: sum(heights) };
  const { size, lines } = textLayout(cell.content, cell.format, box);
  const own = textLayout(cell.content, cell.format, {
    width: box.width * spacious.width,
    height: Number.POSITIVE_INFINITY,
  });
  return {
    size,
    lines: own.lines.length,
    letters: cell.content.text.length,
    height: box.height,
    hasRoom: lines.length <= 1 || lines.length * size * leading <= box.height,
  };
}

/** The height of a row in which every text finds room at its own size, in Excel too; undefined where it has that. */
function grownHeight(
  { contents }: FilledRow,
  row: number,
  sheet: Sheet,
  merges: ReadonlyMap<string, CellRange>,
): number | undefined {
  const heights = [...contents.keys()].flatMap((column) => {
    const needed = needs(row, column, sheet, merges);
    const merge = merges.get(`${row},${column}`);
    if (!needed || needed.lines <= 1 || (merge && merge.bottom > merge.top)) return [];
    const { size } = sheet.rows[row]?.cells[column]?.format.font ?? needed;
    const height = Math.ceil(needed.lines * size * spacious.leading + spacious.around);
    return height > needed.height ? [height] : [];
  });
  return heights.length > 0 ? Math.max(...heights) : undefined;
}
