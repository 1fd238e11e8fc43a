import { describe, expect, test } from "vitest";
import { lines, piece } from "../by-hand.js";

const relation = (parties: readonly string[], ...lists: readonly string[]) =>
  `:::relation{title="図" alt="三者の関係"}\n${parties.map((name) => `- ${name}\n`).join("")}\n${lists.join("\n")}\n:::`;

function drawn(markdown: string) {
  const { blocks, problems } = piece(markdown);
  expect(problems).toEqual([]);
  const [block] = blocks;
  if (block?.kind !== "diagram" || block.diagram.kind !== "relation") throw new Error("nothing was drawn");
  return block.diagram;
}

/** What is wrong, with its line. */
const faults = (markdown: string) => {
  const { blocks, problems } = piece(markdown);
  return {
    isDrawn: blocks.length > 0,
    faults: problems.map((line) =>
      line.replace(
        /^compose\/content try\.md:(\d+) 部品「relation」の中身が読み取れません（(.*)）。.*$/u,
        "$1 $2",
      ),
    ),
  };
};

test("parties with a word beside their names, steps numbered, standing relations lettered", () => {
  const markdown = relation(
    ["協会（保証する者）", "銀行", "事業者"],
    "1. 事業者 → 銀行：申込み\n2. 銀行→協会:依頼\n",
    "- 協会 → 銀行：監督\n- 銀行 → 協会：出資：年1回\n",
  );
  expect(drawn(markdown)).toEqual({
    kind: "relation",
    parties: [
      { id: "協会", name: "協会", note: "保証する者" },
      { id: "銀行", name: "銀行" },
      { id: "事業者", name: "事業者" },
    ],
    arrows: [
      { from: "事業者", to: "銀行", number: "①", label: "申込み" },
      { from: "銀行", to: "協会", number: "②", label: "依頼" },
      { from: "協会", to: "銀行", number: "ア", label: "監督", standing: true },
      { from: "銀行", to: "協会", number: "イ", label: "出資：年1回", standing: true },
    ],
  });
  expect(lines(markdown)).toEqual([
    "diagram 図1 relation-図 図 relation",
    "  三者の関係。当事者: 協会（保証する者）、銀行、事業者。①事業者から銀行へ申込み、②銀行から協会へ依頼、協会から銀行へ監督、銀行から協会へ出資：年1回。",
  ]);
});

test("a full stop of the author's own is not doubled", () => {
  const markdown = relation(["協会", "銀行"], "1. 協会 → 銀行：通知します。\n").replace(
    "三者の関係",
    "関係。",
  );
  expect(lines(markdown)[1]).toBe("  関係。当事者: 協会、銀行。①協会から銀行へ通知します。");
});

test.each([
  ["協会（保証）後", { id: "協会（保証）後", name: "協会（保証）後" }],
  ["（保証）", { id: "（保証）", name: "（保証）" }],
  ["協会（）", { id: "協会（）", name: "協会（）" }],
])("a party written 「%s」 has no word beside its name", (text, party) => {
  expect(drawn(relation([text, "銀行"], `1. 銀行 → ${text}：依頼\n`)).parties[0]).toEqual(party);
});

describe("faults are told where they are", () => {
  const unreadable = (text: string) =>
    `「${text}」は「当事者 → 当事者：内容」でないか、当事者の名が上の箇条書きにありません`;

  test.each([
    "協会 → 信金：保証",
    "信金 → 協会：保証",
    "協会 → 協会：保証",
    "協会 → 銀行：",
    "協会 → 銀行",
    "協会 銀行：保証",
  ])("a step 「%s」", (step) => {
    // The steps begin at line 7; the first is sound.
    expect(faults(relation(["協会", "銀行"], `1. 協会 → 銀行：保証\n2. ${step}\n`)).faults).toEqual([
      `8 ${unreadable(step)}`,
    ]);
  });

  test("a party without a name", () => {
    expect(faults(relation(["協会", "銀行", "> 引用"], "1. 協会 → 銀行：保証\n")).faults).toEqual([
      "6 当事者の名がありません",
    ]);
  });

  const steps = (count: number) =>
    Array.from({ length: count }, (_, index) => `${index + 1}. 甲 → 乙：第${index + 1}\n`).join("");

  test("one party or eleven; two and ten are drawn", () => {
    const parties = Array.from("甲乙丙丁戊己庚辛壬癸子");
    const tooMany = "3 当事者は二つから10までです";
    expect(faults(relation(["甲"], steps(0))).faults).toEqual([
      tooMany,
      "3 当事者のあいだの手順がありません",
    ]);
    expect(faults(relation(parties, steps(1)))).toEqual({ isDrawn: false, faults: [tooMany] });
    expect(drawn(relation(parties.slice(0, 10), steps(1))).parties).toHaveLength(10);
    expect(drawn(relation(parties.slice(0, 2), steps(1))).parties).toHaveLength(2);
  });

  test("two parties of one name", () => {
    expect(faults(relation(["甲", "乙", "甲（二）"], steps(1))).faults).toEqual([
      "3 同じ名の当事者があります",
    ]);
  });

  test("no steps, and more than 24", () => {
    expect(faults(relation(["甲", "乙"], "")).faults).toEqual(["3 当事者のあいだの手順がありません"]);
    expect(faults(relation(["甲", "乙"], steps(25))).faults).toEqual([
      "3 線は24までです。図を分けてください",
    ]);
    const standing = steps(23).replace(/^\d+\./gmu, "-");
    const { arrows } = drawn(relation(["甲", "乙"], steps(1), standing));
    expect(arrows.map(({ number }) => number).join("")).toBe(
      "①アイウエオカキクケコサシスセソタチツテトナニヌ",
    );
  });

  test("nothing inside", () => {
    expect(faults(':::relation{title="図" alt="図"}\n文\n:::').faults).toEqual([
      "3 当事者は二つから10までです",
      "3 当事者のあいだの手順がありません",
    ]);
  });
});
