import { expect, test } from "vitest";
import { composer } from "../../support/booklet.js";

const compose = await composer();
const table = "| 相談 | 窓口 |\n| --- | --- |\n| 創業 | 支援部 |";

test("a table of the author's own words has a title, a number in the order of the others, and a size", () => {
  const { value = [], problems } = compose(
    `{{ref "相談の窓口"}}を見ます。\n\n::table{of="ratio"}\n\n:::grid{title="相談の窓口" size="large"}\n<!-- 覚え -->\n\n${table}\n:::\n\n${table}`,
  );
  expect(problems).toEqual([]);
  const [prose, first, second, third] = value;
  expect(prose).toMatchObject({
    content: [{ kind: "reference", to: "相談の窓口", text: "表2" }, "を見ます。"],
  });
  expect(first).toMatchObject({ kind: "table", caption: { number: "表1" } });
  expect(second).toMatchObject({
    kind: "grid",
    size: "large",
    caption: { id: "相談の窓口", number: "表2", text: "相談の窓口" },
  });
  // Without the component it is the same table, without a title.
  expect(third).toMatchObject({ kind: "grid", rows: second?.kind === "grid" ? second.rows : [] });
  expect(third).not.toHaveProperty("caption");
});

test.each([
  ["two tables", `${table}\n\n${table}`],
  ["no table", "文だけ"],
  ["a table and words", `${table}\n\n文`],
])("what holds %s is told at its line", (_, content) => {
  const { problems } = compose(`文\n\n:::grid{title="窓口"}\n${content}\n:::`);
  expect(problems).toMatchObject([
    {
      rule: "compose/content",
      message: "部品「grid」の中身が読み取れません（中には、表を一つだけ書きます）。",
      place: { file: "templates/try.md", row: 5 },
    },
  ]);
});
