import { describe, expect, test } from "vitest";
import type { Proportion, SplitBars, Stack } from "../../../src/model/diagram.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { drawProportion } from "../../../src/render/drawing/proportion.js";
import type { Drawing, Path } from "../../../src/render/drawing/shape.js";
import { drawSplitBars } from "../../../src/render/drawing/split-bars.js";
import { composer } from "../../support/booklet.js";
import { labelsIn, meetings, outside } from "../../support/drawn-labels.js";
import { figure } from "../pdf/sample/figures.js";

// 縮尺: what a drawing says by length is in proportion to its amounts, however small, and its words can be read.

/** Filled shapes as boxes. */
const boxes = ({ shapes }: Drawing) =>
  shapes
    .filter((shape): shape is Path => shape.kind === "path" && shape.fill !== undefined)
    .map(({ commands }) => {
      const points = commands.flatMap((one) => (one[0] === "M" || one[0] === "L" ? [[one[1], one[2]]] : []));
      const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
      return {
        width: Math.max(...xs) - Math.min(...xs),
        height: Math.max(...ys) - Math.min(...ys),
      };
    });

const isReadable = (drawing: Drawing) => {
  expect(meetings(drawing)).toEqual([]);
  expect(outside(drawing)).toEqual([]);
};

describe("構成図", () => {
  const stack = (title: string, amounts: readonly number[], negative: Stack["negative"] = []): Stack => ({
    title,
    parts: amounts.map((amount, at) => ({
      label: `${title}の科目${at + 1}`,
      figure: figure(`p/${title}${at}`, String(amount)),
      text: `${amount}百万円`,
      tone: at % 2 === 0 ? "first" : "second",
    })),
    negative,
  });

  test.each([190, 470])("heights are as the amounts, in a column of %d points", (width) => {
    const amounts = [3239, 214, 355, 62, 2, 4, 159];
    const diagram: Proportion = {
      kind: "proportion",
      stacks: [stack("収入", amounts), stack("支出", [2000, 2035])],
    };
    const drawing = drawProportion(diagram, defaultTheme, width);
    const heights = boxes(drawing).map(({ height }) => height);
    expect(heights).toHaveLength(9);
    const [first = 0] = heights;
    amounts.forEach((amount, at) => {
      expect((heights[at] ?? 0) / first).toBeCloseTo(amount / 3239, 6);
    });
    expect((heights[7] ?? 0) / first).toBeCloseTo(2000 / 3239, 6);
    isReadable(drawing);
  });

  test("thirty small amounts beside a large one make it higher", () => {
    const amounts = [100000, ...Array.from({ length: 30 }, () => 1)];
    const drawing = drawProportion(
      { kind: "proportion", stacks: [stack("資産", amounts), stack("負債", [100030])] },
      defaultTheme,
      190,
    );
    isReadable(drawing);
    expect(labelsIn(drawing).map(({ text }) => text)).toContain("1百万円");
  });

  test("a negative amount is said below", () => {
    const stacks = [
      stack("収入", [10], [{ label: "雑収入", text: "▲5百万円" }]),
      stack("支出", [5]),
    ] as const;
    const drawing = drawProportion({ kind: "proportion", stacks }, defaultTheme, 470);
    expect(
      labelsIn(drawing)
        .map(({ text }) => text)
        .join(""),
    ).toContain("雑収入 ▲5百万円");
    isReadable(drawing);
  });
});

describe("割合の帯", async () => {
  const compose = await composer();
  const write = (bar: string) => compose(`:::split-bars{title="割合"}\n- 方式\n  - ${bar}\n:::`);
  const read = (bar: string): SplitBars => {
    const { value, problems } = write(bar);
    expect(problems).toEqual([]);
    const [block] = (value ?? []).filter((one) => one.kind === "diagram");
    if (block?.diagram.kind !== "split-bars") throw new Error("no bars were placed");
    return block.diagram;
  };

  test.each([
    ["当初：保証する部分 33.50％（協会）／保証しない部分 66.50％（金融機関）", [33.5, 66.5]],
    ["当初：保証する部分 ９９．５％（協会）／保証しない部分 0.5％（金融機関）", [99.5, 0.5]],
    ["当初：保証する部分の割合 98％（協会）／保証しない部分の割合 2％（金融機関）", [98, 2]],
    [
      "当初の長い時点の名：保証する部分 1％（協会）／中間の部分 1％（なし）／残り 98％（金融機関）",
      [1, 1, 98],
    ],
    ["当初：第1の部分の長い長い長い名 25％（協会）／第2の部分の長い長い長い名 75％（なし）", [25, 75]],
    ["当初：保証する部分 88％（協会）／保証しない部分 12％（金融機関）", [88, 12]],
  ])("%s", (bar, shares) => {
    const diagram = read(bar);
    for (const width of [190, 470]) {
      const drawing = drawSplitBars(diagram, defaultTheme, width);
      const widths = boxes(drawing).map((box) => box.width);
      const whole = widths.reduce((sum, one) => sum + one, 0);
      widths.forEach((one, at) => {
        expect((one / whole) * 100).toBeCloseTo(shares[at] ?? 0, 6);
      });
      isReadable(drawing);
      // At a page's width a part's name is in one piece, inside its part or below it.
      const written = labelsIn(drawing).map(({ text }) => text);
      if (width === 470)
        for (const { label } of diagram.groups.flatMap((group) => group.bars.flatMap(({ parts }) => parts)))
          expect(written.some((text) => text.includes(label))).toBe(true);
      // No letter stands on a line of its own.
      for (const { text } of labelsIn(drawing)) expect(text.length).toBeGreaterThan(1);
    }
  });

  test("a share keeps the digits in which it was written", () => {
    const [block] = write("当初：甲 33.50％（協会）／乙 66.50％（金融機関）").value ?? [];
    expect(block).toMatchObject({
      alternative: "割合。方式では、当初は甲33.50％（協会が負担）、乙66.50％（金融機関が負担）。",
    });
  });

  // The chapter of `composer` begins two lines above what is given.
  test("shares of 33.5 and 66.4 are told at their line", () => {
    expect(write("当初：甲 33.5％（協会）／乙 66.4％（金融機関）").problems).toMatchObject([
      { message: "部品「split-bars」の中身が読み取れません（割合の計が99.9％です）。", place: { row: 5 } },
    ]);
  });

  test("a group without bars is told", () => {
    expect(compose(':::split-bars{title="割合"}\n- 方式\n:::').problems).toHaveLength(1);
  });
});
