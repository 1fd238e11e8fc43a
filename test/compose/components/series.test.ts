import { describe, expect, test } from "vitest";
import type { Table } from "../../../src/model/table.js";
import { read } from "../../calculate/by-hand.js";
import { blockLines, chartLines, piece, row } from "../by-hand.js";

const column = (label: string, unit: "件" | "億円" | "％" | "倍") =>
  ({ id: label, label, kind: "count", unit, digits: 0 }) as const;

/** 件数 and 負債 of 2022 and 2024. */
const bankruptcies: Table = {
  id: "series/倒産",
  title: "県内の倒産",
  period: "",
  rowHeading: "年度",
  columns: [column("件数", "件"), column("うち製造業", "件"), column("負債", "億円")],
  rows: [
    row("2022", [read("a", "52", "件"), read("b", "12", "件"), read("c", "83", "億円")]),
    row("2024", [read("d", "74", "件"), read("e", "20", "件"), null]),
  ],
  notes: ["出典：県の調査"],
};

const trades: Table = {
  ...bankruptcies,
  id: "series/業種",
  rowHeading: "業種",
  columns: [column("前年度", "件"), column("今年度", "件")],
  rows: [
    row("製造業", [read("p", "4", "件"), read("q", "6", "件")]),
    row("建設業", [read("r", "5", "件"), read("s", "5", "件")]),
    row("計", [read("t", "9", "件"), read("u", "11", "件")], { role: "total" }),
  ],
};

function placed(markdown: string): string[] {
  const { blocks, problems } = piece(markdown, { report: { tables: [bankruptcies, trades] } });
  return [
    ...problems,
    ...blocks.flatMap((block) => (block.kind === "chart" ? chartLines(block.chart) : blockLines(block))),
  ];
}

test("bars of years with their gap, another unit as a line, the source below", () => {
  expect(placed('::series{of="倒産"}')).toEqual([
    "columns series/倒産 県内の倒産",
    "令和4年度 R4 / 令和5年度 R5 / 令和6年度 R6",
    "件数 bar left 件 0: 52, ─, 74",
    "うち製造業 bar left 件 0: 12, ─, 20",
    "負債 line right 億円 0: 83, ─, ─",
    "県内の倒産。件数は令和4年度の52件から令和6年度の74件になりました。最も多いのは令和6年度の74件です。" +
      "件数の値: 令和4年度 52件、令和5年度 データなし、令和6年度 74件。" +
      "うち製造業は令和4年度の12件から令和6年度の20件になりました。最も多いのは令和6年度の20件です。" +
      "うち製造業の値: 令和4年度 12件、令和5年度 データなし、令和6年度 20件。" +
      "負債は令和4年度の83億円です。負債の値: 令和4年度 83億円、令和5年度 データなし、令和6年度 データなし。",
    "令和5年度は、データがありません。",
    "出典：県の調査",
  ]);
});

test("lines of the columns that are asked for, in their order", () => {
  expect(
    placed('::series{of="倒産" as="lines" columns="うち製造業, 件数" title="件数"}').slice(0, 4),
  ).toEqual([
    "lines series/倒産 件数",
    "令和4年度 R4 / 令和5年度 R5 / 令和6年度 R6",
    "うち製造業 line left 件 0: 12, ─, 20",
    "件数 line left 件 0: 52, ─, 74",
  ]);
});

test("stacks with what they come to, where all of it is known", () => {
  // 52 + 12 = 64, 74 + 20 = 94.
  const [first, , ...others] = placed('::series{of="倒産" as="stacks" columns="件数,うち製造業"}');
  expect(first).toBe("stacked-columns series/倒産 県内の倒産");
  expect(others[2]).toBe("totals 計 bar left 件 0: 64, ─, 94");
});

