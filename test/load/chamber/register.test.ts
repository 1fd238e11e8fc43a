import type { CellValue } from "exceljs";
import { describe, expect, test } from "vitest";
import { chamberFiles, chamberOf, goodCase, registerCsv, rulesOf } from "../../support/chamber.js";
import { cp932 } from "../../support/cp932.js";
import { workbookBytes } from "../../support/workbook.js";

const [head = "", row = ""] = registerCsv({}).split("\n");
const headings = head.split(",");
const cells: CellValue[] = row.split(",");

const total = async (register: string | Uint8Array) => {
  const { value, problems } = await chamberOf(chamberFiles(register));
  expect(problems).toEqual([]);
  return value?.report.report.total.applications.amount.value?.toString();
};

describe("one register, however it is written", () => {
  test("UTF-8 with a mark, and CRLF", async () => {
    expect(await total(`\ufeff${registerCsv({}).replaceAll("\n", "\r\n")}`)).toBe("5000");
  });
  test("full-width days and amounts, 元号 in any form", async () => {
    const wide = {
      consulted: "令和７年４月８日",
      applied: "Ｒ７．４．１５",
      approved: "2025/5/2",
      amount: "５０００千円",
    };
    const inThousands = registerCsv({ ...wide, approvedAmount: "5,000" }).replaceAll("（円）", "（千円）");
    expect(await total(inThousands.replace("5,000", '"5,000"'))).toBe("5000");
  });
  test("xlsx, with numbers and days as Excel keeps them, columns in another order", async () => {
    const shown = cells.map((cell, index) => {
      const heading = headings[index] ?? "";
      if (heading.includes("金額")) return Number(cell);
      return heading === "申込日" ? new Date("2025-04-15T00:00:00Z") : cell;
    });
    expect(await total(await workbookBytes([["受払簿", [headings.toReversed(), shown.toReversed()]]]))).toBe(
      "5000",
    );
  });
  test("CP932", async () => {
    const { problems, value } = await chamberOf({
      ...chamberFiles(""),
      "c/register.csv": cp932(registerCsv({})),
    });
    expect(problems).toEqual([]);
    expect(value?.dataset.cases[0]?.business.value).toBe("ひみつ商店");
  });
});

test("cases out of order are put in order", async () => {
  const later = { number: "A-2", consulted: "R7.4.9", guarantee: "25-2" };
  const { value } = await chamberOf(chamberFiles(registerCsv(later, {})));
  expect(value?.dataset.cases.map(({ number }) => number.value)).toEqual(["A-1", "A-2"]);
});

test("a programme renamed in mid-year is one line, by the name in force at the end of the half", async () => {
  const register = registerCsv(
    { programme: "一般事業資金" },
    {
      number: "A-2",
      guarantee: "25-2",
      programme: "経営安定資金",
      consulted: "R7.8.1",
      applied: "R7.8.4",
      approved: "R7.8.20",
      lent: "R7.9.1",
    },
  );
  const names = async (half: string) =>
    (await chamberOf(chamberFiles(register), { half })).value?.report.report.programmes.map(
      ({ name }) => name,
    );
  expect(await names("2025H1")).toEqual(["経営安定資金"]);
  const earlier = registerCsv({
    programme: "一般事業資金",
    consulted: "R7.3.1",
    applied: "R7.3.3",
    approved: "R7.3.20",
    lent: "R7.3.30",
  });
  const { value } = await chamberOf(chamberFiles(earlier), { half: "2024H2" });
  expect(value?.report.report.programmes.map(({ name }) => name)).toEqual(["一般事業資金"]);
});

describe("what cannot be read is told", () => {
  test("a merged amount is nobody's; a merged day is that of both cases, and said to be", async () => {
    const own: Readonly<Record<string, string>> = { 受付番号: "A-2", 保証番号: "25-2" };
    const second = cells.map((cell, index) => own[headings[index] ?? ""] ?? cell);
    const merged = async (heading: string) => {
      const letter = String.fromCharCode("A".charCodeAt(0) + headings.indexOf(heading));
      const register = await workbookBytes([["受払簿", [headings, cells, second]]], (sheet) =>
        sheet.mergeCells(`${letter}2:${letter}3`),
      );
      return chamberOf(chamberFiles(register));
    };
    expect(rulesOf(await merged("申込金額（円）"))).toContain("table/merged-cells");
    const { value, problems } = await merged("相談日");
    expect(value?.dataset.cases.map(({ consulted }) => consulted.value)).toEqual([
      "2025-04-08",
      "2025-04-08",
    ]);
    expect(problems).toMatchObject([
      { rule: "table/read-as", message: expect.stringContaining("結合したセル（B2）") },
    ]);
  });
  test("two rows of headings", async () => {
    const upper = headings.map((_, index) => (index === 0 ? "事業者" : index === 9 ? "審査" : ""));
    const two = await workbookBytes([["受払簿", [upper, headings, cells]]]);
    const { value, problems } = await chamberOf(chamberFiles(two));
    expect(value?.dataset.cases.length).toBe(1);
    expect(problems.map(({ rule, place }) => [rule, place?.row])).toEqual([["table/read-as", 2]]);
  });
  test("a day that is none, an amount that is none, a word that is none", async () => {
    const bad = registerCsv({ consulted: "R7.2.30", amount: "5OO", result: "承諾" });
    expect(rulesOf(await chamberOf(chamberFiles(bad))).sort()).toEqual([
      "table/unknown-choice",
      "table/unreadable-date",
      "table/unreadable-number",
    ]);
  });
  test("an empty register, and a register of headings alone", async () => {
    expect(rulesOf(await chamberOf({ ...chamberFiles(""), "c/register.csv": "" }))).toEqual(["file/empty"]);
    expect(rulesOf(await chamberOf(chamberFiles(`${head}\n`)))).toEqual(["table/no-rows"]);
  });
  test("the same register twice", async () => {
    const book = await workbookBytes([["受払簿", [headings, Object.values(goodCase)]]]);
    expect(rulesOf(await chamberOf(chamberFiles(book, { "c/register.csv": registerCsv({}) })))).toContain(
      "file/two-forms",
    );
  });
  test("a file that nothing reads", async () => {
    const { problems } = await chamberOf(chamberFiles(registerCsv({}), { "c/visit.csv": "a\n" }));
    expect(problems.map(({ rule, hint }) => [rule, hint])).toEqual([
      ["file/unknown", "「visits.csv」のつもりではありませんか。"],
    ]);
  });
});
