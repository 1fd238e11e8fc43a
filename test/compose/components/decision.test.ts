import { expect, test } from "vitest";
import { blockLines, piece } from "../by-hand.js";

function drawn(outline: string) {
  const { blocks, problems } = piece(`:::decision{title="図"}\n${outline}\n:::`);
  const [block] = blocks;
  return {
    problems: problems.map((line) =>
      line.replace(
        /^compose\/content try\.md:(\d+) 部品「decision」の中身が読み取れません（(.*)）。.*$/u,
        "$1 $2",
      ),
    ),
    start: block?.kind === "diagram" && block.diagram.kind === "decision" ? block.diagram.start : undefined,
    lines: blocks.flatMap(blockLines),
  };
}

test("a question, its answers, and where they lead: to a result with its explanation, or to the next question", () => {
  const { start, lines, problems } = drawn(
    "- 貸借対照表がありますか\n  - はい：財務評価／9区分から\n  - いいえ: 担保がありますか\n    - はい ： 第5区分：共通\n    - いいえ：第6区分",
  );
  expect(problems).toEqual([]);
  expect(start).toEqual({
    question: "貸借対照表がありますか",
    answers: [
      { answer: "はい", next: { result: "財務評価", text: "9区分から" } },
      {
        answer: "いいえ",
        next: {
          question: "担保がありますか",
          answers: [
            { answer: "はい", next: { result: "第5区分：共通" } },
            { answer: "いいえ", next: { result: "第6区分" } },
          ],
        },
      },
    ],
  });
  expect(lines).toEqual([
    "diagram 図1 decision-図 図 decision",
    "  図。貸借対照表がありますか。はいなら、財務評価、9区分から。いいえなら、担保がありますか。はいなら、第5区分：共通。いいえなら、第6区分。",
  ]);
});

const noQuestion = "3 はじめに問いを一つ、その下に字下げして答えを書きます";

test.each(["文", "- 問い", "文\n\n1. 問い"])("without a question and answers (%j) it is told", (outline) => {
  expect(drawn(outline)).toMatchObject({ problems: [noQuestion], lines: [] });
});

test("an answer of another shape is told at its line", () => {
  const told = (text: string) => `「${text}」は「答え：次の問いまたは結果」の形でありません`;
  expect(drawn("- 問い\n  - はい：甲\n  - いいえ\n  - ：乙\n  - 丙：\n  - 　：丁").problems).toEqual([
    `6 ${told("いいえ")}`,
    `7 ${told("：乙")}`,
    `8 ${told("丙：")}`,
    `9 ${told("　：丁")}`,
  ]);
});
