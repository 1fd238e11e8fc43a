import type { FiscalYear } from "../model/fiscal-year.js";
import type { RowOf, TableSchema } from "../model/schema.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/file.js";
import type { Book } from "../read/book.js";
import { readCsv } from "../read/csv/read.js";
import type { Grid } from "../read/grid.js";
import { openBook, sheetFor, sheetNamed } from "./book.js";
import { bytesOf } from "./file.js";
import { tellWrongYear } from "./newest-year.js";
import type { Reader } from "./reader.js";
import { type SaidSource, type SaidSources, sourcesName } from "./sources/sources.js";
import { holdsTable } from "./table/find.js";
import { noHints, type TableHints } from "./table/hints.js";
import { readTable, type TablePart } from "./table/read.js";
import { isCsv, onlyFile, tableFiles } from "./table-files.js";
import { visibleGrid } from "./visible.js";

/** What the tables of a dataset are read with. */
export interface TableReading {
  readonly folder: string;
  readonly reader: Reader;
  readonly problems: Problem[];
  /** The year of the dataset, where it has one: 令和6年度 over a column is this year's or last year's by it. */
  readonly year?: FiscalYear | undefined;
  readonly sources?: SaidSources;
}

/** Reads a table of a dataset, be it a CSV or a workbook; undefined where an optional table is not there. */
export async function readSource<S extends TableSchema>(
  schema: S,
  { year: ofDataset, ...rest }: TableReading,
): Promise<RowOf<S>[] | undefined> {
  const reading = { ...rest, year: ofDataset === undefined ? undefined : ofDataset + (schema.ofYear ?? 0) };
  const parts = await partsOf(schema, reading);
  const rows = parts && readTable(schema, parts, reading);
  if (rows) tellWrongYear(schema, rows, reading);
  return rows;
}

/** The grids of a table; undefined where an optional table is not there. */
async function partsOf(schema: TableSchema, reading: TableReading): Promise<TablePart[] | undefined> {
  const said = reading.sources?.get(schema.path);
  if (said) return saidParts(schema, said, reading);
  const file = await sourceFile(schema, reading);
  const grid = file === undefined ? undefined : await readGrid(file, schema, reading);
  return grid && [{ grid, hints: noHints }];
}

/** The grids of a table whose files `sources.yaml` names. */
async function saidParts(
  schema: TableSchema,
  said: readonly SaidSource[],
  reading: TableReading,
): Promise<TablePart[]> {
  const { folder, reader, problems } = reading;
  const parts: TablePart[] = [];
  for (const { files, sheet, hints } of said)
    for (const file of files) {
      const title = sheet ?? schema.title;
      const grid = await readGrid(
        file,
        { ...schema, title },
        { ...reading, hints, isNamed: sheet !== undefined },
      );
      if (grid) parts.push({ grid, hints });
    }
  for (const other of await tableFiles(folder, schema, reader))
    if (!said.some(({ files }) => files.includes(other)))
      problems.push(rules.twoFiles({ other: `${folder}/${sourcesName}` }, { file: other }));
  return parts;
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

/** What a worksheet is chosen by. */
interface GridReading extends Omit<TableReading, "folder" | "sources"> {
  readonly hints?: TableHints;
  /** Whether the sheet is said by name: no other is taken for it. */
  readonly isNamed?: boolean;
}

/** A file as the grid that a table is read from: a CSV, or the worksheet of a workbook. */
export async function readGrid(
  file: string,
  schema: TableSchema,
  reading: GridReading,
): Promise<Grid | undefined> {
  const { reader, problems } = reading;
  if (!isCsv(file)) {
    const book = await openBook(file, reader, problems);
    return book && sheetGrid(book, file, schema, reading);
  }
  const bytes = await bytesOf(file, reader, problems);
  return bytes && filled(visibleGrid(readCsv(bytes, file), problems), file, problems);
}

/** Every table that may lie in a file: the CSV, or each worksheet of a workbook that is to be seen. */
export async function gridsOf(file: string, reader: Reader, problems: Problem[]): Promise<Grid[]> {
  if (isCsv(file)) {
    const bytes = await bytesOf(file, reader, problems);
    const grid = bytes && visibleGrid(readCsv(bytes, file), problems);
    return grid ? [grid] : [];
  }
  const book = await openBook(file, reader, problems);
  const shown = book?.sheets.filter(({ visibility }) => visibility === "visible") ?? [];
  return shown.flatMap((sheet) => visibleGrid(sheet.read(), problems) ?? []);
}

/** The worksheet of a table: that of its name or the only sheet; else the only sheet in which its heading stands. */
function sheetGrid(
  book: Book,
  file: string,
  schema: TableSchema,
  { year, problems, hints = noHints, isNamed = false }: GridReading,
): Grid | undefined {
  const { title } = schema;
  const sheet = isNamed ? sheetNamed(title, book) : sheetFor(title, book);
  if (sheet) return filled(visibleGrid(sheet.read(), problems), file, problems);
  const missing = () => {
    problems.push(rules.missingSheet({ sheet: title, found: book.sheets.map(({ name }) => name) }, { file }));
    return undefined;
  };
  if (isNamed) return missing();
  const found = book.sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((candidate) => {
      const own: Problem[] = [];
      const grid = visibleGrid(candidate.read(), own);
      return grid && holdsTable(schema, grid, { year, hints }) ? [{ name: candidate.name, grid, own }] : [];
    });
  const [first, ...others] = found;
  if (!first) return missing();
  if (others.length > 0) {
    problems.push(rules.twoSheets({ sheet: title, names: found.map(({ name }) => name) }, { file }));
    return undefined;
  }
  problems.push(...first.own, rules.otherSheet({ sheet: title }, { file, sheet: first.name }));
  return first.grid;
}

function filled(grid: Grid | undefined, file: string, problems: Problem[]): Grid | undefined {
  if (grid?.rows.length !== 0) return grid;
  problems.push(rules.emptyFile({}, { file }));
  return undefined;
}
