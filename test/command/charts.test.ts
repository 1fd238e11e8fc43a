import { beforeAll, describe, expect, test } from "vitest";
import type { Output } from "../../src/effects.js";
import { chartFiles } from "../../src/kind/association/charts.js";
import type { Document } from "../../src/model/document.js";
import { published } from "../support/publication.js";

describe("charts/", () => {
  let booklet: Document;
  let files: readonly Output[];
  beforeAll(async () => {
    booklet = (await published("saga-2014")).booklet;
    files = await chartFiles(booklet, true);
  });

  test("every chart is there as SVG and as PNG", () => {
    const names = (ending: string) =>
      files.flatMap(({ path }) => (path.endsWith(ending) ? [path.slice(0, -ending.length)] : []));
    expect(names(".svg").length).toBeGreaterThan(10);
    expect(names(".png")).toEqual(names(".svg"));
    expect(names(".svg")).toContain("charts/trend-approvals");
  });

  test("a chart of a breakdown whose name no file can have is named as like it as can be", async () => {
    const [chart] = booklet.chapters.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === "chart"),
    );
    if (!chart) throw new Error("no chart");
    const renamed = { ...chart, chart: { ...chart.chart, id: "mix/approvals/運転/設備:新旧[別]?*\\" } };
    const chapters = booklet.chapters.slice(0, 1).map((chapter) => ({ ...chapter, blocks: [renamed] }));
    const made = await chartFiles({ ...booklet, chapters }, false);
    expect(made.map(({ path }) => path)).toEqual(["charts/mix-approvals-運転-設備：新旧[別]？＊＼.svg"]);
  });

  test("a chart has a file wherever it stands", async () => {
    const chapters = booklet.chapters.map((chapter) => ({
      ...chapter,
      blocks: [
        { kind: "definitions", layout: "below", entries: [{ term: "図", content: chapter.blocks }] },
      ] as const,
    }));
    const made = await chartFiles({ ...booklet, chapters }, true);
    expect(made.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  });

  test("an SVG says what it shows, and its values are text", () => {
    const chart = files.find(({ path }) => path === "charts/trend-approvals.svg");
    const svg = new TextDecoder().decode(chart?.bytes);
    expect(svg).toMatch(/^<svg[^>]* viewBox="0 0 \d/u);
    expect(svg).toContain(">保証承諾の推移</title>");
    expect(svg).toContain("22,939");
  });

  test("a PNG is three pixels a point wide", () => {
    const chart = files.find(({ path }) => path === "charts/trend-approvals.png");
    const bytes = Buffer.from(chart?.bytes ?? []);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(480 * 3);
  });
});
