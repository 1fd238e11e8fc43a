import { describe, expect, test } from "vitest";
import { at, cell, number } from "../../calculate/by-hand.js";
import { lines, piece } from "../by-hand.js";

type Provider = "県" | "市町村" | "国" | "協会";

interface Told {
  readonly provider?: Provider;
  readonly group?: string;
  readonly eligible?: string;
  readonly purpose?: string;
  readonly limit?: string;
  readonly interest?: string;
  readonly term?: string;
  readonly grace?: string;
  readonly rate?: string;
  readonly subsidy?: string;
  readonly remarks?: string;
  readonly discounts?: Readonly<Record<string, string>>;
}

/** A programme of the prefecture with what is told of it; the file has no other columns. */
function programme(name: string, { provider = "県", discounts = {}, ...told }: Told = {}) {
  const column = (id: Exclude<keyof Told, "provider" | "discounts">) => {
    const text = told[id];
    return text === undefined ? undefined : cell(text);
  };
  return {
    provider: cell(provider),
    group: column("group"),
    name: cell(name),
    eligible: column("eligible"),
    purpose: column("purpose"),
    limit: column("limit"),
    interest: column("interest"),
    term: column("term"),
    grace: column("grace"),
    rate: column("rate"),
    discounts: Object.fromEntries(
      Object.entries(discounts).map(([heading, text]) => [heading, { ...number(null, "％"), text }]),
    ),
    subsidy: column("subsidy"),
    remarks: column("remarks"),
    place: at(1),
  };
}

const placed = (programmes: readonly ReturnType<typeof programme>[], provider: Provider = "県") =>
  lines(`::programmes{provider="${provider}"}`, { data: { tables: { programmes } } }).map((line) =>
    line.replace(/ \[.*\]/u, ""),
  );

const numberless = (rows: readonly string[]) => rows.slice(1);

test("only those of the provider, under its name; none, nothing", () => {
  const rows = [programme("甲"), programme("乙", { provider: "国" }), programme("丙", { provider: "協会" })];
  expect(placed(rows, "国")).toEqual(["grid 表1 programmes-国 国の保証制度 1+0", "  制度名^", "  乙"]);
  expect(placed(rows, "協会")).toEqual(["grid 表1 programmes-協会 協会の保証制度 1+0", "  制度名^", "  丙"]);
  expect(placed(rows, "市町村")).toEqual([]);
  expect(lines('::programmes{provider="県"}')).toEqual([]);
});

test("every fact has its column, in one order", () => {
  const all = programme("甲", {
    group: "創業",
    eligible: "創業する方",
    purpose: "運転",
    limit: "1億円",
    interest: "年1.5％",
    term: "10年",
    grace: "2年",
    rate: "0.45％",
    discounts: { 有担保割引: "0.1", 会計割引: "なし" },
    subsidy: "県が半額",
    remarks: "要認定",
  });
  expect(placed([all])).toEqual([
    "grid 表1 programmes-県 県の保証制度 1+0",
    "  区分^ | 制度名^ | 対象^ | 資金使途^ | 限度額^ | 貸付利率^ | 保証期間（据置期間）^ | 保証料率^ | 有担保割引^ | 会計割引^ | 補給・備考^",
    "  創業 | 甲 | 創業する方 | 運転 | 1億円 | 年1.5％ | 10年（据置2年） | 0.45％ | 0.1％ | なし | 県が半額。要認定",
  ]);
});

test("groups and long equal facts of neighbours are joined, of another group not; short ones are said again", () => {
  const long = "県内で一年以上続けて事業を営む中小企業者";
  const told = {
    eligible: long,
    purpose: "運転",
    limit: "1億円",
    interest: "1％",
    term: "5年",
    rate: "1％",
    discounts: { 割引: "0.1" },
    remarks: "注",
  };
  expect(
    numberless(
      placed([
        programme("一", { ...told, group: "甲" }),
        programme("二", { ...told, group: "甲" }),
        programme("三", { ...told, group: "乙" }),
      ]),
    ).slice(1),
  ).toEqual([
    `  甲↓2 | 一 | ${long}↓2 | 運転 | 1億円 | 1％ | 5年 | 1％ | 0.1％ | 注`,
    "  二 | 運転 | 1億円 | 1％ | 5年 | 1％ | 0.1％ | 注",
    `  乙 | 三 | ${long} | 運転 | 1億円 | 1％ | 5年 | 1％ | 0.1％ | 注`,
  ]);
});

test("a group of the programme's own name is none: the name takes its place", () => {
  expect(numberless(placed([programme("甲", { group: "甲" }), programme("乙", { group: "丙" })]))).toEqual([
    "  区分^ | 制度名^",
    "  甲→2",
    "  丙 | 乙",
  ]);
});

