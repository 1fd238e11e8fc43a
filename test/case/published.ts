import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

/** A line of a published table, typed by hand from the booklet: every column as the text that is printed. */
export type PublishedRow = Readonly<Record<string, string>>;

/** `test/case/<dataset>/published/<table>.csv`; no rows where the booklet does not print the table. */
export async function publishedRows(dataset: string, table: string): Promise<readonly PublishedRow[]> {
  try {
    const text = await readFile(`test/case/${dataset}/published/${table}.csv`, "utf8");
    return parse(text, { columns: true, bom: true }) as PublishedRow[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
