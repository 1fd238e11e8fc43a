import type { RowOf, TableSchema } from "../model/schema.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { emptyFile, missingFile, missingSheet } from "../problem/rules/file.js";
import { readCsv } from "../read/csv/read.js";
import type { Grid } from "../read/grid.js";
import { openBook, sheetFor } from "./book.js";
import { bytesOf } from "./file.js";
import type { Reader } from "./reader.js";
import { readTable } from "./table.js";
import { isCsv, onlyFile, tableFiles } from "./table-files.js";
import { visibleGrid } from "./visible.js";

/** Reads a table of a dataset, be it a CSV or a workbook; undefined where an optional table is not there. */
export async function readSource<S extends TableSchema>(
  folder: string,
  schema: S,
  reader: Reader,
  problems: Problem[],
): Promise<RowOf<S>[] | undefined> {
  const file = await sourceFile(folder, schema, reader, problems);
  const grid = file === undefined ? undefined : await readSheet(file, schema.title, reader, problems);
  return grid && readTable(schema, grid, problems);
}

/** The file a table is read from: the CSV or the workbook. undefined where there is none, or several. */
export async function sourceFile(
  folder: string,
  schema: TableSchema,
  reader: Reader,
  problems: Problem[],
): Promise<string | undefined> {
  const files = await tableFiles(folder, schema, reader);
  if (files.length === 0 && schema.required)
    problems.push(
      missingFile(
        { what: `${schema.title}（${schema.path}.csv または .xlsx）` },
        { file: `${folder}/${schema.path}.csv` },
      ),
    );
  return onlyFile(files, problems);
}

/** A file as a grid: a CSV or, by its ending, the named worksheet of a workbook. */
export async function readSheet(
  file: string,
  title: string,
  reader: Reader,
  problems: Problem[],
): Promise<Grid | undefined> {
  const read = await (isCsv(file)
    ? csvGrid(file, reader, problems)
    : sheetGrid(file, title, reader, problems));
  const grid = read && visibleGrid(read, problems);
  if (grid?.rows.length !== 0) return grid;
  problems.push(emptyFile({}, { file }));
  return undefined;
}

async function csvGrid(
  file: string,
  reader: Reader,
  problems: Problem[],
): Promise<Outcome<Grid> | undefined> {
  const bytes = await bytesOf(file, reader, problems);
  return bytes && readCsv(bytes, file);
}

async function sheetGrid(
  file: string,
  title: string,
  reader: Reader,
  problems: Problem[],
): Promise<Outcome<Grid> | undefined> {
  const book = await openBook(file, reader, problems);
  const sheet = book && sheetFor(title, book);
  if (book && !sheet)
    problems.push(missingSheet({ sheet: title, found: book.sheets.map(({ name }) => name) }, { file }));
  return sheet?.read();
}
