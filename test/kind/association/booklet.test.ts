import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/model/document.js";
import { composed } from "../../support/booklet.js";

const text = (value: unknown): string => JSON.stringify(value);
const chapters = (document: Document | undefined) => document?.chapters.map(({ id }) => id);

describe("the three booklets", () => {
  test("the sample has every chapter, and no problem", async () => {
    const { value, problems } = await composed("sample-2025");
    expect(problems).toEqual([]);
    expect(chapters(value)).toEqual([
      "greeting",
      "contents",
      "key-figures",
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

  test("the shared responsibility of fiscal 2014 leaves out numbers 1 to 6, that of 2024 only 1 to 4 and 6", async () => {
    for (const [dataset, said] of [
      ["saga-2014", "1号から6号まで"],
      ["aomori-2024", "1号から4号、6号"],
    ] as const) {
      const { value } = await composed(dataset);
      const chapter = value?.chapters.find(({ id }) => id === "shared-responsibility");
      const lines = JSON.stringify(chapter).match(/1号から[^）によの]*/gu);
      expect(lines).toEqual([said]);
    }
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

describe("what the data give", () => {
  const chapterOf = async (dataset: string, id: string, changes = {}) =>
    (await composed(dataset, changes)).value?.chapters.find((chapter) => chapter.id === id);

  test("duties of units with others below them stand under the organisation chart", async () => {
    const chapter = await chapterOf("sample-2025", "organisation", {
      "profile/organisation.csv":
        "名称,上位,業務\n監査室,,内部監査\n理事会,,方針の決定\n総務部,理事会,部の統括\n総務課,総務部,庶務\n",
    });
    expect(chapter?.blocks).toMatchObject([
      {},
      {},
      {},
      {
        diagram: {
          root: {
            name: "理事会",
            children: [
              { name: "監査室", beside: true, duties: "内部監査" },
              { name: "総務部", children: [{ name: "総務課", duties: "庶務" }] },
            ],
          },
        },
      },
      { kind: "definitions", entries: [{ term: "理事会" }, { term: "総務部" }] },
    ]);
  });

  test("a chart of 千円 with many digits is labelled in 百万円, from the exact amounts", async () => {
    const chapter = await chapterOf("saga-2014", "results");
    const chart = chapter?.blocks.find((block) => block.kind === "chart");
    if (chart?.kind !== "chart") throw new Error("no chart");
    // 平成26年度の保証承諾 22,938,941千円
    expect(chart.chart.series[0]).toMatchObject({ unit: "百万円" });
    expect(chart.chart.series[0]?.values.at(-1)?.value?.toString()).toBe("22939");
    expect(chart.chart.categories.map(({ label }) => label)).toEqual([
      "平成22年度",
      "平成23年度",
      "平成24年度",
      "平成25年度",
      "平成26年度",
    ]);
  });

  test("a corporation that cuts off finds its charts, diagrams and sentences cut off", async () => {
    const settings = await readFile("data/saga-2014/kaiji.yaml", "utf8");
    const changes = {
      "kaiji.yaml": settings
        .replace("trend: { unit: 千円, amount: half-up", "trend: { unit: 千円, amount: truncate")
        .replace("rounding:", "rounding:\n  statement: { amount: truncate }"),
      "templates/results.md":
        '# 実績\n\n::chart{of="trend/approvals"}\n\n::proportion{statement="balance-sheet"}\n\n{{figure "trend/approvals/@year/amount" unit="百万円"}}と{{figure "balance-sheet/liability-reserve" unit="百万円"}}\n',
    };
    const { blocks = [] } = (await chapterOf("saga-2014", "results", changes)) ?? {};
    const [chart, diagram, paragraph] = blocks;
    if (chart?.kind !== "chart" || diagram?.kind !== "diagram") throw new Error("no chart, no diagram");
    // 平成26年度の保証承諾 22,938,941千円, 責任準備金 557,650,842円: half-up they were 22,939 and 558.
    expect(chart.chart.series[0]?.values.at(-1)?.value?.toString()).toBe("22938");
    expect(diagram.alternative).toContain("責任準備金557百万円");
    expect(paragraph).toMatchObject({ content: [{ text: "22,938百万円" }, "と", { text: "557百万円" }] });
  });

  test("small parts of a doughnut become その他, and the rule is noted", async () => {
    const { value } = await composed("saga-2014", {
      "templates/breakdowns.md":
        '# 業務の内訳\n\n::breakdown{measure="保証承諾" by="金融機関群別" chart="doughnut"}\n',
    });
    const [columns] = value?.chapters.find(({ id }) => id === "breakdowns")?.blocks ?? [];
    const chart = columns?.kind === "columns" ? columns.columns[1]?.[0] : undefined;
    if (chart?.kind !== "chart") throw new Error("no chart");
    // 都市銀行 1.9％ and 政府系金融機関 1.7％ of 22,938,941千円 in Saga's 金融機関群別保証承諾: 806,156千円, 3.5％.
    expect(chart.chart.categories.at(-1)?.label).toBe("その他");
    expect(chart.chart.series[0]?.labels?.at(-1)).toBe("3.5％");
    expect(chart.chart.notes[0]).toContain("都市銀行、政府系金融機関");
  });

  test("terms that a corporation's own rates do not say are not printed in its name", async () => {
    const captions = async (dataset: string) => JSON.stringify((await chapterOf(dataset, "fees"))?.blocks);
    expect(await captions("sample-2025")).toContain("延滞と返戻の定め");
    expect(await captions("aomori-2024")).not.toContain("延滞と返戻の定め");
  });

  test("the ten years stand as rows, measures as columns under their heads", async () => {
    const chapter = await chapterOf("sample-2025", "key-figures");
    const table = chapter?.blocks.find(({ kind }) => kind === "table");
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.table.rows.map(({ label }) => label)).toHaveLength(10);
    expect(table.heads?.map(({ label }) => label)).toEqual([
      "保証承諾",
      "保証債務残高",
      "代位弁済",
      "回収",
      "利用企業者数",
      "基本財産",
    ]);
    expect(table.table.rows.at(-1)?.cells[3]).toMatchObject({ unit: "百万円" });
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

  test("that hold themselves, by way of another too, are told where they do", async () => {
    const { problems } = await composed("sample-2025", {
      "text/greeting.md": '一行目。\n\n::text{name="other"}\n',
      "text/other.md": '::text{name="greeting"}\n',
    });
    expect(problems).toMatchObject([
      {
        rule: "compose/text-in-itself",
        place: { file: "data/sample-2025/text/other.md", row: 1 },
        related: [{ file: "data/sample-2025/text/greeting.md" }],
      },
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
