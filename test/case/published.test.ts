import exceljs, { type Workbook } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { rounded } from "../../src/calculate/arithmetic.js";
import { printNumber } from "../../src/model/print.js";
import type { Report } from "../../src/model/report.js";
import { isFigure } from "../../src/model/table.js";
import type { Unit } from "../../src/model/unit.js";
import { statementsWorkbook } from "../../src/render/excel/book.js";
import { filesOf, reportOf, under } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";
import { type Expected, expectationsOf, isUndecided, publishedTables } from "./expected.js";
import { publishedRows } from "./published.js";
import { sheetCell } from "./sheet.js";

/** Published booklets, and how many values of each are typed in `published/`: a lost row would be noticed. */
const cases = { "aomori-2024": 186, "saga-2014": 1086 } as const;

describe.each(Object.entries(cases))("%s", (dataset, count) => {
  let report: Report;
  let workbook: Workbook;
  const expected = new Map<string, readonly Expected[]>();

  beforeAll(async () => {
    const folder = `data/${dataset}`;
    const { value, problems } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    if (!value) throw new Error(`${dataset} could not be read`);
    report = value.report;
    for (const table of publishedTables) expected.set(table, await expectationsOf(dataset, table, report));
    workbook = new exceljs.Workbook();
    const bytes = await statementsWorkbook(report);
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  });

  test("every typed value is compared", () => {
    expect([...expected.values()].flat()).toHaveLength(count);
  });

  test.each(publishedTables)("%s as published", (table) => {
    const rows = expected.get(table) ?? [];
    const ours = rows.map((row) => `${row.where}: ${printed(row, report)}`);
    expect(ours).toEqual(rows.map(({ where, published, ours }) => `${where}: ${ours || published}`));
  });

  test.each(publishedTables)("%s: an exception is one only while both values differ", (table) => {
    const exceptions = (expected.get(table) ?? []).filter(({ ours }) => ours !== "");
    expect(exceptions.filter(({ ours, published }) => ours === published)).toEqual([]);
  });

  test.each(publishedTables)("%s in the workbook, on the row of its label", (table) => {
    const rows = expected.get(table) ?? [];
    const found = rows.map((row) => ({ where: row.where, ...sheetCell(workbook, report, row) }));
    expect(found).toEqual(
      rows.map((row) => ({ where: row.where, label: row.row.label, value: numberOf(row) })),
    );
  });
});

test("shares of Aomori without a label are left out, and nothing else is", async () => {
  const rows = await publishedRows("aomori-2024", "mix");
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !isUndecided(row))).toEqual([]);
});

/** Our figure as the booklet prints it: in the published unit, with the corporation's own marks. */
function printed(expected: Expected, { settings }: Report): string {
  const { table, row, column } = expected;
  const cell = row.cells[table.columns.indexOf(column)] ?? null;
  if (!isFigure(cell)) return cell ?? "";
  const unit = (expected.unit ?? cell.unit) as Unit;
  const { value } = unit === cell.unit ? cell : rounded(cell, { unit, digits: 0, mode: "half-up" });
  return printNumber(value, column.digits, settings.style);
}

/** The number that must stand in the workbook's cell. */
function numberOf({ table, row, column }: Expected): number | null {
  const cell = row.cells[table.columns.indexOf(column)] ?? null;
  return isFigure(cell) ? (cell.value?.toNumber() ?? null) : null;
}
