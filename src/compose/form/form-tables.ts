import { associationTables } from "../../model/association/schemas.js";
import type { BookletDataset } from "../../model/dataset.js";
import { inOneWidth } from "../../model/normal-form.js";
import { namedTables, type Report } from "../../model/report.js";
import type { TableSchema } from "../../model/schema.js";
import { datasetTable, type FormTable, notesOf, reportTable } from "./form-table.js";

/** A table that was read, with its declaration. */
export interface ReadTable {
  readonly schema: TableSchema;
  readonly rows: readonly object[];
}

/** The tables of an association that were read; those about people stay in the house. */
export const associationReadTables = ({ tables }: Pick<BookletDataset, "tables">): ReadTable[] =>
  Object.entries<TableSchema>(associationTables).flatMap(([id, schema]) => {
    const rows = tables[id as keyof typeof associationTables];
    return rows === undefined || schema.personal ? [] : [{ schema, rows }];
  });

/**
 * 一覧: every table that a form may name: those of the report by their titles, each side of a statement as
 * 「収支計算書（収入の部）」, those of the month after 「保証月報」, each with its notes; then what was read, where the report has no
 * table of that title.
 */
export function formTables(report: Report, read: readonly ReadTable[]): FormTable[] {
  const sides = new Map(
    report.statements.flatMap(({ title, left, right, result }) =>
      [left, right, ...(result ? [result] : [])].map((side) => [side, `${title}（${side.title}）`] as const),
    ),
  );
  const ofReport = namedTables(report).flatMap((table) => {
    const name =
      sides.get(table) ?? (table.id.startsWith("monthly/") ? `保証月報 ${table.title}` : table.title);
    return [reportTable(name, table, report.settings), notesOf(table, name)];
  });
  const taken = new Set(ofReport.map(({ name }) => inOneWidth(name)));
  const others = read.filter(({ schema }) => !taken.has(inOneWidth(schema.title)));
  return [...ofReport, ...others.map(({ schema, rows }) => datasetTable(schema, rows, report.settings))];
}
