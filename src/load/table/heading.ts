import { inOneWidth } from "../../model/normal-form.js";
import type { Area, GridRow, SeenCell } from "../../read/grid.js";

/** A cell of a heading: its words in their normal form, and the unit that stands in its brackets or alone. */
export interface HeadingPart {
  readonly name: string;
  readonly unit: string;
  readonly cell: SeenCell;
}

/** What stands over a column of the sheet (1 is A), from the top down: 令和6年度, then 金額（千円）. */
export interface HeadingPath {
  readonly column: number;
  readonly parts: readonly HeadingPart[];
}

const unitWord = /^(?:円|千円|万円|百万円|億円|件|千件|％|%|倍|人|企業|回|社|先|者)$/u;

/** 「金額（千円）」 is 金額 in 千円, 「（千円）」 a unit alone. */
export function headingPart(cell: SeenCell): HeadingPart {
  const text = inOneWidth(cell.shown);
  const { name = "", unit = "" } =
    /^(?<name>.*?)\((?<unit>[^()]+)\)$/u.exec(text)?.groups ?? (unitWord.test(text) ? { unit: text } : {});
  if (unit === "") return { name: text, unit, cell };
  return { name, unit: unit.replace(/^単位:?/u, "").replace("%", "％"), cell };
}

/**
 * The paths of the columns over which something stands in these rows. A merged cell stands over every column and in
 * every row of its area, once; a cell of an upper row stands over those to its right, too, where they are blank above
 * and filled below, as people write a heading of two rows without merging.
 */
export function headingPaths(rows: readonly GridRow[], merges: readonly Area[]): HeadingPath[] {
  const areas = merges.filter(({ top, bottom }) => rows.some(({ row }) => top <= row && bottom >= row));
  const areaAt = (row: number, column: number): Area | undefined =>
    areas.find(
      ({ top, left, bottom, right }) => top <= row && bottom >= row && left <= column && right >= column,
    );
  const filled = rows.map(
    ({ cells }) =>
      new Map(cells.filter(({ shown }) => shown.trim() !== "").map((cell) => [cell.column, cell])),
  );
  const isFilledBelow = (index: number, column: number): boolean =>
    filled.slice(index + 1).some((cells) => cells.has(column));
  const cellOver = (index: number, column: number): SeenCell | undefined => {
    const { row } = rows[index] as GridRow;
    const own = filled[index]?.get(column);
    const area = areaAt(row, column);
    if (area) return area.top === row ? filled[index]?.get(area.left) : undefined;
    if (own || !isFilledBelow(index, column)) return own;
    const left = [...(filled[index]?.values() ?? [])].findLast((cell) => cell.column < column);
    const spreads = left && !areaAt(row, left.column) && isFilledBelow(index, left.column);
    return spreads ? left : undefined;
  };
  const columns = new Set(
    filled
      .flatMap((cells) => [...cells.keys()])
      .concat(areas.flatMap((area) => spanOf(area, filled.length > 1))),
  );
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({
      column,
      parts: rows.flatMap((_, index) => {
        const cell = cellOver(index, column);
        return cell ? [headingPart(cell)] : [];
      }),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** Columns that an area covers, where a heading has rows below it; of an area over a whole sheet nothing is read. */
const spanOf = ({ left, right }: Area, isDeep: boolean): number[] =>
  isDeep && right - left < 200 ? Array.from({ length: right - left + 1 }, (_, index) => left + index) : [];

/** How many rows a heading has at least, whose first this is: as far down as its merged cells make it. */
export function leastDepth({ row, cells }: GridRow, merges: readonly Area[]): number {
  const filled = new Set(cells.map(({ column }) => column));
  const own = merges.filter(({ top, left }) => top === row && filled.has(left));
  return own.reduce(
    (depth, { top, bottom, left, right }) => Math.max(depth, bottom - top + 1 + (right > left ? 1 : 0)),
    1,
  );
}
