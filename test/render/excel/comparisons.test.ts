import exceljs, { type Workbook, type Worksheet } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../../src/model/report.js";
import { statementsWorkbook } from "../../../src/render/excel/book.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";
import { hasLibreOffice, recalculate } from "../../support/recalculate.js";

// 検算: the checks as rows of a sheet, which a spreadsheet calculates anew as soon as a figure changes.

const firstRow = 5;
const columns = { title: 1, left: 3, right: 7, gap: 9, verdict: 11 } as const;

const isThere = await hasLibreOffice();
let report: Report;
/** Those of the year: those of the months stand in their own workbook. */
let compared: Report["comparisons"];
let bytes: Uint8Array;
let workbook: Workbook;

beforeAll(async () => {
  const folder = "data/sample-2025";
  const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
  if (!value) throw new Error("the sample could not be read");
  report = value.report;
  compared = report.comparisons.filter(({ left }) => !/^(?:check\/)?monthly\//u.test(left.id));
  bytes = await statementsWorkbook(report);
  workbook = await opened(bytes);
});

test("each comparison of the checks is a row: both values and their difference are formulas, the verdict is 合", () => {
  const sheet = sheetOf(workbook);
  expect(compared.length).toBeGreaterThan(50);
  for (const [index, { title, left, right, gap }] of compared.entries()) {
    const row = sheet.getRow(firstRow + index);
    const formulas = [columns.left, columns.right, columns.gap, columns.verdict].map(
      (column) => row.getCell(column).formula,
    );
    expect(row.getCell(columns.title).value).toBe(title);
    expect(formulas.map((formula) => typeof formula)).toEqual(["string", "string", "string", "string"]);
    expect(row.getCell(columns.left).result).toBe(left.value?.toNumber());
    expect(row.getCell(columns.right).result).toBe(right.value?.toNumber());
    expect(row.getCell(columns.gap).result).toBe(gap.value?.toNumber());
    expect(row.getCell(columns.verdict).result).toBe("合");
  }
  expect(sheet.getRow(firstRow + compared.length).getCell(columns.title).value).toBeNull();
});

test("every number has room in its column, also what is far below nought", () => {
  const sheet = sheetOf(workbook);
  const numbers = compared.flatMap(({ left, right, gap }) =>
    (
      [
        [left, columns.left],
        [right, columns.right],
        [gap, columns.gap],
      ] as const
    ).map(([{ value }, column]) => {
      const text = (value?.abs() ?? 0).toString().replace(/\B(?=(\d{3})+$)/gu, ",");
      // In digits of BIZ UDPゴシック: a comma takes 0.43, ▲ 1.32; a digit is left free at both sides.
      const commas = text.split(",").length - 1;
      const wide = text.length - commas + commas * 0.43 + (value?.isNegative() ? 1.32 : 0) + 2;
      return { wide, text, column: sheet.getColumn(column).width ?? 0 };
    }),
  );
  // 298,423,061,000 against a ceiling of 1,380,724,556,500.
  expect(numbers.map(({ text }) => text)).toContain("1,082,301,495,500");
  expect(numbers.filter(({ wide, column }) => wide > column)).toEqual([]);
});

test("the totals of the balance sheet are compared where they stand, and the verdict has its colours", () => {
  const sheet = sheetOf(workbook);
  const row = sheet.getRow(rowOf(sheet, "貸借の一致"));
  expect(row.getCell(columns.left).formula).toMatch(/^'貸借対照表'!B\d+$/u);
  expect(row.getCell(columns.right).formula).toMatch(/^'貸借対照表'!E\d+$/u);
  const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: { ref: string }[] };
  expect(conditionalFormattings.map(({ ref }) => ref)).toEqual([
    `K${firstRow}:K${firstRow + compared.length - 1}`,
  ]);
});

test("a plan that was changed later on is apart, and no fault: the cover does not count it", async () => {
  const folder = "data/saga-2014";
  const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
  const { comparisons } = (value as { report: Report }).report;
  const apart = comparisons.flatMap(({ holds, binding }, index) => (holds ? [] : [{ index, binding }]));
  expect(apart.map(({ binding }) => binding)).toEqual([false]);
  const book = await opened(await statementsWorkbook((value as { report: Report }).report));
  const verdict = sheetOf(book)
    .getRow(firstRow + (apart[0]?.index ?? 0))
    .getCell(columns.verdict);
  expect(verdict.result).toBe("差");
  expect(verdict.formula).toMatch(/"差"\)$/u);
  const counts: unknown[] = [];
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula?.startsWith("COUNTIF")) counts.push(cell.result);
    }),
  );
  expect(counts).toEqual([0]);
});

describe.skipIf(!isThere)(isThere ? "LibreOffice" : "LibreOffice (soffice) is not installed", () => {
  test("finds every verdict 合; an account that changes by one yen turns its verdict to 否, and the cover counts it", async () => {
    const changed = await opened(bytes);
    const account = cellNamed(changed.getWorksheet("貸借対照表"), "保証債務見返");
    account.value = Number(account.value) + 1;
    const found = await recalculate({
      sample: bytes,
      changed: new Uint8Array(await changed.xlsx.writeBuffer()),
    });
    const verdicts = async (name: "sample" | "changed") => {
      const recalculated = await opened(found[name] ?? new Uint8Array());
      const sheet = sheetOf(recalculated);
      const wrong = compared.flatMap(({ title, left }, index) =>
        sheet.getRow(firstRow + index).getCell(columns.verdict).result === "合"
          ? []
          : [`${title}：${left.label}`],
      );
      const cover = recalculated.worksheets[0];
      return {
        wrong,
        counted: cover && cellNamed(cover, `検算（${compared.length}件）のうち「否」の件数`).result,
      };
    };
    expect(await verdicts("sample")).toEqual({ wrong: [], counted: 0 });
    // 保証債務見返 is an asset: the balance is off by one yen as well, and so is the net worth.
    expect(await verdicts("changed")).toEqual({
      wrong: ["貸借の一致：借方合計", "保証債務と見返：保証債務見返", "正味財産：正味財産"],
      counted: 3,
    });
  }, 240_000);
});

const sheetOf = (book: Workbook): Worksheet => {
  const sheet = book.getWorksheet("検算");
  if (!sheet) throw new Error("no sheet 検算");
  return sheet;
};

async function opened(book: Uint8Array): Promise<Workbook> {
  const made = new exceljs.Workbook();
  await made.xlsx.load(Uint8Array.from(book).buffer);
  return made;
}

function rowOf(sheet: Worksheet, label: string): number {
  const rows: number[] = [];
  sheet.eachRow((row, number) => row.getCell(1).text === label && rows.push(number));
  if (rows[0] === undefined) throw new Error(`no row ${label}`);
  return rows[0];
}

/** The cell to the right of a label in the first column. */
const cellNamed = (sheet: Worksheet | undefined, label: string) => {
  if (!sheet) throw new Error("no sheet");
  return sheet.getCell(rowOf(sheet, label), 2);
};
