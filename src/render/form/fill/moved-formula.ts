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

/** What a formula becomes when the rows have moved: undefined where it names a part of an item's rows. */
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
  const { qualifier, sheet = site.sheet, text } = reference;
  const move = moves.sheet(sheet);
  if (!move) return qualifier + text;
  const isRenamed = qualifier !== "" && sheet.toLowerCase() !== move.name.toLowerCase();
  const before = isRenamed ? qualifierOf(move.name) : qualifier;
  const [from, to] = endsOf(text);
  if (from.row === undefined || (to && to.row === undefined)) return before + text;
  const isOwn = sheet.toLowerCase() === site.sheet.toLowerCase();
  if (isOwn && site.copy) {
    const start = inCopy(from, "first", site.copy, move);
    return before + writtenEnd(start) + (to ? `:${writtenEnd(inCopy(to, "last", site.copy, move))}` : "");
  }
  if (!to && !reference.isSummed) return before + writtenEnd({ ...from, row: move.of(from.row).first });
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
