import type { ColumnSchema, TableSchema } from "../../model/schema.js";

/** 見出しの終わりで決まる列: between a declaration by the end of a heading and the columns that a sheet has of it. */

const idOf = (id: string, heading: string): string => `${id}/${heading}`;

/** The declarations of a sheet with these headings: a column for each heading of the ending, in their order. */
export function spreadEndings(
  columns: TableSchema["columns"],
  headings: () => readonly string[],
): TableSchema["columns"] {
  if (!hasEndings(columns)) return columns;
  const found = headings();
  const spread = Object.entries(columns).flatMap(([id, column]): [string, ColumnSchema][] => {
    const { ending } = column;
    if (ending === undefined) return [[id, column]];
    const own = found.filter((heading) => heading !== ending && heading.endsWith(ending));
    // Where there is none, a mistyped heading still gets the name it is near.
    return [...new Set(own.length > 0 ? own : [column.heading])].map((heading) => [
      idOf(id, heading),
      { ...column, heading },
    ]);
  });
  return Object.fromEntries(spread);
}

/** A row's cells by the ids of the declarations: those of an ending together, by their headings. */
export function gatherEndings(
  columns: TableSchema["columns"],
  cells: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  if (!hasEndings(columns)) return Object.fromEntries(cells);
  const gathered = Object.entries(columns).flatMap(([id, { ending }]): [string, unknown][] => {
    if (ending === undefined) return cells.has(id) ? [[id, cells.get(id)]] : [];
    const own = [...cells].filter(([key]) => key.startsWith(idOf(id, "")));
    return [[id, Object.fromEntries(own.map(([key, cell]) => [key.slice(idOf(id, "").length), cell]))]];
  });
  return Object.fromEntries(gathered);
}

const hasEndings = (columns: TableSchema["columns"]): boolean =>
  Object.values(columns).some(({ ending }) => ending !== undefined);
