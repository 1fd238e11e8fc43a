import { describe, expect, test } from "vitest";
import type { Document } from "../../src/model/document.js";
import { composed } from "../support/booklet.js";

const text = (value: unknown): string => JSON.stringify(value);
const chapters = (document: Document | undefined) => document?.chapters.map(({ id }) => id);

describe("the three booklets", () => {
  test("the sample has every chapter, and no problem", async () => {
    const { value, problems } = await composed("sample-2025");
    expect(problems).toEqual([]);
    expect(chapters(value)).toEqual([
      "greeting",
      "contents",
      "profile",
      "history",
      "organisation",
      "mid-term-plan",
      "annual-plan",
      "review",
      "results",
      "breakdowns",
      "income-statement",
      "balance-sheet",
      "asset-inventory",
      "base-property",
      "key-figures",
      "guarantee-system",
      "shared-responsibility",
      "eligibility",
      "owner-guarantee",
      "fees",
      "programmes",
      "support",
      "compliance",
      "privacy",
      "offices",
    ]);
    expect(value).toMatchObject({
      title: "みなと県信用保証協会 ディスクロージャー誌 令和7年度",
      date: "2026-07-01",
      cover: { photo: { file: "photographs/cover.jpg" } },
    });
  });

  test("a real corporation's leaves out what only its own words could fill", async () => {
    for (const dataset of ["aomori-2024", "saga-2014"]) {
      const { value, problems } = await composed(dataset);
      expect(problems).toEqual([]);
      for (const own of ["greeting", "compliance", "privacy"]) expect(chapters(value)).not.toContain(own);
      for (const kept of ["profile", "income-statement", "programmes", "offices"])
        expect(chapters(value)).toContain(kept);
    }
  });

  test("going without the owner's guarantee, known since 2024, is not in a booklet of 2014", async () => {
    expect(chapters((await composed("saga-2014")).value)).not.toContain("owner-guarantee");
  });

  test("no heading is left without content", async () => {
    for (const dataset of ["sample-2025", "aomori-2024", "saga-2014"]) {
      for (const { blocks } of (await composed(dataset)).value?.chapters ?? []) {
        blocks.forEach((block, index) => {
          const next = blocks[index + 1];
          if (block.kind !== "heading") return;
          expect(next, block.text).toBeDefined();
          if (next?.kind === "heading") expect(next.level, block.text).toBeGreaterThan(block.level);
        });
      }
    }
  });
});

describe("a corporation's own templates", () => {
  test("replace a chapter by a file of the same name, which is named in its problems", async () => {
    const own = { "templates/history.md": "# あゆみ\n\n独自の文。\n" };
    const chapter = (await composed("sample-2025", own)).value?.chapters.find(({ id }) => id === "history");
    expect(chapter).toMatchObject({
      title: "あゆみ",
      blocks: [{ kind: "paragraph", content: ["独自の文。"] }],
    });
    const broken = { "templates/history.md": "# あゆみ\n\n::timelin\n" };
    expect((await composed("sample-2025", broken)).problems).toMatchObject([
      { rule: "compose/unknown-component", place: { file: "data/sample-2025/templates/history.md", row: 3 } },
    ]);
  });

  test("drop a chapter by an empty file", async () => {
    const { value, problems } = await composed("sample-2025", { "templates/history.md": "\n" });
    expect(problems).toEqual([]);
    expect(chapters(value)).not.toContain("history");
  });

  test("add chapters and change their order by a booklet.yaml", async () => {
    const { value } = await composed("sample-2025", {
      "templates/booklet.yaml":
        "title: 事業のご報告\nchapters:\n  - offices\n  - name: own\n    start: left\n",
      "templates/own.md": "# 独自の章\n\n文。\n",
    });
    expect(value?.chapters).toMatchObject([
      { id: "offices", start: "next" },
      { id: "own", title: "独自の章", start: "left" },
    ]);
    expect(value?.title).toContain("事業のご報告");
  });

  test("that name a chapter nobody wrote, or are in no plan, are told", async () => {
    const { problems } = await composed("sample-2025", {
      "templates/booklet.yaml": "title: 報告\nchapters:\n  - greeting\n  - ofices\n",
    });
    expect(problems).toMatchObject([
      {
        rule: "compose/missing-chapter",
        hint: "「offices」のつもりではありませんか。",
        place: { file: "data/sample-2025/templates/booklet.yaml", row: 4 },
      },
    ]);
    const unused = await composed("sample-2025", { "templates/histry.md": "# 沿革\n\n文。\n" });
    expect(unused.problems).toMatchObject([
      { rule: "compose/unused-chapter", severity: "warning", hint: "「history」のつもりではありませんか。" },
    ]);
  });

  test("without a title are told at the line", async () => {
    const { problems } = await composed("sample-2025", { "templates/history.md": "## 節から\n" });
    expect(problems).toMatchObject([{ rule: "compose/missing-title", place: { row: 1 } }]);
  });

  test("change colours and paper by a theme.yaml, the rest staying as it is", async () => {
    const { value } = await composed("sample-2025", {
      "templates/theme.yaml": 'page: { size: B5 }\ncolours: { accent: "#0a5c36" }\n',
    });
    expect(value?.theme).toMatchObject({
      page: { size: "B5", margins: { top: 24 } },
      colours: { accent: "#0a5c36", text: "#1f2328" },
    });
  });
});

