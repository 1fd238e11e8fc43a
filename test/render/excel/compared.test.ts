import { expect, test } from "vitest";
import { sideBySide } from "../../../src/calculate/compare/side-by-side.js";
import { comparisonWorkbook } from "../../../src/render/excel/compare-book.js";
import { agree, formulas, hasLibreOffice, recalculate } from "../../support/recalculate.js";
import { returnOf } from "../../support/returns.js";

const figures = (by: number, subrogations: string | null) => ({
  "income-statement/ordinary-income": String(by * 130),
  "income-statement/ordinary-expenditure": String(by * 100 + 7),
  "balance-sheet/guarantee-liability": String(by * 9000),
  "balance-sheet/base-property": String(by * 1001),
  "trend/subrogations/2024/amount": subrogations,
  "trend/outstanding/2024/amount": `${by * 9} 千円`,
  "trend/outstanding/2023/amount": `${by * 8} 千円`,
});

const compared = sideBySide(
  [
    returnOf("甲県信用保証協会", 2024, figures(3, "500")),
    returnOf("乙県信用保証協会", 2024, figures(1, null)),
    returnOf("丙県信用保証協会", 2024, figures(8, "700")),
    returnOf("丙県信用保証協会", 2023, figures(7, "600")),
    returnOf("甲県信用保証協会", 2023, figures(2, "400")),
    returnOf("丁県信用保証協会", 2024, figures(8, "700")),
  ],
  [],
  [],
);

test("sums, ratios, medians, quartiles and ranks are live formulas over the table's cells", async () => {
  const found = [...(await formulas(await comparisonWorkbook(compared))).keys()];
  const sheets = ["主要数値", "指標", "順位", "収支計算書", "貸借対照表", "収支計算書 令和5年度"];
  for (const sheet of sheets)
    expect([sheet, found.some((cell) => cell.startsWith(`${sheet}!`))]).toEqual([sheet, true]);
});

const isThere = await hasLibreOffice();
test.skipIf(!isThere)(
  "LibreOffice finds the same in every formula, where values are missing between others too",
  async () => {
    const written = await comparisonWorkbook(compared);
    const { again } = await recalculate({ again: written });
    const [ours, theirs] = [await formulas(written), await formulas(again)];
    expect(ours.size).toBeGreaterThan(80);
    expect([...theirs.keys()].sort()).toEqual([...ours.keys()].sort());
    const differing = [...ours].filter(([cell, value]) => !agree(value, theirs.get(cell)));
    expect(differing.map(([cell, value]) => `${cell}: ${value}, recalculated ${theirs.get(cell)}`)).toEqual(
      [],
    );
  },
  240_000,
);
