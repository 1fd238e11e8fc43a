import { describe, expect, test } from "vitest";
import { entriesIn, type VersionOf } from "../../../src/load/fee-schedule/entries.js";
import type { RateRows } from "../../../src/model/association/rates.js";
import { Decimal } from "../../../src/model/decimal.js";
import type { Problem } from "../../../src/problem/problem.js";
import { cell, number } from "../../calculate/by-hand.js";

// 表の行から版の中身へ. Rows are of the first version (0) but those whose name begins with 次 (1) or 外 (of none).

const versionOf: VersionOf = ({ name }) => {
  if (name.value.startsWith("外")) return undefined;
  return name.value.startsWith("次") ? 1 : 0;
};

const from = undefined;
const place = { file: "t.csv", row: 99 };
const percent = (text: string | null, row: number) => number(text, "％", row);

/** A cell with words that are no number, as the reader leaves it: its text and no value. */
const dash = (row: number) => ({ ...percent(null, row), text: "─" });

const plain = (value: unknown): unknown => {
  if (value instanceof Decimal) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
};

/** 「list version name places」 and the value of each entry; 「rule row message」 of what is told. */
function made(rows: RateRows) {
  const problems: Problem[] = [];
  const entries = entriesIn(rows, versionOf, problems).map(({ list, version, name, value, places }) => ({
    entry: `${list} ${version} ${name.value}`,
    value: plain(value),
    places: places.map(([keys, at]) => `${keys.join(".")}:${at.row}`).join(" "),
  }));
  return { entries, told: problems.map((one) => `${one.rule} ${one.place?.row ?? "-"} ${one.message}`) };
}

const written = (text: string) => ({ value: new Decimal(text).toString(), text });

describe("discounts", () => {
  const row = (name: string, rate = percent("0.10", 2)) => ({ from, name: cell(name), rate, place });

  test("have their rate, with its place", () => {
    expect(made({ discountRates: [row("有担保"), row("次の割引", percent("-0.2", 3))] })).toEqual({
      entries: [
        { entry: "割引 0 有担保", value: written("0.10"), places: ":2" },
        { entry: "割引 1 次の割引", value: written("-0.2"), places: ":3" },
      ],
      told: [],
    });
  });

  test("of no version, without a name or without a rate make nothing; only a dash is told here", () => {
    expect(
      made({ discountRates: [row("外"), row(""), row("甲", percent(null, 4)), row("乙", dash(5))] }),
    ).toEqual({
      entries: [],
      told: ["table/missing-number 5 「率」が空です。"],
    });
  });
});

describe("surcharges", () => {
  const row = (lowest?: string | null, highest?: string | null, rate = percent("0.25", 2)) => ({
    from,
    name: cell("経営者保証なし"),
    rate,
    lowest: lowest === undefined ? undefined : percent(lowest, 3),
    highest: highest === undefined ? undefined : percent(highest, 4),
    place,
  });
  const surcharges = (...rows: readonly ReturnType<typeof row>[]) => made({ surchargeRates: rows });

  test("have their rate, and the printed range where there is one", () => {
    expect(surcharges(row("0.70", "2.45"), row(), row(null, null))).toEqual({
      entries: [
        {
          entry: "上乗せ 0 経営者保証なし",
          value: { 率: written("0.25"), 掲載: { lowest: written("0.70"), highest: written("2.45") } },
          places: "率:2 掲載.最低:3 掲載.最高:4",
        },
        { entry: "上乗せ 0 経営者保証なし", value: { 率: written("0.25") }, places: "率:2" },
        {
          entry: "上乗せ 0 経営者保証なし",
          value: { 率: written("0.25") },
          places: "率:2 掲載.最低:3 掲載.最高:4",
        },
      ],
      told: [],
    });
  });

  test("half a range is told at the half that is there", () => {
    const told = (...rows: readonly ReturnType<typeof row>[]) =>
      surcharges(...rows).told.map((line) => line.split(" ").slice(0, 2).join(" "));
    expect(told(row("0.7", null), row(null, "2.45"), row("0.7"))).toEqual([
      "fees/half-range 3",
      "fees/half-range 4",
      "fees/half-range 3",
    ]);
    expect(surcharges(row("0.7")).told[0]).toContain("経営者保証なし");
    expect(
      surcharges(row("0.7"), row(null, "2.45")).entries.map(({ value }) => Object.keys(Object(value))),
    ).toEqual([["率"], ["率"]]);
  });

  test("without a rate make nothing", () => {
    expect(surcharges(row("0.7", "2.45", percent(null, 2)))).toEqual({ entries: [], told: [] });
    expect(surcharges(row(undefined, undefined, dash(2)))).toEqual({
      entries: [],
      told: ["table/missing-number 2 「率」が空です。"],
    });
  });
});