describe("a corporation's words", () => {
  test("are told at their own file and line", async () => {
    const { problems } = await composed("sample-2025", {
      "text/greeting.md": '一行目。\n\n{{figure "x/y"}}\n',
    });
    expect(problems).toMatchObject([
      { rule: "compose/unknown-figure", place: { file: "data/sample-2025/text/greeting.md", row: 3 } },
    ]);
  });

  test("that no chapter asks for are told", async () => {
    const { problems } = await composed("sample-2025", { "text/greting.md": "文。\n" });
    expect(problems).toMatchObject([
      { rule: "compose/unused-text", severity: "warning", hint: "「greeting」のつもりではありませんか。" },
    ]);
  });
});

describe("slips of the hand in a corporation's words", () => {
  const greeting = (words: string) => composed("sample-2025", { "text/greeting.md": `${words}\n` });

  test("an amount that its data do not have is told, with the figure that was probably meant", async () => {
    const { value, problems } = await greeting("一行目。\n\n残高は2,948億円です。");
    expect(value).toBeDefined();
    expect(problems).toMatchObject([
      {
        rule: "compose/handwritten-amount",
        severity: "warning",
        message: expect.stringContaining("手で書かれた「2,948億円」は、"),
        place: { file: "data/sample-2025/text/greeting.md", row: 3 },
      },
    ]);
  });

  test("an amount that they have, in whatever unit, is right", async () => {
    const { problems } = await greeting("残高は2,984億円、詳しくは298,423百万円、298,423,061千円です。");
    expect(problems).toEqual([]);
  });

  test("limits, and amounts that are drawn from the data, are not looked at", async () => {
    const id = "balance-sheet/guarantee-liability";
    const { problems } = await greeting(`限度は2億8,000万円、残高は{{figure "${id}" unit="億円"}}です。`);
    expect(problems).toEqual([]);
  });

  test("a year left over in a heading is told; one that is drawn is not", async () => {
    const { problems } = await greeting("## 令和6年度の歩み\n\n文。\n\n## {{year -1}}と{{year}}\n\n文。");
    expect(problems).toMatchObject([
      { rule: "compose/leftover-year", severity: "warning", place: { row: 1 } },
    ]);
  });
});

describe("data is never interpreted", () => {
  const hostile = '**太字** {{figure "x"}} ::note [a](b) <b>';

  test("braces, directives and Markdown in a table come out as they were written", async () => {
    const { value, problems } = await composed("sample-2025", {
      "profile/history.csv": `年月日,できごと\n平成元年1月8日,"${hostile.replaceAll('"', '""')}"\n`,
      "profile/profile.csv": `項目,内容\n目的,"{{entity}}の${hostile.replaceAll('"', '""')}"\n`,
      "profile/officers.csv": "役職,氏名,常勤・非常勤,備考\n会長,{{entity}} 𠮷﨑髙,常勤,*印*\n",
    });
    expect(problems).toEqual([]);
    const history = value?.chapters.find(({ id }) => id === "history");
    expect(history?.blocks).toMatchObject([{ entries: [{ date: "平成元年1月8日", content: [hostile] }] }]);
    expect(text(value?.chapters.find(({ id }) => id === "profile"))).toContain("{{entity}}の**太字**");
    expect(text(value?.chapters.find(({ id }) => id === "organisation"))).toContain("{{entity}} 𠮷﨑髙");
  });

  test("only a cell of the profile that is nothing but a figure is that figure", async () => {
    const { value } = await composed("sample-2025", {
      "profile/profile.csv":
        '項目,内容\n残高,"{{figure ""balance-sheet/guarantee-liability"" unit=""億円""}}"\n',
    });
    const profile = value?.chapters.find(({ id }) => id === "profile");
    expect(profile?.blocks[0]).toMatchObject({
      entries: [{ content: [{ content: [{ kind: "figure", text: "2,984億円" }] }] }],
    });
  });
});
