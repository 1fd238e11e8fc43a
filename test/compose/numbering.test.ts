import { describe, expect, test } from "vitest";
import { Numbering } from "../../src/compose/numbering.js";
import { References } from "../../src/compose/references.js";
import type { Problem } from "../../src/problem/problem.js";
import { composer } from "../support/booklet.js";
import { problemLine } from "./by-hand.js";

test("tables and figures are counted apart, and what is placed again has an id of its own", () => {
  const numbering = new Numbering(new References(), { numbers: true });
  expect([
    numbering.next("表", "a", "甲"),
    numbering.next("図", "a", "乙"),
    numbering.next("表", "a", "丙"),
    numbering.next("表", "b", "丁"),
  ]).toEqual([
    { id: "a", number: "表1", text: "甲" },
    { id: "a-2", number: "図1", text: "乙" },
    { id: "a-3", number: "表2", text: "丙" },
    { id: "b", number: "表3", text: "丁" },
  ]);
});

test("references get the number of their target, unless the author gives another text", () => {
  const references = new References();
  const numbering = new Numbering(references, { numbers: true });
  const place = { file: "a.md", row: 5 };
  const made = [
    references.to("fees", undefined, place),
    references.to("fees", "料率の表", place),
    references.to("fes", undefined, place),
  ];
  numbering.next("表", "fees", "料率");
  const problems: Problem[] = [];
  references.settle(problems);
  expect(made).toEqual([
    { kind: "reference", to: "fees", text: "表1" },
    { kind: "reference", to: "fees", text: "料率の表" },
    { kind: "reference", to: "fes", text: "" },
  ]);
  expect(problems.map(problemLine)).toEqual([
    "compose/unknown-reference a.md:5 参照先「fes」がありません。 「fees」のつもりではありませんか。",
  ]);
});

const manuscript = `{{ref "balance-sheet"}}と{{ref "income-statement" "計算"}}を見ます。

::statement{id="income-statement"}

::statement{id="balance-sheet"}`;

/** Captions as number and title, and the words of the references. */
async function numbered(theme: string) {
  const compose = await composer({ "templates/theme.yaml": theme });
  const { value = [], problems } = compose(manuscript);
  expect(problems).toEqual([]);
  const captions = value.flatMap((block) =>
    "caption" in block && typeof block.caption === "object"
      ? [`${block.caption.number}:${block.caption.text}`]
      : [],
  );
  const [first] = value;
  const words = first?.kind === "paragraph" ? first.content : [];
  const references = words.flatMap((one) =>
    typeof one === "object" && one.kind === "reference" ? [one.text] : [],
  );
  return { captions, references };
}

describe("tables and figures", () => {
  test("are counted, and referred to by their number", async () => {
    expect(await numbered("design: { numbers: true }")).toEqual({
      captions: ["表1:収支計算書", "表2:貸借対照表"],
      references: ["表2", "計算"],
    });
  });
  test("are not counted where the theme wants no numbers, and are referred to by their title", async () => {
    expect(await numbered("design: { numbers: false }")).toEqual({
      captions: [":収支計算書", ":貸借対照表"],
      references: ["「貸借対照表」", "計算"],
    });
  });
});
