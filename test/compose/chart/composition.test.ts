import { describe, expect, test } from "vitest";
import { rounded } from "../../../src/calculate/arithmetic.js";
import { composition } from "../../../src/compose/chart/composition.js";
import type { Context } from "../../../src/compose/context.js";
import type { MixTableId, TableOf } from "../../../src/model/association/ids.js";
import type { Figure } from "../../../src/model/figure.js";
import { dataset, read } from "../../calculate/by-hand.js";
import { chartLines, row } from "../by-hand.js";

type Mix = TableOf<MixTableId>;
type Number = string | null | Figure;

const amount = { id: "amount", label: "金額", kind: "amount", unit: "百万円", digits: 0 } as const;
const share = { id: "share", label: "構成比", kind: "percentage", unit: "％", digits: 1 } as const;

const figure = (id: string, value: Number, unit: "百万円" | "％") =>
  typeof value === "string" ? read(id, value, unit) : value;

/** Rows of a name, its amount in 百万円 and its share; `columns` are those that the table has. */
function mix(
  rows: readonly (readonly [label: string, amount: Number, share?: Number])[],
  columns: Mix["columns"] = [amount, share],
): Mix {
  return {
    id: "mix/approvals/別",
    title: "別保証承諾",
    period: "",
    rowHeading: "",
    columns,
    rows: rows.map(([label, money, percent = null]) => {
      const cells = columns.map(({ id }) =>
        id === "amount"
          ? figure(`${label}/amount`, money, "百万円")
          : figure(`${label}/share`, percent, "％"),
      );
      return row(label, cells, label === "合計" ? { role: "total" } : {});
    }),
    notes: [],
  };
}

const context = { dataset: dataset({}) } as Pick<Context, "dataset"> as Context;
const drawn = (table: Mix, wanted: "doughnut" | "rows" = "doughnut") =>
  composition(table, "題", wanted, context);
const drawnLines = (table: Mix, wanted: "doughnut" | "rows" = "doughnut") => {
  const spec = drawn(table, wanted);
  return spec && chartLines(spec);
};

test("the outermost parts, the largest first, by their shares", () => {
  const table = mix([
    ["甲", "20", "20.0"],
    ["乙", "50", "50.0"],
    ["丙", "30", "30.0"],
    ["合計", "100", "100.0"],
  ]);
  const inner = row("乙のうち", [read("x", "49", "百万円"), read("y", "49.0", "％")], { level: 1 });
  expect(drawnLines({ ...table, rows: [inner, ...table.rows] })).toEqual([
    "doughnut mix/approvals/別 題",
    "乙 / 丙 / 甲",
    "構成比 bar left ％ 1: 50, 30, 20 (50.0％, 30.0％, 20.0％)",
    "題。最も大きいのは乙です。内訳: 乙 50.0％、丙 30.0％、甲 20.0％。",
  ]);
  expect(drawnLines(table, "rows")?.[0]).toBe("rows mix/approvals/別 題");
});

test("その他 stands last, however large, and before no other", () => {
  const table = mix([
    ["その他", "60", "60.0"],
    ["甲", "30", "30.0"],
    ["乙", "10", "10.0"],
  ]);
  expect(drawnLines(table)?.slice(1)).toEqual([
    "甲 / 乙 / その他",
    "構成比 bar left ％ 1: 30, 10, 60 (30.0％, 10.0％, 60.0％)",
    "題。最も大きいのはその他です。内訳: 甲 30.0％、乙 10.0％、その他 60.0％。",
  ]);
  const [other, ...named] = table.rows;
  for (const rows of [
    [...named, other],
    [named[1], other, named[0]],
  ])
    expect(drawnLines({ ...table, rows: rows.flatMap((line) => line ?? []) })?.[1]).toBe("甲 / 乙 / その他");
});

test("where a share is not known, everything is measured and labelled by the amount", () => {
  const rows = [
    ["甲", "1200", "60.0"],
    ["乙", "800", null],
    ["丙", "0", null],
  ] as const;
  expect(drawnLines(mix(rows))?.slice(1)).toEqual([
    "甲 / 乙 / 丙",
    "金額 bar left 百万円 0: 1200, 800, 0 (1,200百万円, 800百万円, 0百万円)",
    "題。最も大きいのは甲です。内訳: 甲 1,200百万円、乙 800百万円、丙 0百万円。",
  ]);
  expect(drawnLines(mix(rows, [amount]))?.[2]).toBe(
    "金額 bar left 百万円 0: 1200, 800, 0 (1,200百万円, 800百万円, 0百万円)",
  );
});

