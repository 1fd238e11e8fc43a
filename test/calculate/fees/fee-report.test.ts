import { describe, expect, test } from "vitest";
import { feeReport } from "../../../src/calculate/fees/fee-report.js";
import { feeReportTables } from "../../../src/model/fee-report.js";
import { at, cell } from "../by-hand.js";
import { classes, collateral, flat, full, programme, schedule, shared } from "./schedule.js";

const before = schedule({ effectiveFrom: "2006-04-01", classTables: [full] });
const open = programme("一律", [flat("0.8")], { from: "2008-04-01" });
const after = schedule({
  effectiveFrom: "2007-10-01",
  classTables: [classes("責任共有対象外", "2.25 2.00 1.80 1.60 1.35 1.10 0.90 0.70 0.50"), shared],
  discounts: [collateral],
  programmes: [open],
});
const history = { versions: [before, after] };
const titles = (date: string, rows?: Parameters<typeof feeReport>[2]) => {
  const report = feeReport(history, date, rows);
  return report && feeReportTables(report).map(({ id, period }) => `${id} ${period}`);
};

describe("the tables in force on a day", () => {
  test("before the first version there are none", () => {
    expect(feeReport(history, "2006-03-31")).toBeUndefined();
  });
  test("of the first version, which is compared with none", () => {
    expect(titles("2006-04-01")).toEqual([
      "fees/classes 平成18年4月1日から",
      "fees/coefficients ",
      "fees/parts ",
      "fees/examples ",
      "fees/introduction 平成19年10月1日導入",
    ]);
  });
  test("of the second, compared with the first", () => {
    const rows = [{ provider: cell("県"), name: cell("甲"), place: at(1) }] as unknown as Parameters<
      typeof feeReport
    >[2];
    expect(titles("2008-04-01", rows)).toEqual([
      "fees/classes 平成19年10月1日から",
      "fees/adjusted/shared 平成19年10月1日から",
      "fees/adjusted/full 平成19年10月1日から",
      "fees/programmes 平成19年10月1日から",
      "fees/overview/県 ",
      "fees/coefficients ",
      "fees/parts ",
      "fees/examples ",
      "fees/introduction 平成19年10月1日導入",
      "fees/comparison 平成18年4月1日の版と平成19年10月1日の版",
    ]);
  });
  test("with the programmes that are open on the day", () => {
    expect(feeReport(history, "2008-03-31")?.programmes).toBeUndefined();
    expect(feeReport(history, "2008-04-01")?.programmes?.rows).toHaveLength(1);
  });
  test("with no introduction where the history does not reach back, and its examples", () => {
    const report = feeReport({ versions: [after] }, "2008-04-01");
    expect(report && ["introduction" in report, "comparison" in report]).toEqual([false, false]);
    expect(report?.examples).toHaveLength(5);
    expect(report?.schedule).toBe(after);
  });
});
