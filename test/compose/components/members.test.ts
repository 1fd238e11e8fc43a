import { describe, expect, test } from "vitest";
import { lines, piece } from "../by-hand.js";

// 段・協会・系列ごとの図: funnel, scatter, small multiples and the map of prefectures, of tables that an author typed.

const typed = (component: string, attributes: string, head: string, ...rows: readonly string[]): string => {
  const cells = head.split("|").length;
  return `:::${component}{title="題"${attributes}}\n|${head}|\n|${"---|".repeat(cells)}\n${rows.map((row) => `|${row}|`).join("\n")}\n\n出典：県\n:::`;
};

const diagramOf = (markdown: string) => {
  const { blocks, problems } = piece(markdown);
  expect(problems).toEqual([]);
  const [block] = blocks;
  if (block?.kind !== "diagram") throw new Error("no diagram");
  return block.diagram;
};

describe("funnel", () => {
  test("counts and rates, and the source below", () => {
    // 312 ÷ 480 = 65.0 %, 98 ÷ 312 = 31.41 %, 98 ÷ 480 = 20.41 %.
    expect(lines(typed("funnel", "", "段|数（社）", "候補|480", "打診|312", "実施|98"))).toEqual([
      "diagram 図1 funnel-題 題 funnel",
      "  題。候補480社、65.0％が次へ、打診312社（はじめに対する割合65.0％）、31.4％が次へ、実施98社（はじめに対する割合20.4％）。",
      "note: 出典：県",
    ]);
  });

  test.each([
    ["候補|480", "段を二つ以上"],
    ["候補|480\n|打診|481", "「打診」が、前の段「候補」より多くなっています"],
    ["候補|480\n|打診|－", "「打診」の数がありません"],
  ])("%j is refused", (rows, told) => {
    expect(piece(typed("funnel", "", "段|数（社）", ...rows.split("\n|"))).problems).toEqual([
      expect.stringContaining(told),
    ]);
  });
});

describe("scatter", () => {
  const markdown = (mark: string) =>
    typed(
      "scatter",
      mark,
      "業種|利用度（％）|弁済率（％）",
      "製造|46.2|1.1",
      "建設|51|1.4",
      "小売|－|1.8",
      "卸売|38.4|1.3",
    );

  test("two measures, the marked row, what is not drawn", () => {
    expect(lines(markdown(' mark="建設"'))).toEqual([
      "diagram 図1 scatter-題 題 scatter",
      "  題。横は利用度、縦は弁済率。製造は46.2％と1.1％、建設は51.0％と1.4％、卸売は38.4％と1.3％。",
      "note: 小売は、数がそろわないため、図にありません。",
      "note: 出典：県",
    ]);
    expect(diagramOf(markdown(' mark="建設"'))).toMatchObject({
      across: { label: "利用度（％）" },
      points: [{ isMarked: false }, { name: "建設", isMarked: true }, { isMarked: false }],
    });
  });

  test("a marked row that is not drawn, one series alone", () => {
    expect(piece(markdown(' mark="小売"')).problems).toEqual([expect.stringContaining("「小売」がないか")]);
    expect(piece(typed("scatter", "", "業種|利用度（％）", "製造|46.2", "建設|51")).problems).toEqual([
      expect.stringContaining("系列が二つ要ります"),
    ]);
  });
});

describe("small multiples", () => {
  test("one scale, every year, the last value that is known", () => {
    const diagram = diagramOf(
      typed("small-multiples", ' mark="乙"', "年度|甲（億円）|乙（億円）", "R5|5|4", "R7|7|－"),
    );
    expect(diagram).toMatchObject({
      scale: "縦の目盛りは、どの図も0億円から7億円まで",
      members: [
        { name: "甲", text: "7億円", isMarked: false, trend: { years: ["R5", "R6", "R7"] } },
        { name: "乙", text: "4億円", isMarked: true, trend: { values: [expect.anything(), null, null] } },
      ],
    });
  });

  test.each([
    ["年度|甲（億円）|乙（件）", "", "単位の違う系列は、同じ目盛りで比べられません"],
    ["業種|甲（件）|乙（件）", "", "はじめの列を「年度」か「年」にします"],
    ["年度|甲（件）|乙（件）", ' mark="丙"', "目立たせる系列「丙」がありません"],
  ])("%s%s is refused", (head, mark, told) => {
    const { problems } = piece(typed("small-multiples", mark, head, "R5|5|4", "R7|7|3"));
    expect(problems).toEqual([expect.stringContaining(told)]);
  });
});

describe("map of prefectures", () => {
  test("prefectures and cities by any of their names, in classes; those of which nothing is known", () => {
    const markdown = typed(
      "tile-map",
      ' bounds="30,40"',
      "協会|利用度（％）",
      "青森県信用保証協会|46.2",
      "東京都|30",
      "岐阜市|29.9",
      "岐阜県|－",
    );
    const diagram = diagramOf(markdown);
    if (diagram.kind !== "tile-map") throw new Error("no map");
    expect(diagram.classes).toEqual(["30.0未満", "30.0以上40.0未満", "40.0以上"]);
    // All prefectures, and of the cities the one that is there.
    expect(diagram.tiles).toHaveLength(48);
    const tile = (name: string) => diagram.tiles.find((one) => one.name === name);
    expect(["青森", "東京", "岐阜市", "岐阜"].map((name) => [tile(name)?.text, tile(name)?.class])).toEqual([
      ["46.2", 2],
      ["30.0", 1],
      ["29.9", 0],
      ["", -1],
    ]);
    expect(lines(markdown)[1]).toContain(
      "30.0未満は岐阜市29.9。30.0以上40.0未満は東京30.0。40.0以上は青森46.2。データがないのは",
    );
  });

  test.each([
    [
      "神奈河県|46.2",
      "「神奈河県」は、都道府県でも協会のある市でもありません。「神奈川」のつもりではありませんか",
    ],
    ["青森|46.2\n|青森県|41", "「青森」が二度あります"],
    ["青森|－", "値がありません"],
  ])("%j is refused", (rows, told) => {
    expect(piece(typed("tile-map", "", "協会|利用度（％）", ...rows.split("\n|"))).problems).toEqual([
      expect.stringContaining(told),
    ]);
  });

  test("a few counts are a class each", () => {
    const diagram = diagramOf(
      typed("tile-map", "", "都道府県|協会数（協会）", "岐阜県|2", "神奈川県|3", "愛知県|2"),
    );
    expect(diagram.kind === "tile-map" && diagram.classes).toEqual(["2協会", "3協会"]);
  });

  test("bounds that do not rise are refused", () => {
    expect(piece(typed("tile-map", ' bounds="40,30"', "協会|利用度（％）", "青森|46")).problems).toEqual([
      expect.stringContaining("小さい順に並べます"),
    ]);
  });
});