test("shares alone are enough; of nothing the share is nothing", () => {
  expect(
    drawnLines(
      mix(
        [
          ["甲", null, "75.5"],
          ["乙", null, "24.5"],
        ],
        [share],
      ),
    )?.[2],
  ).toBe("構成比 bar left ％ 1: 75.5, 24.5 (75.5％, 24.5％)");
  expect(
    drawnLines(
      mix([
        ["甲", "9", "100.0"],
        ["乙", "0", null],
      ]),
    )?.[2],
  ).toBe("構成比 bar left ％ 1: 100, 0 (100.0％, 0.0％)");
});

test("nothing is drawn of no parts, nor where neither amounts nor shares are known of all", () => {
  expect(drawn(mix([]))).toBeUndefined();
  expect(drawn(mix([["合計", "1", "100.0"]]))).toBeUndefined();
  expect(
    drawn(
      mix([
        ["甲", "1", null],
        ["乙", null, "50.0"],
      ]),
    ),
  ).toBeUndefined();
});

test("of whom nothing is known is named below the drawing", () => {
  const rows = [
    ["甲", "1", "100.0"],
    ["乙", null, null],
    ["丙", null, null],
  ] as const;
  expect(drawnLines(mix(rows))?.slice(1)).toEqual([
    "甲",
    "構成比 bar left ％ 1: 100 (100.0％)",
    "題。内訳: 甲 100.0％。",
    "金額のない区分（乙、丙）は、図にありません。",
  ]);
});

test("of several that are largest all are named, and where all are equal that is said", () => {
  const said = (...shares: readonly string[]) =>
    drawn(mix(shares.map((percent, index) => [`甲乙丙`[index] ?? "", null, percent])))?.alternative;
  expect(said("40", "40", "20")).toContain("題。最も大きいのは甲と乙です。内訳");
  expect(said("50", "50")).toContain("題。どれも同じです。内訳");
});