test("categories lie, without their total; in pieces end to end", () => {
  expect(placed('::series{of="業種"}').slice(0, 5)).toEqual([
    "rows series/業種 県内の倒産",
    "製造業 / 建設業",
    "前年度 bar left 件 0: 4, 5",
    "今年度 bar left 件 0: 6, 5",
    "県内の倒産。前年度が最も多いのは建設業の5件です。前年度の値: 製造業 4件、建設業 5件。" +
      "今年度が最も多いのは製造業の6件です。今年度の値: 製造業 6件、建設業 5件。",
  ]);
  const stacked = placed('::series{of="業種" as="stacks"}');
  expect(stacked[0]).toBe("stacked-rows series/業種 県内の倒産");
  expect(stacked[4]).toBe("totals 計 bar left 件 0: 10, 10");
});

test("the same table twice makes two charts; as a table it is one", () => {
  const both = placed(
    '::series{of="業種"}\n\n::series{of="業種" as="stacks"}\n\n::series{of="業種" as="table"}',
  );
  expect(both.filter((line) => /series\//u.test(line))).toEqual([
    "rows series/業種 県内の倒産",
    "stacked-rows series/業種-2 県内の倒産",
    "table 表1 series/業種 県内の倒産",
  ]);
});

test("a table of the manuscript, its figures read at their lines", () => {
  const markdown = `:::series{title="倒産" as="lines"}
| 年度 | 件数（件） |
|---|---|
| R5 | 61 |
| R6 | 74 |

出典：県
:::`;
  const { blocks, problems } = piece(markdown);
  expect(problems).toEqual([]);
  const [block] = blocks;
  if (block?.kind !== "chart") throw new Error("no chart");
  expect(chartLines(block.chart).slice(0, 3)).toEqual([
    "lines series-倒産 倒産",
    "令和5年度 R5 / 令和6年度 R6",
    "件数 line left 件 0: 61, 74",
  ]);
  expect(block.chart.notes).toEqual(["出典：県"]);
  expect(block.chart.series[0]?.values[1]).toMatchObject({
    id: "series/try:4/2024/件数",
    origin: { kind: "read", place: { file: "try.md", row: 7, column: "B" }, text: "74" },
  });
});

describe("what cannot be drawn is refused at its line", () => {
  const three: Table = {
    ...bankruptcies,
    id: "series/三",
    columns: [column("a", "件"), column("b", "％"), column("c", "倍")],
  };
  const mixed: Table = { ...trades, id: "series/混", columns: [column("a", "件"), column("b", "％")] };
  const many: Table = {
    ...trades,
    id: "series/多",
    rows: Array.from({ length: 41 }, (_, at) =>
      row(`${at}`, [read(`v${at}`, "1", "件"), read(`w${at}`, "1", "件")]),
    ),
  };
  test.each([
    ['::series{of="倒參"}', "「倒參」という表はありません。「倒産」のつもりではありませんか"],
    [
      '::series{of="倒産" columns="件"}',
      "「件」という系列はありません。あるのは「件数」「うち製造業」「負債」です",
    ],
    ['::series{of="三"}', "単位が三つ以上あります"],
    ['::series{of="混"}', "単位の違う系列は、区分の図に並べられません"],
    ['::series{of="多"}', "横棒が82本になります（80本まで）"],
    ["::series", "表が一つと、その下に注や出典の段落。または of に表の名"],
    [':::series{of="倒産"}\nことば\n:::', "of で表を選んだときは、中身を書きません"],
    [":::series\n| 年度 | 件数（件） |\n|---|---|\n| R5 | 61 |\n:::", "title に図の題を書きます"],
    [
      ':::series{title="題"}\n| 年度 | 件数 |\n|---|---|\n| R5 | 61 |\n:::',
      "series/unit try.md:4 系列「件数」の単位が分かりません",
    ],
  ])("%j", (markdown, told) => {
    const { blocks, problems } = piece(markdown, { report: { tables: [bankruptcies, three, mixed, many] } });
    expect(blocks).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(told)]);
  });
});
