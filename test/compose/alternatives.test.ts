import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/block.js";
import { allBlocks } from "../../src/model/block-parts.js";
import { printNumber } from "../../src/model/print.js";
import { defaultTheme } from "../../src/model/theme-presets.js";
import { drawChart } from "../../src/render/chart/draw.js";
import { drawDiagram } from "../../src/render/drawing/diagram.js";
import { composed, composer } from "../support/booklet.js";
import { labelsIn } from "../support/drawn-labels.js";
import type { Files } from "../support/memory.js";

// 代替テキスト: every word that is drawn is said to those who do not see the drawing.

const width = 481;

const plain = (text: string): string => text.replace(/[\s　]/gu, "");

/** Words of a label one by one: a number and what it counts, a name and its unit. */
const words = (text: string): string[] => text.split(/[\s　（）]+/u).filter((word) => word !== "");

/** Whether a number stands at an axis: a round one that is nobody's value. */
function isTick(text: string, values: readonly string[]): boolean {
  return Number(text.replaceAll(",", "")) % 10 === 0 && !values.includes(text);
}

/** What stands at the axes of a drawing that is no chart: numbers of its scales, short names of years. */
const isAtAxis = (kind: string, text: string): boolean =>
  (kind === "scatter" && /^[\d,.]+$/u.test(text)) ||
  (kind === "small-multiples" && /^[MTSHR]\d+$/u.test(text));

/** What is drawn and said, of the figures among blocks. */
function figuresIn(blocks: readonly Block[]) {
  return allBlocks(blocks).flatMap((block) => {
    if (block.kind === "diagram") {
      const room = { width, height: 600 };
      const shapes = drawDiagram(block.diagram, defaultTheme, room).flatMap((drawing) => drawing.shapes);
      const drawn = labelsIn({ shapes }).flatMap(({ text }) =>
        isAtAxis(block.diagram.kind, text) ? [] : [text],
      );
      return [{ name: block.caption?.text ?? "", drawn, said: block.alternative }];
    }
    if (block.kind === "chart") {
      const drawing = drawChart(block.chart, defaultTheme, { width, height: 240 });
      const values = block.chart.series.flatMap((series) =>
        series.values.map((figure) => printNumber(figure?.value ?? null, series.digits, block.chart.numbers)),
      );
      const drawn = labelsIn(drawing).map(({ text }) => text);
      return [
        {
          name: block.chart.title,
          drawn: drawn.filter((text) => !isTick(text, values)),
          said: block.chart.alternative,
        },
      ];
    }
    return [];
  });
}

describe.each(["sample-2025", "aomori-2024", "saga-2014"])("%s", async (dataset) => {
  const { value } = await composed(dataset);
  const figures = figuresIn(value?.chapters.flatMap(({ blocks }) => blocks) ?? []);

  test.each(figures.map(({ name, drawn, said }, index) => [`${index} ${name}`, drawn, said] as const))(
    "%s",
    (_, drawn, said) => {
      expect(drawn.length).toBeGreaterThan(1);
      const heard = plain(said);
      expect(drawn.flatMap(words).filter((word) => !heard.includes(word))).toEqual([]);
    },
  );
});

describe("what only the drawing told", () => {
  const alternativeOf = async (markdown: string, files: Files = {}) => {
    const { value } = (await composer(files))(markdown);
    const found = value?.find(({ kind }) => kind === "diagram");
    return found?.kind === "diagram" ? found.alternative : undefined;
  };

  test("the parties of a relation, with what is said of them", async () => {
    const relation = `:::relation{title="出資" alt="県と協会の関係"}
- 信用保証協会（認可法人）
- 県

1. 県 → 信用保証協会：出捐
:::`;
    expect(await alternativeOf(relation)).toBe(
      "県と協会の関係。当事者: 信用保証協会（認可法人）、県。①県から信用保証協会へ出捐。",
    );
  });

  test("who bears a part, which its colour says", async () => {
    const bars = `:::split-bars{title="方式"}
- 部分保証方式
  - 貸付時：保証する部分 80％（協会）／保証しない部分 15％（金融機関）／自己負担 5％（なし）
:::`;
    expect(await alternativeOf(bars)).toBe(
      "方式。部分保証方式では、貸付時は保証する部分80％（協会が負担）、保証しない部分15％（金融機関が負担）、自己負担5％（負担する者なし）。",
    );
  });

  test("the duties of units, and those who stand at the side of the line", async () => {
    const organisation = "名称,上位,業務\n理事会,,\n監査室,,内部監査\n総務部,理事会,経理と人事。\n";
    expect(await alternativeOf("::organisation", { "profile/organisation.csv": organisation })).toBe(
      "組織図。理事会の下に総務部。理事会の脇に監査室。監査室の業務は、内部監査。総務部の業務は、経理と人事。",
    );
  });
});
