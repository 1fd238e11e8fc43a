import { columnLetter } from "../../../problem/place.js";
import type { RowBlock } from "../../sheet/filling.js";
import type { SheetMove, SheetMoves } from "./moves.js";
import {
  endsOf,
  type FormulaReference,
  qualifierOf,
  type ReferenceEnd,
  replacedReferences,
  writtenEnd,
} from "./references.js";

/** Where a formula stands: on which sheet (by its name in the template), and, in a list's rows, in which copy of them. */
export interface FormulaSite {
  readonly sheet: string;
  readonly copy?: { readonly block: RowBlock; readonly first: number; readonly number: number };
}

/**
 * What a formula becomes when the rows have moved: undefined where it names a part of an item's rows, or rows that have
 * not moved alike on all the sheets that it names.
 */
export function movedFormula(formula: string, site: FormulaSite, moves: SheetMoves): string | undefined {
  let isWhole = true;
  const moved = replacedReferences(formula, (reference) => {
    const written = movedReference(reference, site, moves);
    if (written === undefined) isWhole = false;
    return written ?? "";
  });
  return isWhole ? moved : undefined;
}

function movedReference(
  reference: FormulaReference,
  site: FormulaSite,
  moves: SheetMoves,
): string | undefined {
  const { qualifier, sheet = site.sheet } = reference;
  const named = moves.named(sheet);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return qualifier + reference.text;
  const name = first === last ? first.name : `${first.name}:${last.name}`;
  const isRenamed = qualifier !== "" && sheet.toLowerCase() !== name.toLowerCase();
  const before = isRenamed ? qualifierOf(name) : qualifier;
  const isOwn = sheet.toLowerCase() === site.sheet.toLowerCase();
  const [written, ...others] = new Set(
    named.map((move) => movedCells(reference, isOwn ? site : undefined, move, before)),
  );
  return others.length > 0 ? undefined : written;
}

/** Where the cells of a reference are on one sheet; `site` is that of a formula of this sheet. */
function movedCells(
  { text, isSummed }: FormulaReference,
  site: FormulaSite | undefined,
  move: SheetMove,
  before: string,
): string | undefined {
  const [from, to] = endsOf(text);
  if (from.row === undefined || (to && to.row === undefined)) return before + text;
  if (site?.copy) {
    const start = inCopy(from, "first", site.copy, move);
    return before + writtenEnd(start) + (to ? `:${writtenEnd(inCopy(to, "last", site.copy, move))}` : "");
  }
  if (!to && !isSummed) return before + writtenEnd({ ...from, row: move.of(from.row).first });
  const end = to ?? from;
  const areas = move.rows(from.row, end.row ?? from.row);
  const written = areas?.map(({ top, bottom }) => {
    const first = before + writtenEnd({ ...from, row: top });
    return to || top !== bottom ? `${first}:${writtenEnd({ ...end, row: bottom })}` : first;
  });
  return written && (written.length > 1 ? `(${written.join(",")})` : written[0]);
}

/**
 * An end of a reference in a row of an item: its own rows are those of its copy; the row right above the list, or the item
 * before, is the item before; what is fixed by `$`, and what stands elsewhere, is the same for all items.
 */
function inCopy(
  end: ReferenceEnd,
  which: "first" | "last",
  { block, first, number }: NonNullable<FormulaSite["copy"]>,
  move: SheetMove,
): ReferenceEnd {
  const row = end.row as number;
  const height = block.bottom - block.top + 1;
  const isIn = row >= block.top && row <= block.bottom;
  const list = move.listAt(block.top)?.list;
  const isBefore = row < block.top && row >= (list?.blocks[0]?.top ?? block.top) - 1;
  if (end.isFixed || (!isIn && !isBefore)) return { ...end, row: move.of(row)[which] };
  return { ...end, row: first + number * height + row - block.top };
}

/** A formula as it reads some rows and columns on: what shared formulas are unfolded by. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return replacedReferences(formula, ({ qualifier, text }) => {
    const [from, to] = endsOf(text);
    const shifted = [from, to].flatMap((end) => (end ? [writtenEnd(shiftedEnd(end, rows, columns))] : []));
    return qualifier + shifted.join(":");
  });
}

function shiftedEnd({ column, row, isFixed }: ReferenceEnd, rows: number, columns: number): ReferenceEnd {
  const isColumnFixed = column.startsWith("$") || column === "";
  return {
    column: isColumnFixed ? column : columnLetter(columnNumber(column) + columns),
    row: row === undefined || isFixed ? row : row + rows,
    isFixed,
  };
}

/** `C` is 3. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
