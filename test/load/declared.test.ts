import { describe, expect, test } from "vitest";
import { noHints } from "../../src/load/table/hints.js";
import { readTable } from "../../src/load/table/read.js";
import { associationSchemas } from "../../src/model/association/schemas.js";
import { chambersSchema, halfYearDataSchema } from "../../src/model/chamber/prefecture.js";
import { chamberTables } from "../../src/model/chamber/register.js";
import type { ColumnSchema, TableSchema } from "../../src/model/schema.js";
import { columnLetter } from "../../src/problem/place.js";
import type { Problem } from "../../src/problem/problem.js";
import { csvGrid } from "../support/grid.js";

// 宣言どおり: what a table's declaration says of its numbers and rows holds in every table of every kind.

const schemas: readonly TableSchema[] = [
  ...associationSchemas,
  ...Object.values<TableSchema>(chamberTables),
  chambersSchema,
  halfYearDataSchema,
];

type Cells = Readonly<Record<string, string>>;

const headingOf = ({ kind, heading }: ColumnSchema): string =>
  kind === "amount" ? `${heading}（円）` : heading;
/** A row of the examples; at the top of its tree, where the table is one. */
const example = ({ columns, tree }: TableSchema): Cells =>
  Object.fromEntries(
    Object.entries(columns).map(([id, column]) => [id, id === tree?.parent ? "" : column.example]),
  );

/** The errors of a table of these rows, each with its cell. */
function told(schema: TableSchema, ...rows: readonly Cells[]): string[] {
  const columns = Object.entries(schema.columns);
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(",");
  const lines = [
    line(columns.map(([, column]) => headingOf(column))),
    ...rows.map((row) => line(columns.map(([id]) => row[id] ?? ""))),
  ];
  const problems: Problem[] = [];
  const sheet = csvGrid(lines.join("\n"), "a.csv", problems);
  if (sheet) readTable(schema, [{ grid: sheet, hints: noHints }], { problems });
  return problems.map(({ rule, place }) => `${rule} ${place?.column}${place?.row}`);
}

describe.each(schemas.map((schema) => [schema.path, schema] as const))("%s", (_, schema) => {
  const letter = (id: string) => columnLetter(Object.keys(schema.columns).indexOf(id) + 1);
  const numbers = Object.entries(schema.columns).flatMap(([id, column]) =>
    column.kind === "amount" || column.kind === "number" ? [{ id, column }] : [],
  );

  test("its examples are as it says", () => {
    expect(told(schema, example(schema))).toEqual([]);
  });

  test("a blank, a negative number and half a thing are told at their cells, where it does not allow them", () => {
    for (const { id, column } of numbers) {
      const cell = `${letter(id)}2`;
      const row = (text: string) => told(schema, { ...example(schema), [id]: text });
      if (!column.blank) expect(row("")).toContain(`table/missing-number ${cell}`);
      if (!column.signed) expect(row("▲3,500")).toContain(`table/negative ${cell}`);
      if (column.kind === "amount" || column.unit === "件")
        expect(row("3.5")).toContain(`table/not-whole ${cell}`);
    }
  });

  test("a row written twice is told at the second", () => {
    for (const key of schema.keys ?? []) {
      const first = example(schema);
      const again = Object.fromEntries(key.map((id) => [id, first[id] ?? ""]));
      if (Object.values(again).some((text) => text !== ""))
        expect(told(schema, first, { ...first, ...again })).toContain("table/duplicate-row A3");
    }
  });

  test("of columns of which one must be filled, one is", () => {
    const blank = Object.fromEntries((schema.someOf ?? []).map((id) => [id, ""]));
    const [first] = schema.someOf ?? [];
    if (first)
      expect(told(schema, { ...example(schema), ...blank })).toContain(`table/empty-row ${letter(first)}2`);
  });

  test("what is added up has no gaps", () => {
    for (const id of schema.whole?.columns ?? []) {
      const [key = []] = schema.keys ?? [];
      const last = key.at(-1) ?? "";
      const other = { ...example(schema), [last]: "ほか", [id]: "" };
      expect(told(schema, example(schema), other)).toContain(`table/gap ${letter(id)}3`);
    }
  });
});

test("what has no key may repeat itself, or has a check of its own", () => {
  expect(schemas.filter(({ keys }) => !keys).map(({ path }) => path)).toEqual([
    // ledger/duplicate-account
    "ledger/trial-balance",
    "ledger/previous-trial-balance",
    "ledger/budget",
    "ledger/current-budget",
    // Several 理事 without names.
    "profile/officers",
    // chamber/duplicate-case
    "register",
  ]);
});
