import { expect, test } from "vitest";
import { check } from "../../src/command/check.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

// まとめ: what was made of the data, what was left out and why, what nothing uses.

const sample = await filesOf("data/sample-2025");

async function checked(changes: Files, format: "text" | "json" = "text"): Promise<string> {
  const files = { ...sample, ...changes };
  const effects = memoryEffects(under("みなと", files));
  await check(["みなと"], { format, colour: false }, effects);
  return [...effects.said, ...effects.printed].join("\n");
}

const own = (chapters: string) => `title: 冊子\nchapters: [${chapters}]\n`;

test("chapters that are made, and those without data or words, with why", async () => {
  const { "profile/offices.csv": _, "profile/history.csv": __, ...others } = sample;
  const effects = memoryEffects(under("みなと", others));
  await check(["みなと"], { format: "text", colour: false }, effects);
  const said = effects.said.join("\n");
  expect(said).toMatch(/^みなと: 冊子は\d+章。$/mu);
  expect(said).toMatch(
    /置かなかったもの: 沿革（データも文章もありません）、事業所のご案内（profile\/officesがありません）/u,
  );
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
