import { describe, expect, test } from "vitest";
import type { VersionBlock } from "../../../src/load/fee-schedule/shape.js";
import { withTables } from "../../../src/load/fee-schedule/tables.js";
import type { RateRows } from "../../../src/model/association/rates.js";
import type { Problem } from "../../../src/problem/problem.js";
import { cell, number } from "../../calculate/by-hand.js";

// 料率の表を版に. Lines of the schedule are told apart by the keys that lead to them.

type Discounts = Readonly<Record<string, unknown>>;

const block = (day: string, discounts: Discounts = {}): VersionBlock =>
  ({ 適用開始: day, 区分料率: {}, 割引: discounts, 上乗せ: {}, 保証制度: {} }) as unknown as VersionBlock;

const line = (path: readonly PropertyKey[]) => ({ file: `schedule.yaml ${path.join(".")}` });

const row = (from: string | null | undefined, name: string, at: number) => ({
  from: from === undefined ? undefined : cell(from, at),
  name: cell(name, at),
  rate: number("0.1", "％", at + 100),
  place: { file: "row.csv", row: at },
});

function made(blocks: readonly VersionBlock[], ...discountRates: readonly ReturnType<typeof row>[]) {
  const problems: Problem[] = [];
  const { blocks: whole, placeOf } = withTables({ blocks, placeOf: line }, { discountRates }, problems);
  return {
    discounts: whole.map(({ 割引 }) => Object.keys(割引).join("、")),
    placeOf: (...path: readonly PropertyKey[]) => {
      const { file, row: at } = placeOf(path);
      return at === undefined ? file : `${file}:${at}`;
    },
    told: problems.map(({ rule, place, related, message }) =>
      [
        rule,
        place ? `${place.file}:${place.row}` : "-",
        ...related.map(({ file, row: at }) => `${file}:${at ?? ""}`),
        message,
      ].join(" "),
    ),
  };
}

test("without tables the blocks are as they were", () => {
  const blocks = [block("2020-04-01")];
  const given = { blocks, placeOf: line };
  expect(withTables(given, undefined, [])).toEqual(given);
});

describe("rows come to the version of their day", () => {
  const blocks = [block("2020-04-01", { 会計: 1 }), block("2024-04-01")];

  test("after what its block says, and the blocks that were given stay", () => {
    expect(made(blocks, row("2024-04-01", "甲", 2), row("2020-04-01", "乙", 3)).discounts).toEqual([
      "会計、乙",
      "甲",
    ]);
    expect(Object.keys(blocks[0]?.割引 ?? {})).toEqual(["会計"]);
  });

  test("a day that no version has is told once, with how many rows have it and which versions there are", () => {
    const { discounts, told } = made(
      blocks,
      row("2021-04-01", "甲", 2),
      row("2022-04-01", "乙", 3),
      row("2021-04-01", "丙", 4),
    );
    expect(discounts).toEqual(["会計", ""]);
    expect(told).toEqual([
      "fees/unknown-version t.csv:2 適用開始2021-04-01の版は料率表にありません（同じ行がほかに1行。料率表の版: 2020-04-01、2024-04-01）。",
      expect.stringMatching(/^fees\/unknown-version t\.csv:3 /u),
    ]);
  });

  test("a blank among several versions is told, at the row where the column is missing", () => {
    expect(made(blocks, row(null, "甲", 2)).told).toEqual([
      expect.stringMatching(/^fees\/unknown-version t\.csv:2 /u),
    ]);
    expect(made(blocks, row(undefined, "甲", 2)).told).toEqual([
      expect.stringMatching(/^fees\/unknown-version row\.csv:2 /u),
    ]);
  });

  test("what is no day was told where it was read", () => {
    const unread = { ...row(null, "甲", 2), from: { ...cell(null, 2), text: "四月" } };
    expect(made(blocks, unread)).toMatchObject({ discounts: ["会計", ""], told: [] });
    expect(made([block("2020-04-01")], unread)).toMatchObject({ discounts: [""], told: [] });
  });

  test("of one version alone the day may be left out, not be another", () => {
    const one = [block("2020-04-01")];
    expect(
      made(one, row(null, "甲", 2), row(undefined, "乙", 3), row("2020-04-01", "丙", 4)).discounts,
    ).toEqual(["甲、乙、丙"]);
    expect(made(one, row("2021-04-01", "甲", 2))).toMatchObject({
      discounts: [""],
      told: [expect.anything()],
    });
    expect(made([], row(null, "甲", 2)).told).toHaveLength(1);
  });
});

describe("a name that is there already, however wide, is told with the other place", () => {
  test("in the schedule", () => {
    expect(made([block("2020-04-01", { ｶｲｹｲ: 1 })], row(null, "カイケイ", 2))).toMatchObject({
      discounts: ["ｶｲｹｲ"],
      told: [expect.stringMatching(/^fees\/two-places t\.csv:2 schedule\.yaml 版\.0\.割引\.ｶｲｹｲ: .*ｶｲｹｲ/u)],
    });
  });

  test("in a row above", () => {
    expect(made([block("2020-04-01")], row(null, "ｶｲｹｲ", 2), row(null, "カイケイ", 3))).toMatchObject({
      discounts: ["ｶｲｹｲ"],
      told: [expect.stringMatching(/^fees\/two-places t\.csv:3 t\.csv:102 /u)],
    });
  });

  test("not in another version", () => {
    const blocks = [block("2020-04-01", { 会計: 1 }), block("2024-04-01")];
    expect(made(blocks, row("2024-04-01", "会計", 2))).toMatchObject({
      discounts: ["会計", "会計"],
      told: [],
    });
  });
});

test("places: of the cell, of what it is part of, and else of the schedule's own line", () => {
  const { placeOf } = made([block("2020-04-01", { 会計: 1 })], row(null, "甲", 2));
  expect(placeOf("版", 0, "割引", "甲")).toBe("t.csv:102");
  expect(placeOf("版", 0, "割引", "甲", "率", 3)).toBe("t.csv:102");
  expect(placeOf("版", 0, "割引", "会計")).toBe("schedule.yaml 版.0.割引.会計");
  expect(placeOf("版", 1, "割引", "甲")).toBe("schedule.yaml 版.1.割引.甲");
  expect(placeOf("版", 0, "割引")).toBe("schedule.yaml 版.0.割引");
});

test("places: a part that stands in a cell of its own has that, its name the name's cell", () => {
  const surchargeRates: RateRows["surchargeRates"] = [
    {
      from: undefined,
      name: cell("甲", 2),
      rate: number("0.25", "％", 3),
      lowest: number("0.7", "％", 4),
      highest: number("2.45", "％", 5),
      place: { file: "row.csv", row: 1 },
    },
  ];
  const { placeOf } = withTables({ blocks: [block("2020-04-01")], placeOf: line }, { surchargeRates }, []);
  const at = (...path: readonly PropertyKey[]) => placeOf(["版", 0, "上乗せ", "甲", ...path]).row;
  expect([at(), at("率"), at("掲載"), at("掲載", "最低"), at("掲載", "最高")]).toEqual([2, 3, 2, 4, 5]);
});
