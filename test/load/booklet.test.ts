import { describe, expect, test } from "vitest";
import { loadBooklet, loadTemplates } from "../../src/load/booklet.js";
import { defaultTheme } from "../../src/model/theme-presets.js";
import { type Files, memoryEffects } from "../support/memory.js";

const ours: Files = {
  "ours/booklet.yaml": `title: ディスクロージャー誌
chapters:
  - greeting
  - { name: business, start: left, listed: false, needs: [statistics/trend] }
  - name: figures
`,
  "ours/greeting.md": "ごあいさつ",
  "ours/business.md": "事業",
  "ours/figures.md": "数字",
};

const templates = async (files: Files) => {
  const { value, problems } = await loadTemplates("own", "ours", memoryEffects({ ...ours, ...files }));
  return {
    value,
    problems: problems.map(({ rule, place }) => `${rule} ${place?.file}:${place?.row ?? "-"}`),
    hints: problems.map(({ hint }) => hint),
  };
};

describe("templates", () => {
  test("chapters by name, or with what is unusual about them", async () => {
    const { value, problems } = await templates({});
    expect(problems).toEqual([]);
    expect(value?.plan).toEqual({
      title: "ディスクロージャー誌",
      cover: {},
      chapters: [
        { name: "greeting", start: "next", listed: true, needs: [] },
        { name: "business", start: "left", listed: false, needs: ["statistics/trend"] },
        { name: "figures", start: "next", listed: true, needs: [] },
      ],
    });
    expect([...(value?.chapters ?? [])].map(([name, { file, text }]) => `${name} ${file} ${text}`)).toEqual([
      "business ours/business.md 事業",
      "figures ours/figures.md 数字",
      "greeting ours/greeting.md ごあいさつ",
    ]);
  });
  test("a chapter belongs to the part that began last", async () => {
    const { value, problems } = await templates({
      "own/booklet.yaml":
        "title: 年報\nchapters:\n  - greeting\n  - { name: business, part: 協会 }\n  - figures\n  - { name: note, part: 付録 }\n",
      "own/note.md": "付録",
    });
    expect(problems).toEqual([]);
    expect(value?.plan.chapters.map(({ name, part }) => `${name} ${part}`)).toEqual([
      "greeting undefined",
      "business 協会",
      "figures 協会",
      "note 付録",
    ]);
  });
  test("the corporation's own plan and chapters go before ours", async () => {
    const { value } = await templates({
      "own/booklet.yaml": "title: 年報\ncover: { photo: a.jpg, mark: b.png }\nchapters: [greeting]\n",
      "own/greeting.md": "自前",
    });
    expect(value?.plan).toMatchObject({ title: "年報", cover: { photo: "a.jpg", mark: "b.png" } });
    expect(value?.chapters.get("greeting")).toEqual({ file: "own/greeting.md", text: "自前" });
    expect(value?.chapters.has("business")).toBe(true);
  });
  test("a chapter that needs what no dataset can have is told at that name", async () => {
    const { value, problems } = await templates({
      "own/booklet.yaml":
        "title: 年報\nchapters:\n  - name: greeting\n    needs:\n      - rates/surcharges\n      - rates/surcharge\n      - text/anything\n",
    });
    expect(value).toBeUndefined();
    expect(problems).toEqual(["settings/invalid own/booklet.yaml:6"]);
  });
  test("a chapter without a file is told at its line, with one that was meant", async () => {
    const { problems, hints } = await templates({
      "own/booklet.yaml": "title: 年報\nchapters:\n  - greeting\n  - figure\n",
    });
    expect(problems).toEqual(["compose/missing-chapter own/booklet.yaml:4"]);
    expect(hints[0]).toContain("figures");
  });
  test("a file of the corporation's own that no chapter names is told, one of ours is not", async () => {
    const { problems, hints } = await templates({ "own/greetings.md": "", "own/note.txt": "" });
    expect(problems).toEqual(["compose/unused-chapter own/greetings.md:-"]);
    expect(hints[0]).toContain("greeting");
    expect((await templates({ "ours/other.md": "" })).problems).toEqual([]);
  });
  test("without a plan there is nothing", async () => {
    const { value, problems } = await loadTemplates("own", "none", memoryEffects({}));
    expect([value, problems.map(({ rule, place }) => `${rule} ${place?.file}`)]).toEqual([
      undefined,
      ["file/missing none/booklet.yaml"],
    ]);
  });
  test.each([
    ["chapters: [greeting]\n", "settings/missing own/booklet.yaml:-"],
    ["title: ''\nchapters: [greeting]\n", "settings/invalid own/booklet.yaml:1"],
    ["title: x\nchapters: []\n", "settings/invalid own/booklet.yaml:2"],
    ["title: x\nchapters: [greeting]\ncovers: {}\n", "settings/unknown own/booklet.yaml:3"],
    ["title: x\nchapters: [{ name: greeting, start: right }]\n", "settings/invalid own/booklet.yaml:2"],
    ["title: x\nchapters: ['']\n", "settings/missing own/booklet.yaml:2"],
  ])("%j", async (text, problem) => {
    const { value, problems } = await templates({ "own/booklet.yaml": text });
    expect([value, problems]).toEqual([undefined, [problem]]);
  });
});

describe("a booklet", () => {
  const look = Promise.resolve({ value: defaultTheme, problems: [] });
  const load = (files: Files) => loadBooklet("d", "ours", look, memoryEffects({ ...ours, ...files }));

  test("has the corporation's own words, pictures and chapters", async () => {
    const { value, problems } = await load({
      "d/text/greeting.md": "会長より\r\n",
      "d/text/message.docx": "",
      "d/photographs/cover.jpg": "",
      "d/templates/figures.md": "自前の数字",
    });
    expect(problems.map(({ rule, place, hint }) => [rule, place?.file, hint])).toEqual([
      ["file/unknown", "d/text/message.docx", "「message.md」のつもりではありませんか。"],
    ]);
    expect([...(value?.texts ?? [])]).toEqual([
      ["greeting", { file: "d/text/greeting.md", text: "会長より\n" }],
    ]);
    expect([...(value?.pictures ?? [])]).toEqual(["photographs/cover.jpg"]);
    expect(value?.chapters.get("figures")?.text).toBe("自前の数字");
    expect(value?.theme).toBe(defaultTheme);
  });
  test("is not made without a theme or templates, and tells of both", async () => {
    const broken = Promise.resolve({ value: undefined, problems: [] });
    expect((await loadBooklet("d", "ours", broken, memoryEffects(ours))).value).toBeUndefined();
    const { value, problems } = await load({
      "d/templates/booklet.yaml": "title: ''\nchapters: [a]\n",
      "d/text/a.md": "b\u200b",
    });
    expect(value).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(["settings/invalid", "file/invisible-characters"]);
  });
});
