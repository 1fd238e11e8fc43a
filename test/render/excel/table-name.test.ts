import exceljs, { type Workbook } from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { statementsWorkbook } from "../../../src/render/excel/book.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";

// 名前の定義: a name for every table, by which formulas and other programs find it.

/** A sample whose breakdown has a name that no defined name can have. */
const dimension = "運転/設備:新旧[別]?*\\";
let workbook: Workbook;

beforeAll(async () => {
  const mix = [
    "項目,切り口,区分,件数,金額（円）",
    `保証承諾,${dimension},運転,10,30000000`,
    `保証承諾,${dimension},設備,5,10000000`,
    "保証承諾,運転・設備・新旧・別・,運転,15,40000000",
  ].join("\n");
  const files = { ...(await filesOf("test/error/base")), "statistics/mix.csv": mix };
  const { value } = await reportOf("minato", memoryEffects(under("minato", files)));
  if (!value) throw new Error("no report");
  workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await statementsWorkbook(value.report)).buffer);
});

test("names are letters, digits and underscores, each once, and are no cell", () => {
  const names = workbook.definedNames.model.map(({ name }) => name);
  expect(names).toContain("表_収支計算書_支出の部");
  expect(names).toContain("表_運転_設備_新旧_別_保証承諾");
  expect(names).toContain("表_運転_設備_新旧_別_保証承諾_2");
  expect(names.filter((name) => !/^表_[\p{L}\p{N}_]+$/u.test(name))).toEqual([]);
});

test("a name holds the headings and every row, and no note", () => {
  const [range = ""] = workbook.definedNames.getRanges("表_運転_設備_新旧_別_保証承諾").ranges;
  const [sheet = "", cells = ""] = range.split("!");
  const worksheet = workbook.getWorksheet(sheet.replaceAll("'", ""));
  // The head in row 4, two rows and their total; the name, counts, amounts and shares: nothing is known of last year.
  expect(cells).toBe("$A$4:$D$7");
  expect([4, 5, 6, 7].map((row) => worksheet?.getCell(row, 1).text)).toEqual([
    "運転/設備:新旧[別]?*\\",
    "運転",
    "設備",
    "合計",
  ]);
});
