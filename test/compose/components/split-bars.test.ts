import { expect, test } from "vitest";
import { blockLines, piece } from "../by-hand.js";

function drawn(outline: string) {
  const { blocks, problems } = piece(`:::split-bars{title="帯"}\n${outline}\n:::`);
  const [block] = blocks;
  return {
    problems: problems.map((line) =>
      line.replace(
        /^compose\/content try\.md:(\d+) 部品「split-bars」の中身が読み取れません（(.*)）。.*$/u,
        "$1 $2",
      ),
    ),
    groups:
      block?.kind === "diagram" && block.diagram.kind === "split-bars" ? block.diagram.groups : undefined,
    lines: blocks.flatMap(blockLines),
  };
}

test("bars of groups, each split into parts by who bears them", () => {
  const { groups, lines, problems } = drawn(
    "- 部分保証\n  - 貸付時：保証する 33.5％（協会） ／ しない ６６．５%（金融機関）\n  - 回収後：残り 100 ％（なし）\n- 負担金\n  - 貸付時：全部100％（協会）".replace(
      " （なし）",
      "（なし）",
    ),
  );
  expect(problems).toEqual([]);
  expect(groups).toEqual([
    {
      title: "部分保証",
      bars: [
        {
          label: "貸付時",
          parts: [
            { label: "保証する", share: 33.5, text: "33.5％", bearer: "corporation" },
            { label: "しない", share: 66.5, text: "66.5％", bearer: "institution" },
          ],
        },
        { label: "回収後", parts: [{ label: "残り", share: 100, text: "100％", bearer: "none" }] },
      ],
    },
    {
      title: "負担金",
      bars: [
        { label: "貸付時", parts: [{ label: "全部", share: 100, text: "100％", bearer: "corporation" }] },
      ],
    },
  ]);
  expect(lines).toEqual([
    "diagram 図1 split-bars-帯 帯 split-bars",
    "  帯。部分保証では、貸付時は保証する33.5％（協会が負担）、しない66.5％（金融機関が負担）。回収後は残り100％（負担する者なし）。負担金では、貸付時は全部100％（協会が負担）。",
  ]);
});

test("shares that are binary fractions still come to 100", () => {
  expect(drawn("- 甲\n  - 乙：丙 33.3％（協会）／丁 33.3％（なし）／戊 33.4％（金融機関）").problems).toEqual(
    [],
  );
});

test.each([
  ["保証 80％（協会）／残り 20％（銀行）", "残り 20％（銀行）", "80"],
  ["保証 80％（協会）／20％（なし）", "20％（なし）", "80"],
  ["保証 80％（協会）／残り 20（なし）", "残り 20（なし）", "80"],
  ["保証 80％（協会）／残り 20％（なし）後", "残り 20％（なし）後", "80"],
])("「%s」 is told at its line", (parts, wrong, sum) => {
  expect(drawn(`- 方式\n  - 時点：${parts}`).problems).toEqual([
    `5 「${wrong}」は「部分の名 80％（協会）」の形でありません`,
    `5 割合の計が${sum}％です`,
  ]);
});

test("parts that are not 100 are told; a bar without a readable part only as that", () => {
  expect(drawn("- 方式\n  - 時点：保証 80％（協会）／残り 19％（なし）").problems).toEqual([
    "5 割合の計が99％です",
  ]);
  expect(drawn("- 方式\n  - 時点").problems).toEqual(["5 「」は「部分の名 80％（協会）」の形でありません"]);
});

test.each(["文", "- 方式", "- 甲\n  - 乙：丙 100％（協会）\n- 丁"])(
  "without groups of bars (%j) it is told",
  (outline) => {
    expect(drawn(outline)).toMatchObject({
      problems: ["3 帯のまとまりの題を箇条書きにし、その下に字下げして帯を書きます"],
      lines: [],
    });
  },
);

test("a share without a name is not taken apart; a name may end in a digit", () => {
  expect(drawn("- 方式\n  - 時点：保証 100％（協会）／20％（なし）").problems).toEqual([
    "5 「20％（なし）」は「部分の名 80％（協会）」の形でありません",
  ]);
  expect(drawn("- 方式\n  - 時点：部分1 40.5％（協会）／部分２　59.5％（なし）").groups).toMatchObject([
    {
      bars: [
        {
          parts: [
            { label: "部分1", share: 40.5 },
            { label: "部分２", share: 59.5 },
          ],
        },
      ],
    },
  ]);
});
