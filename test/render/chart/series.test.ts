import { describe, expect, test } from "vitest";
import type { ChartSpec, Series } from "../../../src/model/chart.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { drawChart } from "../../../src/render/chart/draw.js";
import type { Drawing, Label, Path } from "../../../src/render/drawing/shape.js";
import { labelsIn, meetings, outside } from "../../support/drawn-labels.js";
import { figure, numbers } from "../pdf/sample/figures.js";

// 系列の図: lines with their names at their ends, and lying bars in pieces.

const size = { width: 470, height: 200 };

type Values = readonly (number | null)[];

const series = (label: string, values: Values, more: Partial<Series> = {}): Series => ({
  label,
  draw: "line",
  axis: "left",
  unit: "件",
  digits: 0,
  values: values.map((value, at) => (value === null ? null : figure(`${label}/${at}`, String(value)))),
  ...more,
});

const chartOf = (kind: ChartSpec["kind"], ...all: readonly Series[]): ChartSpec => ({
  id: "series/test",
  title: "試し",
  kind,
  categories: (all[0]?.values ?? []).map((_, at) => ({ label: `令和${at + 1}年度`, short: `R${at + 1}` })),
  series: all,
  alternative: "",
  notes: [],
  numbers,
});

const draw = (spec: ChartSpec): Drawing => drawChart(spec, defaultTheme, size);
const written = (drawing: Drawing) => labelsIn(drawing).map(({ text }) => text);
const labelled = (drawing: Drawing, text: string) =>
  labelsIn(drawing).find((one) => one.text === text) as Label;

describe("lines", () => {
  test("names stand at the right of their last points, in the order of the ends, none over another", () => {
    const drawing = draw(
      chartOf(
        "lines",
        series("上", [5, 9, 12]),
        series("中の系列", [9, 8, 7]),
        series("下の系列", [2, 3, 7.1]),
      ),
    );
    const [top, mid, low] = ["上", "下の系列", "中の系列"].map((name) => labelled(drawing, name));
    expect([top?.x, mid?.x]).toEqual([low?.x, low?.x]);
    expect(top?.y).toBeLessThan(mid?.y ?? 0);
    expect(mid?.y).toBeLessThan(low?.y ?? 0);
    expect(meetings(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
  });

  test("a line that ends early has its name at the height of its last value", () => {
    const drawing = draw(chartOf("lines", series("長い", [5, 5, 5]), series("短い", [10, 10, null])));
    const value = labelsIn(drawing).find(({ text }) => text === "10") as Label;
    expect(Math.abs(labelled(drawing, "短い").y - value.y)).toBeLessThan(20);
  });

  test("a year without a value parts the line", () => {
    const drawing = draw(chartOf("lines", series("値", [5, 6, null, 7, 8])));
    const strokes = drawing.shapes.filter(
      (shape): shape is Path => shape.kind === "path" && shape.stroke?.width === 1.5,
    );
    const parts = strokes.flatMap(({ commands }) => commands.filter(([name]) => name === "M"));
    // Two pieces of the line and the one before its name.
    expect(parts).toHaveLength(3);
  });

  test("an axis that begins above zero says so; one from zero has nothing to say", () => {
    const said = (values: Values) =>
      written(draw(chartOf("lines", series("職員", values)))).some((text) =>
        text.includes("0から始まりません"),
      );
    expect(said([5801, 5771, 5914])).toBe(true);
    expect(said([58, 20, 59])).toBe(false);
    // Bars have their length from zero, whatever their values.
    const bars = chartOf("columns", series("職員", [5801, 5771, 5914], { draw: "bar" }));
    expect(written(draw(bars)).some((text) => text.includes("0から始まりません"))).toBe(false);
  });

  test("a second unit has a panel of its own, with its own name", () => {
    const drawing = draw(
      chartOf(
        "lines",
        series("件数", [1, 6, 7]),
        series("金額", [100, 20, 80], { axis: "right", unit: "億円" }),
      ),
    );
    expect(written(drawing)).toEqual(expect.arrayContaining(["（件）", "件数", "金額"]));
    expect(labelled(drawing, "金額").y).toBeLessThan(labelled(drawing, "件数").y);
    expect(meetings(drawing)).toEqual([]);
  });

  test("six lines over ten years: no label over another, none outside", () => {
    const all = Array.from({ length: 6 }, (_, index) =>
      series(
        `系列の名${index}`,
        Array.from({ length: 10 }, (_, at) => 100 + ((at * 37 + index * 53) % 90)),
      ),
    );
    const drawing = draw(chartOf("lines", ...all));
    expect(meetings(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
  });
});

describe("lying bars in pieces", () => {
  const pieces = (kind: Values[]): ChartSpec => {
    const all = kind.map((values, index) => series(`部分${index}`, values, { draw: "bar" }));
    return {
      ...chartOf("stacked-rows", ...all),
      totals: series("計", [40, 100], { draw: "bar" }),
    };
  };

  test("each piece as long as its value, end to end, their total at the end", () => {
    const drawing = draw(
      pieces([
        [10, 60],
        [30, 40],
      ]),
    );
    const boxes = drawing.shapes
      .filter((shape): shape is Path => shape.kind === "path" && shape.fill !== undefined)
      .map(({ commands }) => {
        const xs = commands.flatMap((one) => (one[0] === "M" || one[0] === "L" ? [one[1]] : []));
        return { left: Math.min(...xs), right: Math.max(...xs) };
      })
      .filter(({ left, right }) => right - left > 15);
    // The pieces behind are drawn first.
    const [third, fourth, first, second] = boxes.map(({ left, right }) => right - left);
    // 10 : 60 : 30 : 40.
    expect((second ?? 0) / (first ?? 1)).toBeCloseTo(6, 1);
    expect((third ?? 0) / (first ?? 1)).toBeCloseTo(3, 1);
    expect((fourth ?? 0) / (first ?? 1)).toBeCloseTo(4, 1);
    expect(boxes[0]?.left).toBeCloseTo(boxes[2]?.right ?? 0, 1);
    expect(written(drawing)).toEqual(expect.arrayContaining(["10", "60", "30", "40", "100"]));
    expect(labelled(drawing, "100").bold).toBe(true);
  });

  test("a piece too short for its number has none; nothing meets", () => {
    const drawing = draw(
      pieces([
        [1, 60],
        [39, 40],
      ]),
    );
    expect(written(drawing)).not.toContain("1");
    expect(meetings(drawing)).toEqual([]);
  });
});

test("names that have no short form stand in lines below their bars", () => {
  const spec = chartOf("columns", series("件数", [5, 6, 7, 8, 9, 4], { draw: "bar" }));
  const names = spec.categories.map((_, at) => ({ label: `協調支援型特別保証の${at}番` }));
  const drawing = draw({ ...spec, categories: names });
  const said = written(drawing).join("");
  for (const { label } of names) expect(said).toContain(label.slice(0, 4));
  expect(meetings(drawing)).toEqual([]);
});
