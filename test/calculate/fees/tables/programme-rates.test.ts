import { expect, test } from "vitest";
import { programmeRateTable } from "../../../../src/calculate/fees/tables/programme-rates.js";
import type { Programme } from "../../../../src/model/fee-schedule.js";
import { isFigure } from "../../../../src/model/table.js";
import { rowLines, tableLines } from "../../by-hand.js";
import {
  accounting,
  byClass,
  collateral,
  flat,
  full,
  programme,
  rate,
  schedule,
  shared,
} from "../schedule.js";

const tableOf = (...programmes: Programme[]) =>
  programmeRateTable(schedule({ discounts: [collateral, accounting] }), programmes, [shared, full], "期間");

const nine = "─ | ─ | ─ | ─ | ─ | ─ | ─ | ─ | ─";

test("nine rates, or one for all, or a range; and the discounts allowed", () => {
  const table = tableOf(
    programme("区分", [byClass("責任共有")], { discounts: ["有担保割引"] }),
    programme("一律", [flat("0.8")], { discounts: ["有担保割引", "会計割引"], subsidy: "県が半分" }),
    programme("上限", [{ kind: "at-most", rate: rate("上", "0.6") }]),
    programme("幅", [{ kind: "range", lowest: rate("下", "0.3"), highest: rate("上", "0.6") }]),
  );
  const [head, columns, ...rows] = table ? tableLines(table) : [];
  expect(head).toBe("fees/programmes 保証制度ごとの信用保証料率 期間 制度名");
  expect(columns?.split(" | ").slice(0, 1)).toEqual(["1 料率区分/① percentage ％ 2"]);
  expect(columns?.split(" | ").slice(9)).toEqual([
    "flat 料率区分によらない/一律 percentage ％ 2",
    "range 料率区分によらない/幅・上限 text  0",
    "discount/有担保割引 割引/有担保割引 percentage ％ 2",
    "discount/会計割引 割引/会計割引 percentage ％ 2",
    "subsidy 保証料補給 text  0",
  ]);
  const rates = shared.rates.map(({ id, value }) => `${value}％ ${id}`).join(" | ");
  expect(rows).toEqual([
    `item0 区分 区分: ${rates} | ─ | ─ | 0.1％ 有担保 | ─ | ─`,
    `item0 一律 一律: ${nine} | 0.8％ 一律0.8 | ─ | 0.1％ 有担保 | 0.1％ 会計 | 「県が半分」`,
    `item0 上限 上限: ${nine} | ─ | 「0.60以内」 | ─ | ─ | ─`,
    `item0 幅 幅: ${nine} | ─ | 「0.30～0.60」 | ─ | ─ | ─`,
  ]);
});

test("a row for each cover of a programme that has both", () => {
  const table = tableOf(
    programme("両方", [
      { ...flat("0.7"), cover: "shared" },
      { ...flat("0.9"), cover: "full" },
    ]),
    programme("一つ", [{ ...flat("0.5"), cover: "full" }]),
    programme("開いた二つ", [flat("0.4"), { ...flat("0.6"), cover: "full" }]),
  );
  expect(table?.rows.map(({ id, label }) => `${id} ${label}`)).toEqual([
    "両方（責任共有） 両方（責任共有）",
    "両方（責任共有対象外） 両方（責任共有対象外）",
    "一つ 一つ",
    "開いた二つ 開いた二つ",
    "開いた二つ（責任共有対象外） 開いた二つ（責任共有対象外）",
  ]);
  expect(table?.columns.some(({ id }) => id === "subsidy")).toBe(false);
  // Nine classes, one for all, a range, two discounts.
  expect(table?.rows.map(({ cells }) => cells.length)).toEqual([13, 13, 13, 13, 13]);
});

test("the programme's own reduction is taken off each class: 2.20 − 0.15", () => {
  const table = tableOf(programme("引下げ", [byClass("責任共有対象外")], { reduction: rate("引", "0.15") }));
  expect(table && rowLines(table)[0]).toMatch(
    /^item0 引下げ 引下げ: 2\.05％ 責任共有対象外1\/引下げ \| 1\.85％ /u,
  );
  const [first] = table?.rows[0]?.cells ?? [];
  expect(first && typeof first === "object" && first.label).toBe("引下げ 責任共有対象外1");
});

test("and off a flat rate, a range and a ceiling, as it is for the fee: 0.80, 0.45 to 1.75, 0.60 − 0.15", () => {
  const less = { reduction: rate("引", "0.15") };
  const range = { kind: "range", lowest: rate("下", "0.45"), highest: rate("上", "1.75") } as const;
  const table = tableOf(
    programme("一律", [flat("0.8")], less),
    programme("幅", [range], less),
    programme("上限", [{ kind: "at-most", rate: rate("限", "0.6") }], less),
  );
  expect(
    table?.rows.map(({ cells }) =>
      cells.slice(9, 11).map((one) => (one !== null && isFigure(one) ? String(one.value) : one)),
    ),
  ).toEqual([
    ["0.65", null],
    [null, "0.30～1.60"],
    [null, "0.45以内"],
  ]);
});

test("without programmes there is no table", () => {
  expect(tableOf()).toBeUndefined();
});
