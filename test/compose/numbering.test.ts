import { describe, expect, test } from "vitest";
import { composer } from "../support/booklet.js";

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
