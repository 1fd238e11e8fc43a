import { inOneWidth } from "../../model/normal-form.js";
import type { ColumnSchema, TableSchema } from "../../model/schema.js";
import { isMoney } from "../../model/unit.js";
import { suggest } from "../../problem/suggest.js";
import type { GridRow, SeenCell } from "../../read/grid.js";
import { readNumber } from "../number.js";
import type { Binding } from "../table/bind.js";
import type { NamedColumn } from "../table/column-name.js";

/** What a column of ours is likely called in a file, and whether its own name said so. */
export interface Guess {
  readonly id: string;
  readonly heading: string;
  readonly isNear: boolean;
}

/** The row that looks most like a heading: words over numbers; undefined where none does. */
export function likelyHeading(rows: readonly GridRow[]): number | undefined {
  const index = rows.findIndex((row, at) => {
    const below = rows[at + 1];
    const words = filled(row);
    return (
      words.length > 1 &&
      words.every(isWords) &&
      below !== undefined &&
      filled(below).some((cell) => !isWords(cell))
    );
  });
  return index < 0 ? undefined : index;
}

const filled = ({ cells }: GridRow): SeenCell[] => cells.filter(({ shown }) => shown.trim() !== "");
const isWords = ({ type, shown }: SeenCell): boolean => type === "text" && readNumber(shown) === undefined;

/**
 * Which heading of a file stands for each column that it does not name as we do: one that is nearly the same or holds
 * its name; else, of words, the first column that is still free.
 */
export function guesses(schema: TableSchema, binding: Binding, rows: readonly GridRow[]): Guess[] {
  const bound = new Set(binding.columns.map(({ id }) => id));
  const free = binding.unknown.filter(({ name }) => name !== "");
  const found: Guess[] = [];
  const take = (id: string, column: NamedColumn | undefined, isNear: boolean): void => {
    if (!column) return;
    free.splice(free.indexOf(column), 1);
    found.push({ id, heading: column.name, isNear });
  };
  const open = Object.entries(schema.columns).filter(([id]) => !bound.has(id));
  for (const [id, column] of open) take(id, namesake(column, free), true);
  const words = open.filter(([id, { kind }]) => kind === "text" && !found.some((one) => one.id === id));
  const key = words.findLast(([, { optional }]) => !optional);
  if (key)
    take(
      key[0],
      free.find(({ column }) => holdsWords(rows, column)),
      false,
    );
  const order = Object.keys(schema.columns);
  return found.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function namesake(column: ColumnSchema, free: readonly NamedColumn[]): NamedColumn | undefined {
  const own = inOneWidth(column.heading);
  const alike = free.filter((one) => agrees(one, column));
  const isPrevious = own.startsWith("前年度");
  const held = alike.find(
    ({ name }) => (name.includes(own) || own.includes(name)) && name.startsWith("前年") === isPrevious,
  );
  const near = suggest(
    own,
    alike.map(({ name }) => name),
  );
  return held ?? alike.find(({ name }) => name === near);
}

/** Whether a heading's unit can be that of a column. */
function agrees({ unit }: NamedColumn, column: ColumnSchema): boolean {
  if (unit === "") return true;
  if (column.kind === "amount") return isMoney(unit);
  return column.kind === "number" && column.unit === unit;
}

const holdsWords = (rows: readonly GridRow[], column: number): boolean => {
  const cells = rows.flatMap((row) => filled(row).filter((cell) => cell.column === column));
  return cells.length > 0 && cells.every(isWords);
};
