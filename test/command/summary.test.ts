import { expect, test } from "vitest";
import { type BuildOptions, build } from "../../src/command/build.js";
import { check } from "../../src/command/check.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

// まとめ: what was made of the data, what was left out and why, what nothing uses.

/** Without its forms, which ask for many tables. */
const sample = Object.fromEntries(
  Object.entries(await filesOf("data/sample-2025")).filter(([path]) => !path.startsWith("forms/")),
);

async function checked(changes: Files, format: "text" | "json" = "text"): Promise<string> {
  const files = { ...sample, ...changes };
  const effects = memoryEffects(under("みなと", files));
  await check(["みなと"], { format, colour: false }, effects);
  return [...effects.said, ...effects.printed].join("\n");
}

const figuresAlone: BuildOptions = {
  output: "output",
  only: ["figures.json"],
  format: "text",
  strict: false,
  quiet: false,
  colour: false,
};

const own = (chapters: string) => `title: 冊子\nchapters: [${chapters}]\n`;

test("chapters that are made, and those without data or words, with why", async () => {
  const { "profile/offices.csv": _, "profile/history.csv": __, ...others } = sample;
  const effects = memoryEffects(under("みなと", others));
  await check(["みなと"], { format: "text", colour: false }, effects);
  const said = effects.said.join("\n");
  expect(said).toMatch(/^みなと: 冊子は\d+章。$/mu);
  expect(said).toMatch(
    /置かなかったもの: 沿革（profile\/history\.csvがありません）、事業所のご案内（profile\/offices\.csvがありません）/u,
  );
});

test("each reason is its chapter's own, and names the file to add", async () => {
  const gone = ["text/greeting.md", "text/support.md", "text/support-cases.md", "report/support.csv"];
  const files = Object.fromEntries(Object.entries(sample).filter(([path]) => !gone.includes(path)));
  const nothing = '::breakdown{measure="保証承諾" by="地域別"}';
  const effects = memoryEffects(
    under("みなと", {
      ...files,
      "templates/compliance.md": "\n",
      "templates/privacy.md": "# 空の章\n\n<!-- あとで書く -->\n",
      "templates/review.md": `# 地域\n\n${nothing}\n`,
      "templates/history.md": `# 歩み\n\n::text{name="history"}\n\n${nothing}\n`,
    }),
  );
  await check(["みなと"], { format: "text", colour: false }, effects);
  const [, left] = /置かなかったもの: (.*)/u.exec(effects.said.join("\n")) ?? [];
  expect(left?.split("）、")).toEqual([
    "ごあいさつ（text/greeting.mdがありません",
    "歩み（statistics/mixに載せるものがなく、text/history.mdがありません",
    "地域（statistics/mixに、載せるものがありません",
    "経営支援の取組み（text/support.mdもreport/support.csvもtext/support-cases.mdもありません",
    "compliance（空の原稿（みなと/templates/compliance.md）で外してあります",
    "空の章（章の原稿に、載せるものがありません）",
  ]);
});

test("tables and key figures that no page, sheet or check asks for", async () => {
  const said = await checked({
    "templates/booklet.yaml": own("profile, income-statement"),
    "statistics/key-figures.csv": "項目,数値,単位\n利用企業者数,5,企業\n役職員数,6,人\n会員数,7,人\n",
  });
  expect(said).toContain("冊子は2章。");
  expect(said).toContain("沿革（みなと/profile/history.csv）");
  // The profile cites the first two.
  expect(said).toContain("「会員数」（みなと/statistics/key-figures.csv!A4）");
  expect(said).not.toContain("「利用企業者数」");
  // What a sheet of the workbook prints is used, though no chapter shows it.
  expect(said).not.toContain("貸借対照表");
});

test("for machines, too; and nothing of a dataset that has errors", async () => {
  const { summaries } = JSON.parse(await checked({}, "json"));
  expect(summaries).toEqual([
    {
      folder: "みなと",
      made: "冊子は25章",
      leftOut: [],
      unused: expect.arrayContaining([expect.objectContaining({ name: "「保証債務平均残高」" })]),
    },
  ]);
  expect(await checked({ "statistics/mix.csv": "項目\n" })).not.toContain("冊子は");
});

test("a build says that there are notes, which only a check shows", async () => {
  const built = async (changes: Files) => {
    const effects = memoryEffects(under("みなと", { ...sample, ...changes }));
    await build(["みなと"], figuresAlone, effects);
    return effects.said.join("\n");
  };
  const titled = { "profile/history.csv": "沿革\n年月日,できごと\n昭和24年,設立\n" };
  expect(await built(titled)).toMatch(/ほかに注記が1件あります.*kaiji check が示します。$/u);
  expect(await built({})).not.toContain("注記");
  expect(await checked(titled)).toContain("[table/read-as]");
});
