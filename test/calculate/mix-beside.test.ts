import { expect, test } from "vitest";
import { isFigure, type Table } from "../../src/model/table.js";
import { filesOf, reportOf, under } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";

// 前年度と増減: what the workbook has beside a breakdown.

async function breakdown(mix: readonly string[]): Promise<Table> {
  const files = { ...(await filesOf("test/error/base")), "statistics/mix.csv": mix.join("\n") };
  const { value } = await reportOf("minato", memoryEffects(under("minato", files)));
  const table = value?.report.beside.get("mix/approvals/業種別");
  if (!table) throw new Error("no breakdown");
  return table;
}

const shown = ({ columns, rows }: Table) => [
  ["", ...columns.map(({ label }) => label)],
  ...rows.map(({ label, cells }) => [
    label,
    ...cells.map((cell) => (isFigure(cell) ? (cell.value?.toString() ?? null) : cell)),
  ]),
];

test("last year's figures and how far they moved stand beside, the amounts in the table's unit", async () => {
  const table = await breakdown([
    "項目,切り口,区分,件数,金額（円）,前年度件数,前年度金額（円）",
    "保証承諾,業種別,製造業,10,30400600,12,25600200",
    "保証承諾,業種別,建設業,5,9000000,─,─",
  ]);
  // 30,400,600 − 25,600,200 = 4,800,400 → 4,800 千円, of the exact amounts (30,401 − 25,600 would be 4,801);
  // 39,400,600 − 25,600,200 = 13,800,400 → 13,800. 建設業 has nothing to start from.
  expect(shown(table)).toEqual([
    ["", "件数", "金額", "構成比", "前年度比", "前年度件数", "前年度金額", "件数の増減", "金額の増減"],
    ["製造業", "10", "30401", "77.2", "118.8", "12", "25600", "-2", "4800"],
    ["建設業", "5", "9000", "22.8", null, null, null, null, null],
    ["合計", "15", "39401", "100", "153.9", "12", "25600", "3", "13800"],
  ]);
});

test("where nothing is known of last year, the breakdown is as the booklet has it", async () => {
  const table = await breakdown([
    "項目,切り口,区分,件数,金額（円）",
    "保証承諾,業種別,製造業,10,30400000",
    "保証承諾,業種別,建設業,5,9000000",
  ]);
  expect(table.columns.map(({ label }) => label)).toEqual(["件数", "金額", "構成比"]);
});
