import type { FormValues } from "../../model/form.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { mergeOverList, mixedLists } from "../../problem/rules/form.js";
import type { ListRows, RowBlock } from "./filling.js";
import { isFormList, ownOf } from "./form-value.js";
import type { TextPart } from "./placeholder.js";
import type { CellRange } from "./sheet.js";

/** A row of a template, its placeholders read. */
export interface ParsedRow {
  readonly place: Place;
  /** Cells that hold placeholders; undefined parts where they are broken. */
  readonly cells: ReadonlyMap<number, readonly TextPart[] | undefined>;
}

/**
 * The rows that repeat. A row that asks again for a field of the list begins the next item; until then, and as far as a
 * merged cell of the list reaches, rows are one item's.
 */
export function listRows(
  rows: readonly ParsedRow[],
  merges: readonly CellRange[],
  values: FormValues,
  problems: Problem[],
): ListRows[] {
  const asked = rows.map((row) => fieldsOf(row, values, problems));
  const found: { name: string; blocks: { top: number; bottom: number }[] }[] = [];
  let fields = new Set<string>();
  asked.forEach((own, row) => {
    const group = found.at(-1);
    const block = group?.blocks.at(-1);
    const isNext = group !== undefined && block?.bottom === row - 1;
    const joined = isNext && merges.some((merge) => joins(merge, row, asked[merge.top], group.name));
    if (!joined && own === undefined) return;
    if (isNext && (joined || group.name === own?.list)) {
      const isSame = joined || own?.fields.every((field) => !fields.has(field));
      if (isSame && block) block.bottom = row;
      else group.blocks.push({ top: row, bottom: row });
      if (!isSame) fields = new Set();
    } else if (own) {
      found.push({ name: own.list, blocks: [{ top: row, bottom: row }] });
      fields = new Set();
    }
    for (const field of own?.fields ?? []) fields.add(field);
  });
  for (const list of found) tellMerges(list, merges, rows, problems);
  return found;
}

interface Asked {
  readonly list: string;
  readonly fields: readonly string[];
  /** Columns of the cells that ask. */
  readonly columns: readonly number[];
}

/** The list that a row names, if any, and what it asks of it. */
function fieldsOf({ cells, place }: ParsedRow, values: FormValues, problems: Problem[]): Asked | undefined {
  const asked = [...cells].flatMap(([column, parts]) =>
    (parts ?? []).flatMap((part) => {
      const [list = "", ...field] = typeof part === "string" ? [] : part.name.split(".");
      return isFormList(ownOf(values, list)) ? [{ list, field: field.join("."), column }] : [];
    }),
  );
  const lists = [...new Set(asked.map(({ list }) => list))];
  if (lists.length > 1) problems.push(mixedLists({ lists }, place));
  const [list] = lists;
  if (list === undefined) return undefined;
  const own = asked.filter((one) => one.list === list);
  return { list, fields: own.map(({ field }) => field), columns: own.map(({ column }) => column) };
}

/** Whether a merged cell that shows a field of the list reaches from the row above into this one. */
const joins = (
  { top, bottom, left }: CellRange,
  row: number,
  asked: Asked | undefined,
  list: string,
): boolean => top < row && row <= bottom && asked?.list === list && asked.columns.includes(left);

/** A merged area that holds part of an item, or an end of the list and what stands beside it, cannot go with the rows. */
function tellMerges(
  { name, blocks }: ListRows,
  merges: readonly CellRange[],
  rows: readonly ParsedRow[],
  problems: Problem[],
): void {
  const top = blocks[0]?.top ?? 0;
  const bottom = blocks.at(-1)?.bottom ?? 0;
  const copied = blocks.at(-1) as RowBlock;
  for (const merge of merges) {
    if (merge.bottom < top || merge.top > bottom) continue;
    const isIn = ({ top: first, bottom: last }: RowBlock) => merge.top >= first && merge.bottom <= last;
    const isOver = merge.top <= top && merge.bottom >= bottom;
    if (isOver || blocks.some(isIn) || merge.bottom < copied.top) continue;
    const isWhole =
      merge.top >= top && merge.bottom === bottom && blocks.some((one) => one.top === merge.top);
    if (!isWhole) problems.push(mergeOverList({ list: name }, rows[merge.top]?.place));
  }
}
