import { expect, test } from "vitest";
import type { SmallTrend } from "../../../src/model/small-trend.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import type { Path, Shape } from "../../../src/render/drawing/shape.js";
import { drawSmallTrend } from "../../../src/render/drawing/small-trend.js";
import { figure } from "../pdf/sample/figures.js";

const trend = (...values: readonly (string | null)[]): SmallTrend => ({
  years: values.map((_, index) => `R${index + 1}`),
  values: values.map((value, index) => (value === null ? null : figure(`f${index}`, value))),
  alternative: "",
});

const draw = (...values: readonly (string | null)[]) =>
  drawSmallTrend(trend(...values), defaultTheme, 100, 60);
const isBar = (shape: Shape): shape is Path => shape.kind === "path" && shape.fill !== undefined;

/** Top and bottom of a path. */
function span({ commands }: Path): readonly [number, number] {
  const ys = commands.flatMap((command) => (command[0] === "Z" ? [] : [command[2]]));
  return [Math.min(...ys), Math.max(...ys)];
}

test("bars are as long as their values, from one zero", () => {
  const bars = draw("10", "20", "40").shapes.filter(isBar).map(span);
  const lengths = bars.map(([top, bottom]) => bottom - top);
  expect(lengths[1]).toBeCloseTo(2 * (lengths[0] ?? 0));
  expect(lengths[2]).toBeCloseTo(4 * (lengths[0] ?? 0));
  expect(new Set(bars.map(([, bottom]) => bottom.toFixed(6))).size).toBe(1);
});

test("what is negative hangs below zero, as far as it goes", () => {
  const [up, down] = draw("20", "-10").shapes.filter(isBar).map(span);
  expect(down?.[0]).toBeCloseTo(up?.[1] ?? 0);
  expect((up?.[1] ?? 0) - (up?.[0] ?? 0)).toBeCloseTo(2 * ((down?.[1] ?? 0) - (down?.[0] ?? 0)));
});

test("a year that is not known and a zero have no bar; the last year is strong", () => {
  expect(draw("10", null, "0", "5").shapes.filter(isBar)).toHaveLength(2);
  const fills = draw("10", "5")
    .shapes.filter(isBar)
    .map(({ fill }) => fill);
  expect(fills[1]).toBe(defaultTheme.colours.accent);
  expect(fills[0]).not.toBe(fills[1]);
  expect(draw("0", "0").shapes.filter(isBar)).toEqual([]);
});

test("nothing leaves the drawing", () => {
  for (const shape of draw("3", "-7", "12", "1").shapes)
    if (shape.kind === "path")
      for (const y of span(shape)) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(60);
      }
});
