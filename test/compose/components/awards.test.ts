import { expect, test } from "vitest";
import { at, cell } from "../../calculate/by-hand.js";
import { lines } from "../by-hand.js";

const award = (name: string, category: string, condition: string, winner: string) => ({
  award: cell(name),
  category: cell(category),
  condition: cell(condition),
  winner: cell(winner),
  place: at(1),
});

const placed = (...awards: readonly ReturnType<typeof award>[]) =>
  lines("::awards", { data: { tables: { awards } } });

test("winners stand below each other beside their category and its condition", () => {
  expect(
    placed(
      award("優績店舗", "A", "百件以上", "一支店"),
      award("優績店舗", "B", "", "二支店"),
      award("優績店舗", "A", "百件以上", "三支店"),
      award("優績店舗", "A", "五十件以上", "四支店"),
    ),
  ).toEqual([
    "grid 表1 awards-1 優績店舗 [14,20] 1+0",
    "  区分^ | 受賞^",
    "  A／百件以上↓2 | 一支店",
    "  三支店",
    "  B | 二支店",
    "  A／五十件以上 | 四支店",
  ]);
});

test("three winners of one kind stand below each other, four three in a row", () => {
  const winners = (count: number) =>
    Array.from("一二三四", (name) => award("賞", "A", "", `${name}支店`)).slice(0, count);
  expect(placed(...winners(3))).toEqual([
    "grid 表1 awards-1 賞 [14,20] 1+0",
    "  区分^ | 受賞^",
    "  A↓3 | 一支店",
    "  二支店",
    "  三支店",
  ]);
  expect(placed(...winners(4))).toEqual([
    "grid 表1 awards-1 賞 [14,20,20,20] 1+0",
    "  区分^ | 受賞→3^",
    "  A↓2 | 一支店 | 二支店 | 三支店",
    "  四支店 |  | ",
  ]);
});

const one = (name: string) => award(name, "A", "", `${name}の店`);
const many = (name: string) => Array.from("一二三四", (shop) => award(name, "A", "", shop));

test("two awards of few winners stand beside each other", () => {
  expect(placed(one("甲"), one("乙"))).toEqual([
    "columns 1,1",
    "  | grid 表1 awards-1 甲 [14,20] 1+0",
    "      区分^ | 受賞^",
    "      A | 甲の店",
    "  | grid 表2 awards-2 乙 [14,20] 1+0",
    "      区分^ | 受賞^",
    "      A | 乙の店",
  ]);
});

test("three winners are few still", () => {
  const three = (name: string) => many(name).slice(0, 3);
  expect(placed(...three("甲"), ...three("乙"))[0]).toBe("columns 1,1");
});

test("three awards, or two of which one has many winners, stand below each other, all of one shape", () => {
  expect(placed(one("甲"), one("乙"), one("丙")).filter((line) => line.startsWith("grid"))).toEqual([
    "grid 表1 awards-1 甲 [14,20] 1+0",
    "grid 表2 awards-2 乙 [14,20] 1+0",
    "grid 表3 awards-3 丙 [14,20] 1+0",
  ]);
  expect(placed(one("甲"), ...many("乙")).filter((line) => line.startsWith("grid"))).toEqual([
    "grid 表1 awards-1 甲 [14,20,20,20] 1+0",
    "grid 表2 awards-2 乙 [14,20,20,20] 1+0",
  ]);
});

test("none, nothing is placed", () => {
  expect(placed()).toEqual([]);
  expect(lines("::awards")).toEqual([]);
});
