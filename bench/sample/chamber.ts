import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { registerBook } from "../../src/kind/chamber/register-book.js";
import { chamberTables } from "../../src/model/chamber/register.js";
import { Decimal } from "../../src/model/decimal.js";
import type { ColumnSchema, TableSchema } from "../../src/model/schema.js";
import type { StarterRow } from "../../src/render/excel/starter-book.js";

/** 見本の受払簿: what is written by hand in `by-hand/chamber/`, as the workbook that a chamber fills in. */
export function sampleRegister(): Promise<Uint8Array> {
  const { cases, visits, programmes, targets } = chamberTables;
  return registerBook(
    {
      cases: rowsOf(cases),
      visits: rowsOf(visits),
      programmes: rowsOf(programmes),
      targets: rowsOf(targets),
    },
    { hints: ["・水色の見出しの下の例の行は、消してから使ってください。"], year: 2025 },
  );
}

/** The same register stands in the prefecture's sample, as it was handed in. */
export const registerPaths = [
  "data/sample-chamber-2025h1/register.xlsx",
  "data/sample-prefecture-2025h1/registers/101.xlsx",
] as const;

function rowsOf({ path, columns }: TableSchema): StarterRow[] {
  const rows: Record<string, string>[] = parse(readFileSync(`bench/sample/by-hand/chamber/${path}.csv`), {
    columns: true,
  });
  const ids = new Map(Object.entries(columns).map(([id, column]) => [column.heading, [id, column] as const]));
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([heading, text]) => {
        const found = ids.get(heading.replace(/（円）$/u, ""));
        if (!found) throw new Error(`${path}.csv: 「${heading}」という列はありません`);
        const [id, column] = found;
        return text === "" ? [] : [[id, starterValue(text, column)] as const];
      }),
    ),
  );
}

function starterValue(text: string, { kind }: ColumnSchema): StarterRow[string] {
  if (kind === "date") return { date: text };
  return kind === "amount" || kind === "number" ? new Decimal(text) : text;
}
