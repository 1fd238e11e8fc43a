import { describe, expect, test } from "vitest";
import type { ChartSpec } from "../../../src/model/chart.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { drawChart } from "../../../src/render/chart/draw.js";
import { heightsOf } from "../../../src/render/chart/extent.js";
import type { Drawing, Path } from "../../../src/render/drawing/shape.js";
import { labelsIn, meetings, outside } from "../../support/drawn-labels.js";
import { figure, numbers } from "../pdf/sample/figures.js";

// 図の名: however long and however many the names are, each is written whole, and none over another.

function chartOf(kind: "rows" | "doughnut", names: readonly string[], values: readonly number[]): ChartSpec {
  return {
    id: "mix/names",
    title: "内訳",
    kind,
    categories: names.map((label) => ({ label })),
    series: [
      {
        label: "構成比",
        draw: "bar",
        axis: "left",
        unit: "％",
        digits: 1,
        values: values.map((value, at) => figure(`n/${at}`, String(value), "％")),
        labels: values.map((value) => `${value.toFixed(1)}％`),
      },
    ],
    alternative: "",
    notes: [],
    numbers,
  };
}

const many = (count: number, name: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => name(at));

const sets: readonly (readonly [string, "rows" | "doughnut", readonly string[]])[] = [
  ["three of eleven letters around a ring", "doughnut", ["あ", "い", "う"].map((one) => one.repeat(11))],
  ["six of thirty letters around a ring", "doughnut", many(6, (at) => `第${at}区分の`.repeat(6))],
  ["a word of forty letters beside a bar", "rows", ["a".repeat(40), "製造業"]],
  ["five long names beside bars", "rows", many(5, (at) => `宿泊業・飲食サービス業・生活関連サービス業${at}`)],
  ["forty names beside bars", "rows", many(40, (at) => `第${at}市町`)],
  ["forty long names beside bars", "rows", many(40, (at) => `第${at}の市町とその周りの地域の事業者`)],
];

const drawn = (spec: ChartSpec, width: number, which: "usual" | "least"): Drawing => {
  const height = heightsOf(spec, defaultTheme, width)[which];
  return drawChart(spec, defaultTheme, { width, height });
};

describe.each([
  [185, "usual"],
  [185, "least"],
  [470, "usual"],
] as const)("in a column of %d points, %s height", (width, which) => {
  test.each(sets)("%s", (_, kind, names) => {
    const drawing = drawn(
      chartOf(
        kind,
        names,
        names.map((__, at) => at + 1),
      ),
      width,
      which,
    );
    expect(meetings(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
    for (const { size } of labelsIn(drawing)) expect(size).toBeGreaterThanOrEqual(5);
    const written = labelsIn(drawing)
      .map(({ text }) => text)
      .join("");
    for (const name of names) expect(written).toContain(name);
    names.forEach((__, at) => {
      expect(written).toContain(`${at + 1}.0％`);
    });
  });
});

test("forty bars are higher than ten, and ten than two", () => {
  const heights = [2, 10, 40].map(
    (count) =>
      drawn(
        chartOf(
          "rows",
          many(count, (at) => `区分${at}`),
          many(count, () => "1").map(Number),
        ),
        185,
        "usual",
      ).height,
  );
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  // Forty names of 6.5 points need at least 40 × 6.5 = 260 points.
  expect(heights[2]).toBeGreaterThan(260);
});

/** How far a filled shape reaches from left to right. */
const reach = ({ commands }: Path): [number, number] => {
  const across = commands.flatMap((one) => (one[0] === "M" || one[0] === "L" ? [one[1]] : []));
  return [Math.min(...across), Math.max(...across)];
};

test("a negative bar runs to the left of zero, to the same scale", () => {
  const drawing = drawn(chartOf("rows", ["甲", "乙", "丙"], [60, -20, 0]), 185, "usual");
  const bars = drawing.shapes
    .filter((shape): shape is Path => shape.kind === "path" && shape.fill !== undefined)
    .map(reach);
  const [positive, negative] = bars as [[number, number], [number, number]];
  expect(negative[1]).toBeCloseTo(positive[0], 5);
  // 60 to the right and 20 to the left: three times as long.
  expect(positive[1] - positive[0]).toBeCloseTo(3 * (negative[1] - negative[0]), 3);
  expect(meetings(drawing)).toEqual([]);
});

test("bars that are all zero have no length and an axis", () => {
  const drawing = drawn(chartOf("rows", ["甲", "乙"], [0, 0]), 185, "usual");
  const filled = drawing.shapes.filter(
    (shape): shape is Path => shape.kind === "path" && shape.fill !== undefined,
  );
  for (const bar of filled.map(reach)) expect(bar[1] - bar[0]).toBe(0);
  expect(labelsIn(drawing).map(({ text }) => text)).toContain("0.0％");
});
