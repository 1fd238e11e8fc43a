import { parse } from "csv-parse/sync";
import { associationTables } from "../../src/model/association/schemas.js";
import { loanProgrammesSchema } from "../../src/model/chamber/loan-programmes.js";
import { chambersSchema, halfYearDataSchema } from "../../src/model/chamber/prefecture.js";
import { casesSchema, chamberTables } from "../../src/model/chamber/register.js";
import type { TableSchema } from "../../src/model/schema.js";
import { filesOf, under } from "../support/dataset.js";
import type { Files } from "../support/memory.js";

/** A dataset of which every cell can be replaced: its files, and its tables by the CSV files they are read from. */
export interface Target {
  readonly files: Files;
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const decoded = (bytes: string | Uint8Array = ""): string =>
  typeof bytes === "string" ? bytes : new TextDecoder().decode(bytes);

const table = (files: Files, path: string) =>
  parse(decoded(files[path]), { relax_column_count: true, bom: true }) as string[][];

/** What has no cell of those tables, and takes half of the time that a booklet takes. */
const besides = /^(?:rates|text|photographs|statistics\/series)\//u;

/** The fictional corporation, whose tables are CSV files, without what stands beside them. */
async function association(): Promise<Target> {
  const own = Object.entries(await filesOf("data/sample-2025")).filter(([path]) => !besides.test(path));
  const files = under("x", Object.fromEntries(own));
  const paths = Object.values<TableSchema>(associationTables)
    .map(({ path }) => `x/${path}.csv`)
    .filter((path) => path in files);
  return {
    files,
    tables: Object.fromEntries(paths.map((path) => [path, table(files, path)])),
  };
}

/** A chamber as its tables' declarations describe it: every column, filled with its example. */
async function chamber(): Promise<Target> {
  const yaml = (await filesOf("data/sample-chamber-2025h1"))["kaiji.yaml"] ?? "";
  const tables = Object.values<TableSchema>(chamberTables).map((schema) => {
    const columns = Object.values(schema.columns);
    const heads = columns.map(({ kind, heading }) => (kind === "amount" ? `${heading}（円）` : heading));
    return [`x/${schema.path}.csv`, [heads, columns.map(({ example }) => example)]] as const;
  });
  return { files: { "x/kaiji.yaml": yaml }, tables: Object.fromEntries(tables) };
}

async function prefecture(): Promise<Target> {
  const files = under("x", await filesOf("data/sample-prefecture-2025h1"));
  const schemas: readonly (readonly [path: string, schema: TableSchema])[] = [
    ["chambers", chambersSchema],
    ["programmes", loanProgrammesSchema],
    ["registers/103", casesSchema],
    ["reports/2025H1/102", halfYearDataSchema],
  ];
  const paths = schemas.map(([path]) => `x/${path}.csv`);
  return {
    files,
    tables: Object.fromEntries(paths.map((path) => [path, table(files, path)])),
  };
}

export const targets = { association, chamber, prefecture } as const;