test("only a dash in one of two facts of the last column is not said", () => {
  expect(
    numberless(
      placed([programme("甲", { subsidy: "─", remarks: "要認定" }), programme("乙", { subsidy: "半額" })]),
    ),
  ).toEqual(["  制度名^ | 補給・備考^", "  甲 | 要認定", "  乙 | 半額"]);
});

describe("what few of many programmes have", () => {
  const others = (count: number) => Array.from({ length: count }, (_, index) => programme(`他${index + 1}`));

  const notesOf = (programmes: readonly ReturnType<typeof programme>[]) =>
    piece('::programmes{provider="県"}', { data: { tables: { programmes } } }).blocks.flatMap((block) =>
      block.kind === "grid" ? block.notes : [],
    );

  test("one of six stands in a note under the table, with its heading; a remark needs none", () => {
    const rows = [programme("甲", { rate: "0.4％", remarks: "要認定" }), ...others(5)];
    expect(numberless(placed(rows)).slice(0, 3)).toEqual(["  制度名^", "  甲 ※1", "  他1"]);
    expect(notesOf(rows)).toEqual(["※1　保証料率 0.4％、要認定"]);
  });

  test("what two of many have alike is one note", () => {
    const rows = ["甲", "乙"].map((name) => programme(name, { remarks: "要認定" }));
    expect(numberless(placed([...rows, ...others(9)])).slice(1, 3)).toEqual(["  甲 ※1", "  乙 ※1"]);
    expect(notesOf([...rows, ...others(9)])).toEqual(["※1　要認定"]);
  });

  test("beside columns that many have", () => {
    const rows = [
      programme("甲", { limit: "1億円", rate: "0.4％" }),
      ...Array.from({ length: 5 }, (_, index) => programme(`他${index + 1}`, { rate: `0.${index}％` })),
    ];
    expect(numberless(placed(rows)).slice(0, 3)).toEqual([
      "  制度名^ | 保証料率^",
      "  甲 ※1 | 0.4％",
      "  他1 | 0.0％",
    ]);
  });

  test("one of five is a column still", () => {
    expect(numberless(placed([programme("甲", { rate: "0.4％" }), ...others(4)])).slice(0, 2)).toEqual([
      "  制度名^ | 保証料率^",
      "  甲 | 0.4％",
    ]);
  });

  test("a dash is not said", () => {
    const rows = [programme("甲", { rate: "0.4％" }), programme("乙", { rate: "─" }), ...others(4)];
    expect(numberless(placed(rows)).slice(1, 3)).toEqual(["  甲 ※1", "  乙"]);
  });
});

test.each([
  ["0", "10年"],
  ["０年", "10年"],
  ["　なし　", "10年"],
  ["10か月", "10年（据置10か月）"],
  ["０．５年", "10年（据置０．５年）"],
  ["零", "10年"],
  ["〇年", "10年"],
  ["二〇か月", "10年（据置二〇か月）"],
  [" 0か月 ", "10年"],
  ["無", "10年"],
  ["無し", "10年"],
  ["なし", "10年"],
  ["原則なし", "10年（据置原則なし）"],
  ["なしも可", "10年（据置なしも可）"],
  ["－", "10年"],
  ["", "10年"],
  ["定めあり", "10年（据置定めあり）"],
])("a grace period of 「%s」 gives 「%s」", (grace, term) => {
  expect(numberless(placed([programme("甲", { term: "10年", grace })]))).toEqual([
    "  制度名^ | 保証期間（据置期間）^",
    `  甲 | ${term}`,
  ]);
});

test("a discount that the first row has and another lacks is a dash there", () => {
  const rows = [
    programme("甲", { discounts: { 割引: "0.1" } }),
    programme("乙"),
    programme("丙", { discounts: { 割引: "" } }),
  ];
  expect(numberless(placed(rows))).toEqual(["  制度名^ | 割引^", "  甲 | 0.1％", "  乙 | －^", "  丙 | －^"]);
});

test("columns are at most so wide", () => {
  const long = "長".repeat(20);
  const row = programme(long, {
    group: `${long}群`,
    eligible: long,
    purpose: long,
    limit: long,
    interest: long,
    term: long,
    rate: long,
    discounts: { 割引: long },
    remarks: long,
  });
  const [head] = lines('::programmes{provider="県"}', { data: { tables: { programmes: [row] } } });
  // 5 for the group, 9 for the name, then 9, 3, 7, 6, 7, 7, 4, 7; each with 1.3 more.
  expect(head).toContain("[6.3,10.3,10.3,4.3,8.3,7.3,8.3,8.3,5.3,8.3]");
});
