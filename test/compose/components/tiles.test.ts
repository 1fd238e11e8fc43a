import { expect, test } from "vitest";
import { read } from "../../calculate/by-hand.js";
import { lines, piece } from "../by-hand.js";

const report = {
  figures: [
    read("balance-sheet/deposits", "1234567890", "円"),
    read("key-figure/円", "5", ""),
    read("key-figure/none", null, "円"),
  ],
};
const placed = (...items: readonly string[]) =>
  lines(`:::tiles\n${items.map((item) => `- ${item}\n`).join("")}:::`, { report });

const deposits = '{{figure "balance-sheet/deposits" unit="億円"}}';

test("a name, a figure without its unit, the unit, and what else is written of it", () => {
  expect(
    placed(
      `預け金：${deposits}`,
      `預け金: ${deposits}\\\n  **うち**定期`,
      `${deposits}ほど`,
      `率：％：${deposits}`,
    ),
  ).toEqual([
    "tiles",
    "  預け金: 12 億円",
    "  預け金: 12 億円 (**うち**定期)",
    "  : 12 億円 (ほど)",
    "  率：％: 12 億円",
  ]);
});

test("a figure without a unit, and one of which nothing is known, stand as they are printed", () => {
  expect(placed('数：{{figure "key-figure/円"}}', '無：{{figure "key-figure/none"}}')).toEqual([
    "tiles",
    "  数: 5 ",
    "  無: ─ 円",
  ]);
});

test("a name may be in bold", () => {
  expect(placed(`**名**：${deposits}`)).toEqual(["tiles", "  名: 12 億円"]);
});

test("a second figure is part of what else is said", () => {
  expect(placed(`名：${deposits}と${deposits}`)).toEqual(["tiles", "  名: 12 億円 (と«12億円»)"]);
});

test("items of several lists are one row; none, nothing", () => {
  expect(lines(`:::tiles\n- 甲：${deposits}\n\n間\n\n- 乙：${deposits}\n:::`, { report })).toEqual([
    "tiles",
    "  甲: 12 億円",
    "  乙: 12 億円",
  ]);
  expect(lines(":::tiles\n文\n:::")).toEqual([]);
});

test("an item without a figure is told at its line; one whose figure is not there only as that", () => {
  const { problems } = piece(`:::tiles\n- 甲：${deposits}\n- 乙：千円\n- 丙：{{figure "x"}}\n:::`, {
    report,
  });
  expect(problems.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
    "compose/content try.md:5 部品「tiles」の中身が読み取れません（「-",
    "compose/unknown-figure try.md:6 数値「x」がありません。",
  ]);
});
