import { type WordTableId, wordTables } from "../../model/federation/schemas.js";
import type { RowOf, Sourced, TableSchema } from "../../model/schema.js";
import type { Column, Table } from "../../model/table.js";

/** 一覧: a table of words as a table of the report; what its rows are taken from stands below it. */
export function listTable(id: WordTableId, rows: readonly RowOf<TableSchema>[]): Table {
  const { title, columns } = wordTables[id] as TableSchema;
  const { source: _, ...told } = columns;
  const [first = "", ...others] = Object.keys(told);
  const word = (row: RowOf<TableSchema>, column: string): string =>
    (row[column] as Sourced<string> | undefined)?.value ?? "";
  const sources = new Set(rows.map((row) => word(row, "source")));
  return {
    id,
    title,
    period: "",
    rowHeading: columns[first]?.heading ?? "",
    columns: others.map((column): Column => {
      return { id: column, label: columns[column]?.heading ?? "", kind: "text", unit: "", digits: 0 };
    }),
    rows: rows.map((row, index) => ({
      id: `${index + 1}`,
      label: word(row, first),
      level: 0,
      role: "item",
      cells: others.map((column) => word(row, column)),
    })),
    notes: [`出典：${[...sources].join("、")}`],
  };
}