describe("programmes", () => {
  type Told = Partial<
    Record<"rate" | "shared" | "full" | "discounts" | "subsidy" | "begins" | "ends", string>
  >;
  const row = (told: Told, reduction?: string | null) => {
    const column = (id: keyof Told, line: number) =>
      told[id] === undefined ? undefined : cell(told[id], line);
    return {
      from,
      name: cell("甲資金", 2),
      rate: column("rate", 3),
      shared: column("shared", 4),
      full: column("full", 5),
      reduction: reduction === undefined ? undefined : percent(reduction, 6),
      discounts: column("discounts", 7),
      subsidy: column("subsidy", 8),
      begins: column("begins", 9),
      ends: column("ends", 10),
      place,
    };
  };
  const programme = (told: Told, reduction?: string | null) =>
    made({ programmeRates: [row(told, reduction)] });

  test("have everything that their row says, with its places", () => {
    expect(
      programme(
        {
          rate: "責任共有",
          discounts: "有担保、 会計",
          subsidy: "県",
          begins: "2024-10-01",
          ends: "2026-03-31",
        },
        "0.05",
      ),
    ).toEqual({
      entries: [
        {
          entry: "保証制度 0 甲資金",
          value: {
            料率: { any: { kind: "table", name: "責任共有" } },
            割引: ["有担保", "会計"],
            引下げ: written("0.05"),
            補給: "県",
            取扱開始: "2024-10-01",
            取扱終了: "2026-03-31",
          },
          places: "料率:3 引下げ:6",
        },
      ],
      told: [],
    });
  });

  test("may have a rate of each cover, and nothing else", () => {
    expect(programme({ rate: "", shared: "0.95％", full: "0.60以内", subsidy: "" }, null)).toEqual({
      entries: [
        {
          entry: "保証制度 0 甲資金",
          value: {
            料率: {
              責任共有: { kind: "flat", value: "0.95", text: "0.95％" },
              責任共有対象外: { kind: "at-most", value: "0.6", text: "0.60以内" },
            },
            割引: [],
          },
          places: "料率:3 料率.責任共有:4 料率.責任共有対象外:5 引下げ:6",
        },
      ],
      told: [],
    });
  });

  test("a rate stands as the cell shows it, whatever is read of it; a range as its ends", () => {
    const rateOf = (value: string, text: string) =>
      made({ programmeRates: [{ ...row({}), rate: { ...cell(value, 3), text } }] }).entries[0]?.value;
    expect(rateOf("0.95", "0.95%")).toMatchObject({
      料率: { any: { kind: "flat", value: "0.95", text: "0.95%" } },
    });
    expect(rateOf("0.6以内", "0.60以内")).toMatchObject({
      料率: { any: { kind: "at-most", text: "0.60以内" } },
    });
    expect(rateOf("0.45～1.75", "x")).toMatchObject({
      料率: { any: { kind: "range", lowest: { value: "0.45" }, highest: { value: "1.75" } } },
    });
    expect(rateOf("責任共有", "x")).toMatchObject({ 料率: { any: { kind: "table", name: "責任共有" } } });
  });

  test.each([
    ["有担保", ["有担保"]],
    ["有担保,会計，再生\n 創業 、、", ["有担保", "会計", "再生", "創業"]],
    ["─", []],
    ["", []],
  ])("discounts 「%s」", (discounts, names) => {
    expect(programme({ rate: "0.5", discounts }).entries[0]?.value).toMatchObject({ 割引: names });
  });

  test.each([
    ["none", {}, 2],
    ["a dash", { rate: "─", shared: "─", full: "" }, 3],
    ["only that of one cover", { shared: "0.5" }, 2],
    ["only that of the other, beside a blank", { rate: "", full: "0.5" }, 3],
    ["one beside both", { rate: "0.5", shared: "0.5", full: "0.5" }, 3],
    ["one beside that of one cover", { rate: "0.5", shared: "0.5" }, 3],
    ["one beside that of the other", { rate: "0.5", full: "0.5" }, 3],
  ])("%s is no clear rate, and told", (_, told, line) => {
    const { entries, told: problems } = programme(told);
    expect(entries).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^fees/unclear-rate ${line} .*「甲資金」`, "u")),
    ]);
  });
});

describe("tables of nine classes", () => {
  const row = (riskClass: number, name = "市制度", rate = percent(`1.${9 - riskClass}0`, riskClass)) => ({
    from,
    name: cell(name, riskClass + 20),
    riskClass: cell(`第${riskClass}区分` as "第1区分"),
    rate,
    place,
  });
  const classes = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  test("are nine rates in the order of the classes, each with its place, by the first row's name", () => {
    const rows = classes.map((one) => row(one)).toReversed();
    expect(made({ classRates: rows })).toEqual({
      entries: [
        {
          entry: "区分料率 0 市制度",
          value: classes.map((one) => written(`1.${9 - one}0`)),
          places: classes.map((one, index) => `${index}:${one}`).join(" "),
        },
      ],
      told: [],
    });
  });

  test("are one table however wide the name is written, and one of each version", () => {
    const rows = [
      ...classes.map((one) => row(one, one < 5 ? "ｼ制度" : "シ制度")),
      ...classes.map((one) => row(one, "次の制度")),
      row(1, "外"),
      row(2, ""),
    ];
    const { entries, told } = made({ classRates: rows });
    expect(entries.map(({ entry }) => entry)).toEqual(["区分料率 0 ｼ制度", "区分料率 1 次の制度"]);
    expect(told).toEqual([]);
  });

  test("of which some are missing are told, with which, at the first row's name", () => {
    const rows = classes.filter((one) => one !== 5 && one !== 1).map((one) => row(one));
    expect(made({ classRates: rows })).toEqual({
      entries: [],
      told: ["fees/missing-class 22 区分料率「市制度」に、第1区分、第5区分がありません。"],
    });
  });

  test("of which one is missing are told, too", () => {
    const rows = classes.filter((one) => one !== 9).map((one) => row(one));
    expect(made({ classRates: rows }).told).toEqual([
      "fees/missing-class 21 区分料率「市制度」に、第9区分がありません。",
    ]);
  });

  test("of which one could not be read are not told to miss it: that was told where it was read", () => {
    const rows = classes.map((one) =>
      one === 5 ? { ...row(5), riskClass: cell("" as "第5区分") } : row(one),
    );
    expect(made({ classRates: rows })).toEqual({ entries: [], told: [] });
  });

  test("of which one has no rate make nothing; a dash is told", () => {
    const without = (rate: ReturnType<typeof percent>) =>
      made({ classRates: classes.map((one) => (one === 5 ? row(5, "市制度", rate) : row(one))) });
    expect(without(percent(null, 5))).toEqual({ entries: [], told: [] });
    expect(without(dash(5))).toEqual({
      entries: [],
      told: ["table/missing-number 5 「料率」が空です。"],
    });
  });
});

test("classes, then discounts, surcharges and programmes; without rows nothing", () => {
  const rows: RateRows = {
    programmeRates: [
      {
        from,
        name: cell("甲資金"),
        rate: cell("0.5"),
        shared: undefined,
        full: undefined,
        reduction: undefined,
        discounts: undefined,
        subsidy: undefined,
        begins: undefined,
        ends: undefined,
        place,
      },
    ],
    discountRates: [{ from, name: cell("割引"), rate: percent("0.1", 1), place }],
    surchargeRates: [
      { from, name: cell("上乗せ"), rate: percent("0.1", 1), lowest: undefined, highest: undefined, place },
    ],
  };
  expect(made(rows).entries.map(({ entry }) => entry)).toEqual([
    "割引 0 割引",
    "上乗せ 0 上乗せ",
    "保証制度 0 甲資金",
  ]);
  expect(made({})).toEqual({ entries: [], told: [] });
});
