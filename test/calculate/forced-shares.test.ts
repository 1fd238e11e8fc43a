import { describe, expect, test } from "vitest";
import { apportioned } from "../../src/calculate/arithmetic.js";
import { mixes } from "../../src/calculate/mix.js";
import { Decimal } from "../../src/model/decimal.js";
import { isFigure, type Table } from "../../src/model/table.js";
import { workingOf } from "../../src/render/excel/origin-sheet.js";
import { at, cell, inMillions, number, read } from "./by-hand.js";

// 最大剰余法: every share is cut off, and what is missing goes to those that were cut off most.

describe("apportioned", () => {
  const shares = (values: readonly (string | null)[], digits = 1, whole = 100) =>
    apportioned(
      values.map((value, index) => read(`s${index}`, value, "％")),
      new Decimal(whole),
      digits,
    )?.map(({ value }) => value?.toString() ?? "─");

  test("three thirds: 33.3 × 3 = 99.9, the last 0.1 goes to the first of three alike", () => {
    const third = new Decimal(100).dividedBy(3).toString();
    expect(shares([third, third, third])).toEqual(["33.4", "33.3", "33.3"]);
  });
  test("half-up would give 100.1: the largest remainders win", () => {
    // 16.66 → 16.6 (.06), 16.66 → 16.6 (.06), 66.68 → 66.6 (.08): 99.8, two tenths to give
    expect(shares(["16.66", "16.66", "66.68"])).toEqual(["16.7", "16.6", "66.7"]);
  });
  test("of two alike the larger share goes first", () => {
    // .05 and .05, one tenth to give
    expect(shares(["10.05", "89.95"])).toEqual(["10", "90"]);
  });
  test("what says nothing stays so", () => {
    expect(shares(["50", null, "50"])).toEqual(["50", "─", "50"]);
  });
  test("a share below zero is cut off downwards: −10.05 → −10.1 (.05), 110.05 → 110 (.05)", () => {
    expect(shares(["-10.05", "110.05"])).toEqual(["-10.1", "110.1"]);
  });
  test("what are no shares of the whole are not forced", () => {
    expect(shares(["50", "40"])).toBeUndefined();
    expect(shares(["60", "50"])).toBeUndefined();
  });
  test("the working names all of them", () => {
    const [first] =
      apportioned([read("甲", "33.35", "％"), read("乙", "66.65", "％")], new Decimal(100), 1) ?? [];
    expect(first && workingOf(first)).toBe("甲を、2件の計が合うように最大剰余法で端数処理");
  });
});

const row = (group: string, amount: string, item?: string) => ({
  measure: cell<"保証承諾">("保証承諾"),
  dimension: cell("業種別"),
  group: cell(group),
  item: item === undefined ? undefined : cell(item),
  count: undefined,
  amount: number(amount, "百万円"),
  previousCount: undefined,
  previousAmount: undefined,
  share: undefined,
  change: undefined,
  place: at(1),
});

function sharesOf(rows: readonly ReturnType<typeof row>[], isForced: boolean) {
  const rounding = isForced ? { ...inMillions, shares: "largest-remainder" as const } : inMillions;
  const [mix] = mixes(rows, rounding, { year: "", yearEnd: "" }, []);
  if (!mix) throw new Error("no mix");
  const printed = (table: Table) => {
    const index = table.columns.findIndex(({ id }) => id === "share");
    return table.rows.map(({ label, cells }) => {
      const share = cells[index];
      return `${label} ${share && isFigure(share) ? (share.value ?? "─") : "─"}`;
    });
  };
  return { rows: printed(mix.table), beside: printed(mix.beside), notes: mix.table.notes };
}

const some = [row("甲", "1", "い"), row("甲", "1", "ろ"), row("乙", "1"), row("丙", "0")];

test("without the declaration shares are rounded each by itself", () => {
  // 2 of 3, 1 of 3: 66.7 + 33.3; within 甲 33.3 + 33.3
  expect(sharesOf(some, false)).toMatchObject({
    rows: ["甲 66.7", "い 33.3", "ろ 33.3", "乙 33.3", "丙 ─", "合計 100"],
    notes: [],
  });
});

test("with it the outermost come to 100, and those of a group to the group, in the booklet and in the workbook", () => {
  const forced = ["甲 66.7", "い 33.4", "ろ 33.3", "乙 33.3", "丙 ─", "合計 100"];
  expect(sharesOf(some, true)).toEqual({
    // 66.6… → 66.6 (.06…), 33.3… → 33.3 (.03…): 99.9, the tenth to 甲; in it 33.3 + 33.3 = 66.6, the tenth to い
    rows: forced,
    beside: forced,
    notes: ["構成比は、計が100％になるように、端数を最大剰余法で調整しています。"],
  });
});
