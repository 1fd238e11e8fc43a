import { expect, test } from "vitest";
import { composer } from "../../support/booklet.js";

const compose = await composer();
const stages = (...titles: string[]) => titles.map((title) => `### ${title}\n${title}の文。`).join("\n\n");
const study = (attributes: string, content: string) =>
  compose(`:::case-study{${attributes}}\n${content}\n:::`);

test("headings of the third level begin the stages, each with what stands below it", () => {
  const { value, problems } = study(
    'title="次の代へ" client="織物業" file="photographs/fair.jpg" alt="港。"',
    `${stages("課題", "支援")}\n\n- 一つ\n- 二つ\n\n${stages("成果")}`,
  );
  expect(problems).toEqual([]);
  expect(value).toMatchObject([
    {
      kind: "case-study",
      title: "次の代へ",
      client: "織物業",
      image: { file: "photographs/fair.jpg", alternative: "港。" },
      stages: [
        { title: "課題", content: [{ kind: "paragraph", content: ["課題の文。"] }] },
        { title: "支援", content: [{ content: ["支援の文。"] }, { kind: "list" }] },
        { title: "成果", content: [{ content: ["成果の文。"] }] },
      ],
    },
  ]);
});

test("without a client and a photograph it has neither", () => {
  const [block] = study('title="題"', stages("課題", "成果")).value ?? [];
  expect(Object.keys(block ?? {}).sort()).toEqual(["id", "kind", "place", "stages", "title"]);
});

test.each([
  [
    "one stage",
    'title="題"',
    stages("課題"),
    "「中身」が正しくありません（段の見出し（###）が1つです。二つから四つまでにします）",
  ],
  ["five stages", 'title="題"', stages(..."あいうえお"), "段の見出し（###）が5つです"],
  [
    "words before the first",
    'title="題"',
    `はじめに。\n\n${stages("課題", "成果")}`,
    "はじめの見出し（###）の前に、文があります",
  ],
  [
    "a photograph without words",
    'title="題" file="photographs/fair.jpg"',
    stages("課題", "成果"),
    "「alt」が正しくありません（書かれていません）",
  ],
])("%s: refused at its line", (_, attributes, content, message) => {
  const { value, problems } = study(attributes, content);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ rule: "compose/invalid-attribute", place: { row: 3 } }]);
  expect(problems[0]?.message).toContain(message);
});
