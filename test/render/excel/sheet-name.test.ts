import exceljs from "exceljs";
import { describe, expect, test } from "vitest";
import { statementsWorkbook } from "../../../src/render/excel/book.js";
import { addSheet } from "../../../src/render/excel/sheet-name.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";

// シート名: whatever stands in a title, Excel takes the name, and no two sheets share one.

function names(...titles: readonly string[]): string[] {
  const workbook = new exceljs.Workbook();
  return titles.map((title) => addSheet(workbook, title).name);
}

describe("names of sheets", () => {
  const long = "あ".repeat(31);
  test.each([
    [["業種別保証承諾"], ["業種別保証承諾"]],
    [
      [`${long}保証承諾`, `${long}代位弁済`, long],
      [long, `${"あ".repeat(28)}（2）`, `${"あ".repeat(28)}（3）`],
    ],
    [
      ["Ａ別", "a別", "A別"],
      ["Ａ別", "a別（2）", "A別（3）"],
    ],
    [["[県]別:*?/\\"], ["・県・別・・・・・"]],
    [["'業種'別'"], ["’業種’別’"]],
    [
      ["History", "履歴"],
      ["History（2）", "履歴（2）"],
    ],
    [
      ["", " "],
      ["表", "表（2）"],
    ],
    // 𠮷 is two units: the 31st would be half of it.
    [[`${"あ".repeat(30)}𠮷`], ["あ".repeat(30)]],
  ])("%j", (titles, expected) => {
    expect(names(...titles)).toEqual(expected);
  });
});

test("tables whose names begin alike for 31 characters have sheets of their own, and every link leads to its own", async () => {
  const long = "とても長い切り口の名".repeat(4).slice(0, 31);
  const mix = [
    "項目,切り口,区分,件数,金額（円）",
    `保証承諾,${long},製造業,10,30000000`,
    `保証承諾,${long}（再）,建設業,10,30000000`,
  ].join("\n");
  const files = { ...(await filesOf("test/error/base")), "statistics/mix.csv": mix };
  const { value } = await reportOf("minato", memoryEffects(under("minato", files)));
  if (!value) throw new Error("no report");
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await statementsWorkbook(value.report)).buffer);
  const [contents, ...sheets] = workbook.worksheets;
  const links: string[] = [];
  contents?.eachRow((row) => links.push(...[row.getCell(1).hyperlink ?? []].flat()));
  expect(links).toEqual(sheets.map(({ name }) => `#'${name}'!A1`));
  const titles = sheets.map((sheet) => sheet.getCell("A1").value);
  expect(titles).toContain(`${long}保証承諾`);
  expect(titles).toContain(`${long}（再）保証承諾`);
  expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
});
