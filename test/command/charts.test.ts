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

  test("every chart is there as SVG and as PNG, every diagram as SVG", () => {
    const names = (ending: string) =>
      files.flatMap(({ path }) => (path.endsWith(ending) ? [path.slice(0, -ending.length)] : []));
    expect(names(".svg").length).toBeGreaterThan(10);
    const diagrams = [
      "charts/organisation",
      "charts/proportion-income-statement",
      "charts/proportion-balance-sheet",
      "charts/proportion-asset-inventory",
      "charts/flow-申込みから完済までの流れ",
      "charts/relation-信用補完制度の関係",
      "charts/split-bars-責任共有制度の二つの方式",
      "charts/decision-保証料率の決まり方",
    ];
    expect([...names(".png"), ...diagrams]).toEqual(names(".svg"));
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

  test("a diagram that one file has no room for is parted, and a name no file can have is mended", async () => {
    const parties = Array.from({ length: 60 }, (_, index) => ({ name: `${index + 1}課`, children: [] }));
    const unit = { name: "本所", children: [{ name: "総務部", children: parties }] };
    const block = {
      kind: "diagram",
      caption: { id: "組織/図?", number: "図1", text: "組織図" },
      diagram: { kind: "organisation", root: unit },
      alternative: "本所のもとに総務部。",
    } as const;
    const chapters = booklet.chapters.slice(0, 1).map((chapter) => ({ ...chapter, blocks: [block] }));
    const made = await chartFiles({ ...booklet, chapters }, true);
    expect(made.length).toBeGreaterThan(1);
    expect(made.slice(0, 2).map(({ path }) => path)).toEqual([
      "charts/組織-図？.svg",
      "charts/組織-図？（つづき1）.svg",
    ]);
    const all = made.map(({ bytes }) => new TextDecoder().decode(bytes)).join("");
    for (const { name } of parties) expect(all).toContain(`>${name}<`);
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
