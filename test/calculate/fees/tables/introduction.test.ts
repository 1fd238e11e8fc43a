import { expect, test } from "vitest";
import { introductionTable } from "../../../../src/calculate/fees/tables/introduction.js";
import { tableLines } from "../../by-hand.js";
import { classes, schedule } from "../schedule.js";

const full = classes("責任共有対象外", "2.2 2.0");
const shared = classes("責任共有", "1.9 1.75");
const before = schedule({ effectiveFrom: "2006-04-01", classTables: [full] });
const after = schedule({
  effectiveFrom: "2007-10-01",
  classTables: [classes("責任共有対象外", "9 9"), shared],
});
const later = schedule({ effectiveFrom: "2010-04-01", classTables: [classes("責任共有", "5 5")] });

test("the last rates before 責任共有 and the first with it", () => {
  const table = introductionTable({ versions: [schedule({ classTables: [] }), before, after, later] });
  const [head, , ...rows] = table ? tableLines(table) : [];
  expect([head, ...rows]).toEqual([
    "fees/introduction 責任共有制度の導入前と導入後の信用保証料率 平成19年10月1日導入 区分",
    "item0 導入前 導入前: 2.2％ 責任共有対象外1 | 2％ 責任共有対象外2",
    "item0 導入後 導入後: 1.9％ 責任共有1 | 1.75％ 責任共有2",
    // 1.90 − 2.20 and 1.75 − 2.00
    "item0 差 差: -0.3％ fees/introduction/1 | -0.25％ fees/introduction/2",
  ]);
  const [difference] = table?.rows[2]?.cells ?? [];
  expect(difference && typeof difference === "object" && difference.label).toBe(
    "責任共有制度の導入による差 第1区分",
  );
});

test("a history that begins with it, or never comes to it, has no such table", () => {
  expect(introductionTable({ versions: [after, later] })).toBeUndefined();
  expect(introductionTable({ versions: [before] })).toBeUndefined();
  expect(introductionTable({ versions: [] })).toBeUndefined();
  expect(introductionTable({ versions: [schedule({ classTables: [] }), after] })).toBeUndefined();
});
