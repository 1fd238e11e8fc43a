import { expect, test } from "vitest";
import { blockLines, piece } from "../by-hand.js";

function drawn(...steps: readonly string[]) {
  const { blocks, problems } = piece(
    `:::flow{title="図"}\n${steps.map((step) => `1. ${step}\n`).join("")}:::`,
  );
  const [block] = blocks;
  return {
    problems,
    steps: block?.kind === "diagram" && block.diagram.kind === "flow" ? block.diagram.steps : undefined,
    lines: blocks.flatMap(blockLines),
  };
}

test("each step has a heading in bold, then who does it in brackets, then what is done", () => {
  const { steps, lines, problems } = drawn(
    "**申込み**（事業者）窓口で申し込みます。",
    "**審査** 内容を\n   うかがいます。面談もします",
    "**決定**（協会）",
    "**融資**",
    "融資のあと",
  );
  expect(problems).toEqual([]);
  expect(steps).toEqual([
    { title: "申込み", actor: "事業者", text: "窓口で申し込みます。" },
    { title: "審査", text: "内容をうかがいます。面談もします" },
    { title: "決定", actor: "協会" },
    { title: "融資" },
    { title: "融資のあと" },
  ]);
  expect(lines).toEqual([
    "diagram 図1 flow-図 図 flow",
    "  図。1、申込み（事業者）。窓口で申し込みます。2、審査。内容をうかがいます。面談もします。3、決定（協会）。4、融資。5、融資のあと。",
  ]);
});

test("only brackets that come first name who does it", () => {
  expect(drawn("**審査** 面談（協会）をします").steps).toEqual([
    { title: "審査", text: "面談（協会）をします" },
  ]);
  expect(drawn("**審査** （協会） 面談").steps).toEqual([{ title: "審査", actor: "協会", text: "面談" }]);
  expect(drawn("**審査** 一行\\\n   （協会）二行").steps).toEqual([
    { title: "審査", text: "一行（協会）二行" },
  ]);
});

test("none, or one without a heading, is told and not drawn", () => {
  const told =
    "compose/content try.md:3 部品「flow」の中身が読み取れません（手順を番号つきの箇条書きにし、それぞれを太字の見出しで始めます）。";
  const faults = (...steps: readonly string[]) => {
    const { problems, lines } = drawn(...steps);
    expect(lines).toEqual([]);
    expect(problems).toHaveLength(1);
    return problems[0]?.slice(0, told.length);
  };
  expect(faults()).toBe(told);
  expect(faults("**申込み** 文", "> 引用")).toBe(told);
});
