import exceljs, { type Worksheet } from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { Decimal } from "../../../src/model/decimal.js";
import type { Figure, Operation } from "../../../src/model/figure.js";
import type { Unit } from "../../../src/model/unit.js";
import { statementsWorkbook } from "../../../src/render/excel/book.js";
import { workingOf } from "../../../src/render/excel/origin-sheet.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";

// 出典: how every figure came about, in words, and the cell that it was read from.

describe("in words", () => {
  const named = (label: string): Figure => ({
    id: label,
    label,
    value: new Decimal(1),
    unit: "円",
    origin: { kind: "given", by: "--amount" },
  });
  const derived = (operation: Operation, labels: readonly string[], unit: Unit = "円"): Figure => ({
    ...named("計"),
    unit,
    origin: { kind: "derived", operation, inputs: labels.map(named) },
  });
  test.each([
    [derived({ name: "sum" }, ["保証料", "雑収入"]), "保証料＋雑収入"],
    [derived({ name: "sum" }, [..."一二三四五六"]), "一＋二＋三＋四＋…（6件の合計）"],
    [derived({ name: "difference" }, ["収入", "支出"]), "収入－支出"],
    [derived({ name: "product" }, ["基本財産", "定款倍率"]), "基本財産×定款倍率"],
    [derived({ name: "quotient" }, ["残高", "件数"]), "残高÷件数"],
    [derived({ name: "percentage" }, ["当年度", "前年度"], "％"), "当年度÷前年度×100"],
    [
      derived({ name: "rounded", digits: 0, mode: "half-up" }, ["保証料"], "百万円"),
      "保証料の百万円未満を四捨五入",
    ],
    [
      derived({ name: "total-as-handed-over" }, ["合計", "甲", "乙"]),
      "ファイルにある合計（丸めた2件の内訳との違いは端数）",
    ],
    [named("金額"), "--amount"],
  ])("%#: %j", (figure, words) => {
    expect(workingOf(figure)).toBe(words);
  });
});

describe("the sheet", () => {
  const folder = "somewhere/of/mine/sample-2025";
  let sheet: Worksheet | undefined;
  let names: string;
  let values: readonly Figure[];

  beforeAll(async () => {
    const files = await filesOf("data/sample-2025");
    const { value } = await reportOf(folder, memoryEffects(under(folder, files)));
    if (!value) throw new Error("the sample could not be read");
    values = value.report.figures.filter((figure) => figure.value !== null);
    const workbook = new exceljs.Workbook();
    const bytes = Uint8Array.from(await statementsWorkbook(value.report));
    names = strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array());
    await workbook.xlsx.load(bytes.buffer);
    sheet = workbook.getWorksheet("出典");
  });

  test("has a row for each figure, by its Japanese name, with a filter over all of them", () => {
    const ofStatements = values.filter(({ id }) => id.startsWith("income-statement/"));
    const rows = new Map<string, string>();
    sheet?.eachRow((row) => rows.set(row.getCell(7).text, row.getCell(1).text));
    expect(ofStatements.length).toBeGreaterThan(40);
    expect(ofStatements.filter(({ id, label }) => rows.get(id) !== label)).toEqual([]);
    expect(sheet?.autoFilter).toMatch(/^A4:G\d+$/u);
  });

  test("is looked up on the screen: no more than its head is printed, which says so", () => {
    // Where a row is not absolute, LibreOffice takes no print area and prints everything.
    expect(names).toContain("&apos;出典&apos;!$A$1:$G$4<");
    expect(sheet?.pageSetup.orientation).toBe("landscape");
    expect(sheet?.getCell("A3").text).toContain("印刷の範囲から除いています");
  });

  test("says where a figure was read from the dataset on, and never where the dataset lies", () => {
    const places: string[] = [];
    sheet?.eachRow((row) => places.push(row.getCell(5).text));
    expect(places).toContain("sample-2025/ledger/trial-balance.csv!D2");
    expect(places.filter((place) => place.includes("somewhere"))).toEqual([]);
  });
});
