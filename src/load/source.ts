import type { FileEffects } from "../effects.js";
import type { FiscalYear } from "../model/fiscal-year.js";
import type { RowOf, TableSchema } from "../model/schema.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/file.js";
import type { Book } from "../read/book.js";
import { readCsv } from "../read/csv/read.js";
import type { Grid } from "../read/grid.js";
import { openBook, sheetFor } from "./book.js";
import { bytesOf } from "./file.js";
import { holdsTable } from "./table/find.js";
import { readTable } from "./table/read.js";
import { isCsv, onlyFile, tableFiles } from "./table-files.js";
import { visibleGrid } from "./visible.js";

export type Reader = Pick<FileEffects, "look" | "real" | "readFile">;

/** What the tables of a dataset are read with. */
export interface TableReading {
  readonly folder: string;
  readonly reader: Reader;
  readonly problems: Problem[];
  /** The year of the dataset, where it has one: 令和6年度 over a column is this year's or last year's by it. */
  readonly year?: FiscalYear | undefined;
}

/** Reads a table of a dataset, be it a CSV or a workbook; undefined where an optional table is not there. */
export async function readSource<S extends TableSchema>(
  schema: S,
  reading: TableReading,
): Promise<RowOf<S>[] | undefined> {
  const file = await sourceFile(schema, reading);
  const grid = file === undefined ? undefined : await readGrid(file, schema, reading);
  return grid && readTable(schema, grid, reading);
}

/** The file a table is read from: the CSV or the workbook. undefined where there is none, or several. */
export async function sourceFile(
  schema: TableSchema,
  { folder, reader, problems }: TableReading,
): Promise<string | undefined> {
  const files = await tableFiles(folder, schema, reader);
  if (files.length === 0 && schema.required)
    problems.push(
      rules.missingFile(
        { what: `${schema.title}（${schema.path}.csv または .xlsx）` },
        { file: `${folder}/${schema.path}.csv` },
      ),
    );
  return onlyFile(files, problems);
}

/** A file as the grid that a table is read from: a CSV, or the worksheet of a workbook. */
export async function readGrid(
  file: string,
  schema: TableSchema,
  reading: Omit<TableReading, "folder">,
): Promise<Grid | undefined> {
  const { reader, problems } = reading;
  if (!isCsv(file)) {
    const book = await openBook(file, reader, problems);
    return book && sheetGrid(book, file, schema, reading);
  }
  const bytes = await bytesOf(file, reader, problems);
  return bytes && filled(visibleGrid(readCsv(bytes, file), problems), file, problems);
}

/** The worksheet of a table: that of its name or the only one; else the only one in which its heading stands. */
function sheetGrid(
  book: Book,
  file: string,
  schema: TableSchema,
  { year, problems }: Pick<TableReading, "year" | "problems">,
): Grid | undefined {
  const sheet = sheetFor(schema.title, book);
  if (sheet) return filled(visibleGrid(sheet.read(), problems), file, problems);
  const found = book.sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((candidate) => {
      const own: Problem[] = [];
      const grid = visibleGrid(candidate.read(), own);
      return grid && holdsTable(schema, grid, year) ? [{ name: candidate.name, grid, own }] : [];
    });
  const [first, ...others] = found;
  if (!first) {
    const names = book.sheets.map(({ name }) => name);
    problems.push(rules.missingSheet({ sheet: schema.title, found: names }, { file }));
    return undefined;
  }
  if (others.length > 0) {
    const names = found.map(({ name }) => name);
    problems.push(rules.twoSheets({ sheet: schema.title, names }, { file }));
    return undefined;
  }
  problems.push(...first.own, rules.otherSheet({ sheet: schema.title }, { file, sheet: first.name }));
  return first.grid;
}

function filled(grid: Grid | undefined, file: string, problems: Problem[]): Grid | undefined {
  if (grid?.rows.length !== 0) return grid;
  problems.push(rules.emptyFile({}, { file }));
  return undefined;
}
