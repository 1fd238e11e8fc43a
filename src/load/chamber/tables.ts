import { chamberTables } from "../../model/chamber/register.js";
import type { RowOf, TableSchema } from "../../model/schema.js";
import { missingFile } from "../../problem/rules/file.js";
import type { Book, BookSheet } from "../../read/book.js";
import { openBook, sheetFor, sheetNamed } from "../book.js";
import { readSource, type TableReading } from "../source.js";
import { noHints } from "../table/hints.js";
import { readTable } from "../table/read.js";
import { isCsv, onlyFile, tableFiles } from "../table-files.js";
import { visibleGrid } from "../visible.js";

type Tables = typeof chamberTables;
export type ChamberRows = { readonly [K in keyof Tables]: readonly RowOf<Tables[K]>[] };

/**
 * Reads a chamber's tables. Each may be a file of its own (CSV or a workbook) or a worksheet of `register.xlsx`,
 * as `kaiji init` makes it. The workbook is opened once.
 */
export async function readChamberTables(reading: TableReading): Promise<ChamberRows> {
  const { folder, reader, problems } = reading;
  const registers = await tableFiles(folder, chamberTables.cases, reader);
  const file = registers.find((candidate) => !isCsv(candidate));
  const book = file === undefined ? undefined : await openBook(file, reader, problems);
  const rows: Record<string, readonly RowOf<TableSchema>[]> = {};
  for (const [id, schema] of Object.entries<TableSchema>(chamberTables)) {
    rows[id] = await readOne(schema, file, book, reading);
  }
  return rows as unknown as ChamberRows;
}

async function readOne(
  schema: TableSchema,
  bookFile: string | undefined,
  book: Book | undefined,
  reading: TableReading,
): Promise<readonly RowOf<TableSchema>[]> {
  const { folder, reader, problems, sources } = reading;
  if (sources?.has(schema.path)) return (await readSource(schema, reading)) ?? [];
  const own = (await tableFiles(folder, schema, reader)).filter((file) => file !== bookFile);
  const sheet = book && sheetOf(schema, book);
  if (bookFile !== undefined && sheet) {
    if (onlyFile([...own, bookFile], problems) === undefined) return [];
    const grid = visibleGrid(sheet.read(), problems);
    // A sheet that waits for its first visit has its headings only; a register without cases is a mistake.
    return grid
      ? readTable({ ...schema, mayBeEmpty: !schema.required }, [{ grid, hints: noHints }], reading)
      : [];
  }
  if (bookFile === undefined || own.length > 0) return (await readSource(schema, reading)) ?? [];
  if (book && schema.required)
    problems.push(
      missingFile({ what: `${schema.title}のシート、または${schema.path}.csv` }, { file: bookFile }),
    );
  return [];
}

/** A workbook of one sheet is the register, whatever the sheet is called. */
const sheetOf = (schema: TableSchema, book: Book): BookSheet | undefined =>
  schema.path === chamberTables.cases.path ? sheetFor(schema.title, book) : sheetNamed(schema.title, book);