describe("a ring", () => {
  test("gives way to bars where a part is negative, which is said; not of nothing with a sign", () => {
    const rows = [
      ["甲", "6", "120.0"],
      ["乙", "-1", "-20.0"],
    ] as const;
    expect(drawnLines(mix(rows))).toEqual([
      "rows mix/approvals/別 題",
      "甲 / 乙",
      "構成比 bar left ％ 1: 120, -20 (120.0％, ▲20.0％)",
      "題。最も大きいのは甲です。内訳: 甲 120.0％、乙 ▲20.0％。",
      "負の額があるため、輪ではなく横棒で表しました。",
    ]);
    expect(drawn(mix(rows), "rows")?.notes).toEqual([]);
    expect(
      drawn(
        mix([
          ["甲", "6", "100.0"],
          ["乙", "0", "-0"],
        ]),
      )?.kind,
    ).toBe("doughnut");
  });

  test("gives way to bars where all is nothing", () => {
    expect(
      drawn(
        mix([
          ["甲", "0"],
          ["乙", "0"],
        ]),
      ),
    ).toMatchObject({ kind: "rows", notes: [] });
    expect(
      drawn(
        mix([
          ["甲", "1", "100.0"],
          ["乙", "0"],
        ]),
      ),
    ).toMatchObject({ kind: "doughnut" });
  });

  test("gathers parts below 2 ％, where there are two; 2 ％ itself is named", () => {
    const table = mix([
      ["甲", "951", "95.1"],
      ["乙", "20", "2.0"],
      ["丙", "19", "1.9"],
      ["丁", "10", "1.0"],
      ["合計", "1000", "100.0"],
    ]);
    // 19 + 10 of 1,000 are 2.9 ％.
    expect(drawnLines(table)?.slice(1)).toEqual([
      "甲 / 乙 / その他",
      "構成比 bar left ％ 1: 95.1, 2, 2.9 (95.1％, 2.0％, 2.9％)",
      "題。最も大きいのは甲です。内訳: 甲 95.1％、乙 2.0％、その他 2.9％。",
      "構成比2％未満または7番目以降の区分（丙、丁）は「その他」にまとめました。",
    ]);
    expect(drawn(table, "rows")?.categories).toHaveLength(4);
    const one = mix([
      ["甲", "99", "99.0"],
      ["乙", "1", "1.0"],
      ["合計", "100", "100.0"],
    ]);
    expect(drawn(one)).toMatchObject({ categories: [{ label: "甲" }, { label: "乙" }], notes: [] });
  });

  test("gathers one small part into a その他 that is there, and leaves alone one that is there alone", () => {
    const table = mix([
      ["その他", "10", "10.0"],
      ["甲", "89", "89.0"],
      ["乙", "1", "1.0"],
      ["合計", "100", "100.0"],
    ]);
    expect(drawnLines(table)?.slice(1)).toEqual([
      "甲 / その他",
      "構成比 bar left ％ 1: 89, 11 (89.0％, 11.0％)",
      "題。最も大きいのは甲です。内訳: 甲 89.0％、その他 11.0％。",
      "構成比2％未満または7番目以降の区分（乙）は「その他」にまとめました。",
    ]);
    const two = mix([
      ["その他", "1", "1.0"],
      ["甲", "98", "98.0"],
      ["その他", "1", "1.0"],
    ]);
    expect(drawn(two)?.notes).toEqual([]);
  });

  test("names seven parts, of eight six", () => {
    const parts = (count: number) =>
      Array.from("甲乙丙丁戊己庚辛", (label): [string, string, string] => [label, "10", "10.0"]).slice(
        0,
        count,
      );
    expect(drawn(mix(parts(7)))).toMatchObject({ notes: [] });
    expect(drawn(mix(parts(7)))?.categories).toHaveLength(7);
    const spec = drawn(mix(parts(8)));
    expect(spec?.categories.map(({ label }) => label).join("")).toBe("甲乙丙丁戊己その他");
    expect(spec?.notes).toEqual(["構成比2％未満または7番目以降の区分（庚、辛）は「その他」にまとめました。"]);
    // No total: the shares themselves are summed.
    expect(spec?.series[0]?.labels?.at(-1)).toBe("20.0％");
  });

  test("measured by amounts has its その他 by the amount", () => {
    const parts = Array.from("甲乙丙丁戊己庚辛", (label): [string, string] => [label, "10"]);
    const series = drawn(mix(parts, [amount]))?.series[0];
    expect(series?.labels?.at(-1)).toBe("20百万円");
    expect(series?.values.at(-1)?.id).toContain("mix/approvals/別/chart-rest/amount");
  });

  test("of shares alone has a その他 without an amount", () => {
    const parts = Array.from("甲乙丙丁戊己庚辛", (label): [string, null, string] => [label, null, "12.5"]);
    const spec = drawn(mix(parts, [share]));
    expect(spec?.series[0]?.values.at(-1)).toMatchObject({ label: "別保証承諾 その他 share" });
    expect(spec?.series[0]?.labels?.at(-1)).toBe("25.0％");
  });

  test("sums what is gathered from the exact amounts, not from those that are printed", () => {
    // 1,440,000 yen are 1 百万円 and 1.4 ％: two of them are 2.88 百万円, of 100 百万円 2.9 ％.
    const exact = (id: string, yen: string) =>
      rounded(read(`${id}:exact`, yen), { unit: "百万円", digits: 0, mode: "half-up" });
    const table = mix([
      ["甲", exact("甲", "97120000"), "97.1"],
      ["乙", exact("乙", "1440000"), "1.4"],
      ["丙", exact("丙", "1440000"), "1.4"],
      ["合計", exact("計", "100000000"), "100.0"],
    ]);
    const other = drawn(table)?.series[0]?.values.at(-1);
    expect(other?.value?.toString()).toBe("2.9");
    expect(other?.id).toContain("mix/approvals/別/chart-rest/share");
  });
});

test("forty rows are named; of forty-one the last two are gathered", () => {
  const parts = (count: number) =>
    Array.from({ length: count }, (_, index): [string, string, string] => [`第${index + 1}`, "1", "1.0"]);
  expect(drawn(mix(parts(40)), "rows")).toMatchObject({ notes: [] });
  expect(drawn(mix(parts(40)), "rows")?.categories).toHaveLength(40);
  const spec = drawn(mix(parts(41)), "rows");
  expect(spec?.categories).toHaveLength(40);
  expect(spec?.notes).toEqual(["40番目以降の2区分は「その他」にまとめました。"]);
});
