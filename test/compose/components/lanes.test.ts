import { describe, expect, test } from "vitest";
import { lines, piece } from "../by-hand.js";

const table = `| 担い手 | 取得 | 支援 |
|---|---|---|
| 金融機関 | 決算書<br>試算表 | 伴走 |
| 協会 | 受領 |  |
`;

test("lanes tell who does what at each stage, and what passes between them", () => {
  const markdown = `:::lanes{title="流れ"}\n${table}
- 金融機関（取得） → 協会（取得）：書類（プッシュ）
- 協会（取得） → 金融機関（支援）：照会（プル）
:::`;
  expect(lines(markdown)).toEqual([
    "diagram 図1 lanes-流れ 流れ lanes",
    "  流れ。1、取得：金融機関は決算書、試算表。協会は受領。2、支援：金融機関は伴走。" +
      "金融機関の取得から協会の取得へ、書類（プッシュ）。協会の取得から金融機関の支援へ、照会（プル）。",
  ]);
  const [block] = piece(markdown).blocks;
  expect(block?.kind === "diagram" && block.diagram).toEqual({
    kind: "lanes",
    stages: ["取得", "支援"],
    lanes: [
      { name: "金融機関", cells: ["決算書\n試算表", "伴走"] },
      { name: "協会", cells: ["受領", ""] },
    ],
    arrows: [
      { from: { lane: 0, stage: 0 }, to: { lane: 1, stage: 0 }, label: "書類", manner: "push" },
      { from: { lane: 1, stage: 0 }, to: { lane: 0, stage: 1 }, label: "照会", manner: "pull" },
    ],
  });
});

test("stages have no lanes", () => {
  expect(lines(':::stages{title="段階"}\n| 相談 | 審査 |\n|---|---|\n| 窓口 | 面談 |\n:::')).toEqual([
    "diagram 図1 stages-段階 段階 lanes",
    "  段階。1、相談：窓口。2、審査：面談。",
  ]);
});

describe("what cannot be read is told at its line", () => {
  test.each([
    [
      "- 金融機関（取得） → 県（取得）：書類",
      "try.md:9",
      "「県（取得）」は「担い手（段階）」でないか、表にありません",
    ],
    ["- 金融機関（取得） → 協会（支援）：書類", "try.md:9", "「協会（支援）」の升は空です"],
    ["- 金融機関 → 協会", "try.md:9", "の形でありません"],
    ["- 協会（取得） → 協会（取得）：書類", "try.md:9", "同じ升に戻ります"],
    ["ことば", "try.md:9", "中身は、表と、その下の箇条書きだけです"],
  ])("%s", (item, place, told) => {
    const { blocks, problems } = piece(`:::lanes{title="流れ"}\n${table}\n${item}\n:::`);
    expect(blocks).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(told)]);
    expect(problems[0]).toContain(place);
  });

  test.each([
    [':::stages{title="段階"}\n- 一\n:::', "見出しに段階を並べた表がありません"],
    [':::stages{title="段階"}\n| 一 | 一 |\n|---|---|\n| あ | い |\n:::', "同じ名の段階があります"],
    [':::stages{title="段階"}\n| 一 | |\n|---|---|\n| あ | い |\n:::', "名のない段階があります"],
    [':::lanes{title="段階"}\n| | 一 |\n|---|---|\n| | い |\n:::', "担い手の名がありません"],
  ])("%j", (markdown, told) => {
    expect(piece(markdown).problems).toEqual([expect.stringContaining(told)]);
  });
});
