import { expect, test } from "vitest";
import { classTables } from "../../../../src/calculate/fees/class-table.js";
import { classRateTable } from "../../../../src/calculate/fees/tables/class-rates.js";
import type { SpecialRule } from "../../../../src/model/fee-schedule.js";
import { tableLines } from "../../by-hand.js";
import { classes, schedule, specialRule } from "../schedule.js";

const tableOf = (rule?: SpecialRule) => {
  const one = schedule({ classTables: [classes("責任共有", "1.9 0.8")], ...(rule && { specialRule: rule }) });
  return tableLines(classRateTable(one, classTables(one), "期間"));
};
const about = "①の料率が最も高く、⑨が最も低くなります。料率は年率です。";
const rule = "特殊は根保証の料率です（もとの料率×0.85、小数第3位切上げ）。";
// 1.9 × 0.85 = 1.615 and 0.8 × 0.85 = 0.68
const special = "責任共有1（特殊）@％.2 | 0.68％ 責任共有2（特殊）";

test("special rates in parentheses under their base", () => {
  const [head, columns, ...rows] = tableOf(specialRule());
  expect(head).toBe("fees/classes 区分ごとの信用保証料率 期間 区分");
  expect(columns?.split(" | ")).toHaveLength(9);
  expect(rows).toEqual([
    "item0 責任共有 責任共有: 1.9％ 責任共有1 | 0.8％ 責任共有2",
    `item1() 責任共有（特殊） （特殊）: 1.62％ ${special}`,
    about,
    rule,
  ]);
});

test("special rates in rows of their own", () => {
  expect(tableOf({ ...specialRule(), shown: "rows" }).slice(2)).toEqual([
    "item0 責任共有 責任共有: 1.9％ 責任共有1 | 0.8％ 責任共有2",
    `item0 責任共有（特殊） 責任共有（特殊）: 1.62％ ${special}`,
    about,
    rule,
  ]);
});

test("without special rates there is nothing said of them", () => {
  expect(tableOf().slice(2)).toEqual(["item0 責任共有 責任共有: 1.9％ 責任共有1 | 0.8％ 責任共有2", about]);
});
