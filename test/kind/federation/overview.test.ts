import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { allBlocks } from "../../../src/model/block-parts.js";
import { country, handedOver, madeUpYear, written } from "../../support/filed.js";
import { overview, overviewFrom, overviewOutput } from "../../support/overview.js";

const { value: whole } = await overview();
if (!whole) throw new Error("data/japan-2023 has no overview");

const chaptersOf = (published: typeof whole | undefined) => published?.slides.chapters.map(({ id }) => id);

describe("the slides", () => {
  test("stand each on one page lying across, without a back", async () => {
    const pdf = await PDFDocument.load(await overviewOutput(whole, "overview.pdf"));
    expect(pdf.getPageCount()).toBe(1 + whole.slides.chapters.length);
    const sizes = pdf.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
    expect(new Set(sizes.map(String))).toEqual(new Set(["842,595"]));
    expect(whole.slides.backCover).toBeUndefined();
  });

  test("have a source under every chart and every table of figures", () => {
    const blocks = allBlocks(whole.slides.chapters.flatMap((chapter) => chapter.blocks));
    const notes = blocks.flatMap((block) => {
      if (block.kind === "chart") return [[block.chart.title, block.chart.notes] as const];
      return block.kind === "table" ? [[block.table.title, block.table.notes] as const] : [];
    });
    // The ratios have their formulas, the list of corporations is no statistic.
    const own = ["計算した比率と公表値", "地方別の信用保証協会"];
    const without = notes.filter(([, lines]) => !lines.some((line) => line.startsWith("出典：")));
    expect(notes.length).toBeGreaterThan(15);
    expect(without.map(([title]) => title)).toEqual(own);
  });
});

describe("the maps of the prefectures", () => {
  const mapsOf = (published: typeof whole | undefined) =>
    allBlocks(published?.slides.chapters.flatMap(({ blocks }) => blocks) ?? []).flatMap((block) =>
      block.kind === "diagram" && block.diagram.kind === "tile-map"
        ? [{ ...block.diagram, alternative: block.alternative }]
        : [],
    );

  test("51 corporations: three in 神奈川, two in 愛知 and 岐阜, one in each other prefecture", () => {
    const [map] = mapsOf(whole);
    expect(map?.classes).toEqual(["1協会", "2協会", "3協会"]);
    const of = (text: string) => map?.tiles.filter((tile) => tile.text === text).map(({ name }) => name);
    expect([of("2"), of("3"), of("1")?.length]).toEqual([["岐阜", "愛知"], ["神奈川"], 44]);
    expect(map?.tiles.flatMap(({ figure }) => figure?.origin ?? [])).toHaveLength(47);
    expect(map?.alternative).toContain("2協会は岐阜2、愛知2。3協会は神奈川3。");
    const all = whole.report.figures.find(({ id }) => id === "list/prefectures/計");
    expect(all?.value?.toString()).toBe("51");
  });

  test("who has handed over: one has, of one it cannot be taken, the others have not", async () => {
    const { value } = await overview({
      [`returns/${madeUpYear}/02.json`]: written(await handedOver("aomori-2024")),
      [`returns/${madeUpYear}/14100.json`]: "{",
    });
    const [map] = mapsOf(value);
    expect(map?.classes).toEqual(["未提出", "受け取れない", "提出"]);
    const of = (state: number) => map?.tiles.filter((tile) => tile.class === state).map(({ name }) => name);
    expect([of(2), of(1), of(0)?.length]).toEqual([["青森"], ["横浜市"], 49]);
  });

  test("none of a country that is not on it", async () => {
    const { value } = await overviewFrom(country);
    expect(mapsOf(value)).toEqual([]);
  });
});

describe("what is not there is left out", () => {
  test("a chapter whose data are missing", async () => {
    const { value, problems } = await overviewFrom(country);
    expect(problems).toEqual([]);
    expect(chaptersOf(value)).toEqual(["flow", "push-pull", "associations"]);
  });

  test("what is added up of returns, where nobody handed over anything", () => {
    expect(chaptersOf(whole)).not.toContain("filing");
  });

  test("but for the returns alone there are their chapters", async () => {
    const returns = { [`returns/${madeUpYear}/02.json`]: written(await handedOver("aomori-2024")) };
    const { value } = await overviewFrom({ ...country, ...returns });
    expect(chaptersOf(value)).toEqual([
      "flow",
      "push-pull",
      "filing",
      "filed-measures",
      "filed-income",
      "filed-balance",
      "associations",
    ]);
  });
});

describe("a dataset that is wrong", () => {
  test("has no list of corporations", async () => {
    const { problems } = await overviewFrom({ "kaiji.yaml": country["kaiji.yaml"] });
    expect(problems).toMatchObject([{ rule: "file/missing", place: { file: "country/associations.csv" } }]);
  });

  test("has the same code twice", async () => {
    const list = `${country["associations.csv"]}02,別の協会,別,ベツ,別県,別\n`;
    const { problems } = await overviewFrom({ ...country, "associations.csv": list });
    expect(problems).toMatchObject([{ severity: "error", place: { row: 6 } }]);
  });

  test("has no fiscal year", async () => {
    const settings = country["kaiji.yaml"].replace(/fiscalYear.*\n/u, "");
    const { problems } = await overviewFrom({ ...country, "kaiji.yaml": settings });
    expect(problems).toMatchObject([{ rule: "settings/missing" }]);
  });

  test("has returns of other years only", async () => {
    const { value, problems } = await overviewFrom({ ...country, "returns/2019/02.json": "{}" });
    expect(problems).toMatchObject([
      {
        rule: "federation/no-returns-of-year",
        message: "令和5年度の提出がありません（returnsにあるのは2019）。",
        place: { file: "country/returns" },
      },
    ]);
    expect(chaptersOf(value)).not.toContain("filing");
  });

  test("{{prefecture}} of the whole country is told at its line", async () => {
    const { problems } = await overviewFrom({
      ...country,
      "templates/flow.md": "# 流れ\n\n{{prefecture}}\n",
    });
    expect(problems).toMatchObject([
      { rule: "compose/placeholder", place: { file: "country/templates/flow.md", row: 3 } },
    ]);
  });
});
