import { utils, write } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import type { CellValue } from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { associationTables } from "../../src/model/association/schemas.js";
import { allTables, type Report } from "../../src/model/report.js";
import { isFigure } from "../../src/model/table.js";
import { cp932 } from "../support/cp932.js";
import { filesOf, reportOf, under } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";
import { workbookBytes } from "../support/workbook.js";

/** The same facts, written as the different files that people hand over. */
type Writer = (
  path: string,
  rows: readonly (readonly string[])[],
) => Promise<[path: string, bytes: Uint8Array]>;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[], lineEnd: string): string =>
  rows.map((row) => row.map(quoted).join(",") + lineEnd).join("");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const titles = new Map(Object.values(associationTables).map(({ path, title }) => [`${path}.csv`, title]));

const writers: Readonly<Record<string, Writer>> = {
  "UTF-8 with a mark and CRLF": async (path, rows) => [path, utf8(`\uFEFF${csv(rows, "\r\n")}`)],
  CP932: async (path, rows) => [path, cp932(csv(rows, "\r\n"))],
  "full-width figures": async (path, rows) => [
    path,
    utf8(
      csv(
        rows.map((row) => row.map(fullWidth)),
        "\n",
      ),
    ),
  ],
  xlsx: async (path, rows) => [
    path.replace(/csv$/u, "xlsx"),
    await workbookBytes([[titleOf(path), rows.map((row) => row.map(cellValue))]]),
  ],
  "a workbook as people decorate it": async (path, rows) => [
    path.replace(/csv$/u, "xlsx"),
    await workbookBytes([[titleOf(path), decorated(rows)]]),
  ],
  "a workbook of Excel 97": async (path, rows) => [
    path.replace(/csv$/u, "xls"),
    sheetJs(path, rows, "biff8"),
  ],
  "a workbook of LibreOffice": async (path, rows) => [
    path.replace(/csv$/u, "ods"),
    sheetJs(path, rows, "ods"),
  ],
  "columns in another order": async (path, rows) => [
    path,
    utf8(
      csv(
        rows.map((row) => row.toReversed()),
        "\n",
      ),
    ),
  ],
};

const titleOf = (path: string): string => titles.get(path) ?? "勘定科目表";

/** A title and who made it above, an empty first column, the heading printed again, a note below. */
function decorated(rows: readonly (readonly string[])[]): CellValue[][] {
  const [head = [], ...body] = rows.map((row) => [null, ...row.map(cellValue)]);
  const half = Math.ceil(body.length / 2);
  return [
    ["基幹システム帳票"],
    [],
    [null, "作成", "総務部"],
    head,
    ...body.slice(0, half),
    ...(body.length > half ? [head] : []),
    ...body.slice(half),
    [null, "（注）数値は年度末のもの。"],
  ];
}

/** As SheetJS writes a workbook of another kind. */
function sheetJs(path: string, rows: readonly (readonly string[])[], bookType: "biff8" | "ods"): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.map(cellValue))), titleOf(path));
  return new Uint8Array(write(book, { bookType, type: "array" }));
}

const folder = "data/saga-2014";
let given: Record<string, Uint8Array>;
let tables: Map<string, string[][]>;
let expected: unknown;

beforeAll(async () => {
  given = await filesOf(folder);
  const csvs = Object.entries(given).filter(([path]) => path.endsWith(".csv"));
  tables = new Map(
    csvs.map(([path, bytes]) => [path, parse(Buffer.from(bytes), { bom: true }) as string[][]]),
  );
  expected = await valuesOf(given);
});

test.each(Object.entries(writers))("%s: the same figures", async (_, writer) => {
  const written = await Promise.all([...tables].map(([path, rows]) => writer(path, rows)));
  const others = Object.entries(given).filter(([path]) => !path.endsWith(".csv"));
  expect(await valuesOf(Object.fromEntries([...others, ...written]))).toEqual(expected);
});

/**
 * Everything that could be printed: ids, labels, values and units, table by table, without the places. Figures and the
 * cells of a row stand in the order of their ids: a table that has a column for each discount has them as the file does.
 */
async function valuesOf(files: Readonly<Record<string, Uint8Array>>): Promise<unknown> {
  const { value, problems } = await reportOf(folder, memoryEffects(under(folder, files)));
  expect(problems.filter(({ severity }) => severity !== "note")).toEqual([]);
  const report = value?.report as Report;
  return {
    figures: report.figures
      .map(({ id, label, value: exact, unit }) => `${id} ${label} ${exact} ${unit}`)
      .sort(),
    tables: allTables(report).map(({ id, columns, rows }) => ({
      id,
      columns: columns.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      rows: rows.map((row) => [
        row.id,
        row.label,
        row.cells.map((cell, at) => `${columns[at]?.id} ${isFigure(cell) ? cell.id : cell}`).sort(),
      ]),
    })),
  };
}

/** 1,234 → １，２３４; only where a cell is a number. */
function fullWidth(cell: string): string {
  return /^[▲△]?[\d,.]+$/u.test(cell)
    ? cell.replace(/[\d,.]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))
    : cell;
}

function cellValue(cell: string): CellValue {
  const number = /^(?<mark>[▲△]?)(?<digits>[\d,]+(\.\d+)?)$/u.exec(cell)?.groups;
  if (!number || /^0\d/u.test(cell)) return cell;
  return Number(`${number.mark ? "-" : ""}${number.digits?.replaceAll(",", "")}`);
}

test("a figure of a decorated sheet has the place where it stands there", async () => {
  const path = "statistics/trend.csv";
  const rows = tables.get(path) ?? [];
  const [file, bytes] = (await writers["a workbook as people decorate it"]?.(path, rows)) ?? ["", utf8("")];
  const others = Object.entries(given).filter(([other]) => other !== path);
  const files = Object.fromEntries([...others, [file, bytes]]);
  const { value } = await reportOf(folder, memoryEffects(under(folder, files)));
  // Row 2 of the CSV is the first below the heading; there it is row 5, and each column one to the right.
  const amount = value?.report.figures.find(({ id }) => id === "trend/approvals/2010/amount");
  expect(amount?.origin).toMatchObject({ place: { file: `${folder}/${file}`, row: 5, column: "E" } });
});
