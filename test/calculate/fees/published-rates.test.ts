import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { classTable } from "../../../src/calculate/fees/class-table.js";
import type { FeeSchedule } from "../../../src/model/fee-schedule.js";
import { inForce, scheduleOf } from "../../support/fee-schedules.js";

/** 公表された料率: typed from the booklets, independently of the schedules under data/. */
const published = (dataset: string): Record<string, string>[] =>
  parse(readFileSync(`test/case/${dataset}/published/rates.csv`), { columns: true, bom: true });

const classes = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const nineOf = (row: Record<string, string>) => classes.map((one) => row[`class${one}`]);
const ratesOf = (schedule: FeeSchedule, table: string) =>
  classTable(schedule, table)?.rates.map(({ value }) => value?.toFixed(2));

describe("青森県（令和6年度）", () => {
  const schedule = inForce(scheduleOf("aomori-2024"), "2025-03-31");
  const names: Record<string, string> = {
    責任共有保証料率: "責任共有",
    "責任共有保証料率（特殊保証）": "責任共有（特殊）",
    責任共有外保証料率: "責任共有対象外",
    "責任共有外保証料率（特殊保証）": "責任共有対象外（特殊）",
  };
  const rows = published("aomori-2024");

  it.each(rows.filter((row) => row.class1))("$table", (row) => {
    expect(ratesOf(schedule, names[row.table ?? ""] ?? "")).toEqual(nineOf(row));
  });

  it("割引と上乗せ", () => {
    expect(schedule.discounts.map(({ name, points }) => [name, points.value?.toFixed(2)])).toEqual([
      ["有担保", "0.10"],
      ["会計参与", "0.10"],
    ]);
    expect(schedule.surcharges.map(({ points }) => points.value?.toFixed(2))).toEqual(["0.25", "0.45"]);
  });

  it("経営安定関連", () => {
    const rates = schedule.programmes.find(({ name }) => name === "経営安定関連保証")?.rates ?? [];
    const flat = rates.map((rate) => rate.kind === "flat" && [rate.cover, rate.rate.value?.toFixed(2)]);
    expect(flat).toEqual([
      ["shared", rows.find(({ table }) => table === "経営安定関連5・7・8号")?.remark],
      ["full", rows.find(({ table }) => table === "経営安定関連1～4・6号")?.remark],
    ]);
  });
});

describe("佐賀県（平成26年度）", () => {
  const history = scheduleOf("saga-2014");
  const schedule = inForce(history, "2015-04-01");
  const rows = published("saga-2014");
  const programmeRows = rows.filter(({ table }) => table !== "導入前後");

  it("19の制度と、導入前後の2行", () => {
    expect(programmeRows).toHaveLength(19);
    expect(rows).toHaveLength(21);
    // The first 19 programmes of the file are the rows of the printed table, in its order.
    expect(schedule.programmes.slice(0, 19).map(({ name }) => name)).toEqual(
      programmeRows.map(({ programme }) => programme),
    );
  });

  it.each(programmeRows)("$programme", (row) => {
    const programme = schedule.programmes.find(({ name }) => name === row.programme);
    const [rate] = programme?.rates ?? [];
    if (row.flat) {
      expect(rate?.kind === "flat" && rate.rate.value?.toFixed(2)).toBe(row.flat);
    } else {
      expect(rate?.kind === "classes" && ratesOf(schedule, rate.table)).toEqual(nineOf(row));
    }
    const points = (name: string) =>
      programme?.discounts.includes(name)
        ? schedule.discounts.find((discount) => discount.name === name)?.points.value?.toFixed(2)
        : "";
    expect([points("有担保"), points("中小企業会計")]).toEqual([
      row.collateral_discount,
      row.accounting_discount,
    ]);
  });

  it("導入前と導入後", () => {
    const [before, after] = rows.filter(({ table }) => table === "導入前後");
    expect(ratesOf(inForce(history, "2007-09-30"), "責任共有対象外")).toEqual(before && nineOf(before));
    expect(ratesOf(inForce(history, "2007-10-01"), "責任共有")).toEqual(after && nineOf(after));
    expect(ratesOf(inForce(history, "2007-09-30"), "責任共有")).toBeUndefined();
  });
});
