import { describe, expect, test } from "vitest";
import type { Theme } from "../../../src/model/theme.js";
import { defaultTheme, themePresets } from "../../../src/model/theme-presets.js";
import { drawChart } from "../../../src/render/chart/draw.js";
import { renderChartPng } from "../../../src/render/chart/png.js";
import { renderChartSvg } from "../../../src/render/chart/svg.js";
import { spreadOut } from "../../../src/render/drawing/spread-out.js";
import { meetings, outside } from "../../support/drawn-labels.js";
import { doughnut, rowsChart, trend } from "../pdf/sample/charts.js";

const size = { width: 470, height: 220 };

const years = (count: number) => Array.from({ length: count }, (_, index) => `R${index + 1}`);

describe("labels", () => {
  test.each([
    ["bars and a line, 2 years", trend(years(2)), 220],
    ["bars and a line, 10 years", trend(), 220],
    ["bars and a line, 20 years", trend(years(20)), 220],
    ["equal bars", trend(years(5), ["50000", "50000", "50000", "50000", "50000"]), 220],
    ["a doughnut of 2", doughnut(2), 226],
    ["a doughnut of 15", doughnut(15), 226],
    ["lying bars, 2", rowsChart(2), 100],
    ["lying bars, 20", rowsChart(20), 460],
  ])("do not meet: %s", (_, spec, height) => {
    const drawing = drawChart(spec, defaultTheme, { ...size, height });
    expect(meetings(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
  });

  test("pushed together, they spread without leaving their limits", () => {
    const wishes = [0, 0, 1, 50, 99, 99].map((middle) => ({ middle, height: 10 }));
    const middles = spreadOut(wishes, 0, 100);
    middles.forEach((middle, index) => {
      if (index > 0) expect(middle - (middles[index - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
    });
    expect(middles[0]).toBeGreaterThanOrEqual(5);
    expect(middles.at(-1)).toBeLessThanOrEqual(95);
  });
});

test("an era begins with a break", () => {
  const dashed = drawChart(trend(), defaultTheme, size).shapes.filter(
    (shape) => shape.kind === "path" && shape.stroke?.dash?.length,
  );
  expect(dashed).toHaveLength(1);
});

test.each(Object.entries<Theme>(themePresets))(
  "series of %s differ in lightness, for print in black and for colour-blind eyes",
  (_, theme) => {
    const lightness = (colour: string) => {
      const part = (from: number) => (Number.parseInt(colour.slice(from, from + 2), 16) / 255) ** 2.2;
      return 116 * (0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)) ** (1 / 3) - 16;
    };
    const series = theme.colours.series.map(lightness);
    series.forEach((one, index) => {
      const next = series[(index + 1) % series.length] ?? 0;
      expect(Math.abs(one - next)).toBeGreaterThan(12);
    });
  },
);

test("SVG: text, title and description; the same each time", () => {
  const svg = renderChartSvg(trend(), defaultTheme);
  expect(svg).toContain(">61,234</text>");
  expect(svg).toContain("<title>保証承諾の推移</title>");
  expect(svg).toContain("保証承諾額は令和2年度に最も多く");
  expect(renderChartSvg(trend(), defaultTheme)).toBe(svg);
});

test("PNG: three pixels a point", () => {
  const png = renderChartPng(trend(), defaultTheme);
  expect(png.readUInt32BE(16)).toBe(480 * 3);
});
