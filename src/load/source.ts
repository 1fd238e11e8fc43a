import type { FileEffects } from "../effects.js";
import type { RowOf, TableSchema } from "../model/schema.js";
import type { Problem } from "../problem/problem.js";
import { emptyFile, missingFile, twoFiles } from "../problem/rules/file.js";
import { readCsv } from "./csv.js";
import { bytesOf } from "./file.js";
import type { RawSheet } from "./sheet.js";
import { readTable } from "./table.js";
import { readWorkbook } from "./workbook.js";

export type Reader = Pick<FileEffects, "look" | "real" | "readFile">;

/** Reads a table of a dataset, be it CSV or xlsx; undefined where an optional table is not there. */
export async function readSource<S extends TableSchema>(
  folder: string,
  schema: S,
  reader: Reader,
  problems: Problem[],
): Promise<RowOf<S>[] | undefined> {
  const file = await sourceFile(folder, schema, reader, problems);
  const sheet = file === undefined ? undefined : await readSheet(file, schema.title, reader, problems);
  return sheet && readTable(schema, sheet, problems);
}

/** The file a table is read from: the CSV or the workbook. undefined where there is none, or both. */
export async function sourceFile(
  folder: string,
  schema: TableSchema,
  reader: Reader,
  problems: Problem[],
): Promise<string | undefined> {
  const csv = `${folder}/${schema.path}.csv`;
  const xlsx = `${folder}/${schema.path}.xlsx`;
  const [csvFound, xlsxFound] = await Promise.all([reader.look(csv), reader.look(xlsx)]);
  if (csvFound.kind === "nothing" && xlsxFound.kind === "nothing") {
    if (schema.required)
      problems.push(
        missingFile({ what: `${schema.title}（${schema.path}.csv または .xlsx）` }, { file: csv }),
      );
    return undefined;
  }
  if (csvFound.kind !== "nothing" && xlsxFound.kind !== "nothing") {
    problems.push(twoFiles({ other: xlsx }, { file: csv }, [{ file: xlsx }]));
    return undefined;
  }
  return csvFound.kind === "nothing" ? xlsx : csv;
}

/** A file as a sheet: CSV or, by its ending, the named worksheet of a workbook. */
export async function readSheet(
  file: string,
  sheetName: string,
  reader: Reader,
  problems: Problem[],
): Promise<RawSheet | undefined> {
  const bytes = await bytesOf(file, reader, problems);
  if (!bytes) return undefined;
  const sheet = file.endsWith(".xlsx")
    ? bytes.length > 0 && (await readWorkbook(bytes, file, sheetName, problems))
    : bytes.length > 0 && readCsv(bytes, file, problems);
  if (bytes.length === 0 || (sheet && sheet.rows.length === 0)) {
    problems.push(emptyFile({}, { file }));
    return undefined;
  }
  return sheet || undefined;
}
