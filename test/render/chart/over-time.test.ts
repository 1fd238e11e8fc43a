import { describe, expect, test } from "vitest";
import type { ChartSpec, Series } from "../../../src/model/chart.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { drawChart } from "../../../src/render/chart/draw.js";
import { overlaps, type Rectangle } from "../../../src/render/drawing/rectangle.js";
import type { Drawing, Label, Path } from "../../../src/render/drawing/shape.js";
import { drawnLabels, labelsIn, meetings, outside } from "../../support/drawn-labels.js";
import { figure, numbers } from "../pdf/sample/figures.js";

// 推移の図: lengths from a true zero, labels that can be read at any number of years, gaps where nothing is known.

const size = { width: 470, height: 220 };

type Values = readonly (number | null)[];

const series = (label: string, values: Values, draw: Series["draw"] = "bar"): Series => ({
  label,
  draw,
  axis: draw === "bar" ? "left" : "right",
  unit: draw === "bar" ? "百万円" : "件",
  digits: 0,
  values: values.map((value, at) => (value === null ? null : figure(`${label}/${at}`, String(value)))),
});

function chartOf(all: readonly Series[], kind: ChartSpec["kind"] = "columns", totals?: Series): ChartSpec {
  const years = all[0]?.values.length ?? 0;
  return {
    id: "trend/test",
    title: "推移",
    kind,
    categories: Array.from({ length: years }, (_, at) => ({
      label: `令和${at + 2}年度`,
      short: `R${at + 2}`,
    })),
    series: all,
    ...(totals ? { totals } : {}),
    alternative: "",
    notes: [],
    numbers,
  };
}

const draw = (spec: ChartSpec): Drawing => drawChart(spec, defaultTheme, size);

const boxOf = ({ commands }: Path): Rectangle => {
  const points = commands.flatMap((one) => (one[0] === "M" || one[0] === "L" ? [[one[1], one[2]]] : []));
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/** The bars: painted shapes of straight lines, wider than a point and not the marks of the legend. */
const bars = ({ shapes }: Drawing): Rectangle[] =>
  shapes
    .filter(
      (shape): shape is Path => shape.kind === "path" && shape.fill !== undefined && shape.fill !== "#ffffff",
    )
    .map(boxOf)
    .filter(({ y, width }) => width > 1 && y > 14);

/** Lines of data: open strokes of more than a point's length that are no grid line. */
const lines = ({ shapes }: Drawing): Path[] =>
  shapes.filter(
    (shape): shape is Path =>
      shape.kind === "path" && shape.stroke?.width === 1.5 && shape.commands.length > 1,
  );

const written = (drawing: Drawing) => labelsIn(drawing).map(({ text }) => text);
const labelled = (drawing: Drawing, text: string) =>
  labelsIn(drawing).find((one) => one.text === text) as Label;

const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/gu, ",");

describe("labels", () => {
  const amounts = (years: number) => Array.from({ length: years }, (_, at) => 61234 + ((at * 7919) % 23000));
  const counts = (years: number) => Array.from({ length: years }, (_, at) => 5210 + ((at * 991) % 1700));
  const equal = (years: number) => Array.from({ length: years }, () => 99000);

  test.each(
    [1, 2, 5, 10, 20, 40].flatMap((years) =>
      ["line", "bars", "equal bars", "stack"].map((kind) => [years, kind] as const),
    ),
  )("%d years, %s: upright, clear of each other, of bars and of lines", (years, kind) => {
    const [first, second] = [series("金額", amounts(years)), series("回収", amounts(years).toReversed())];
    const specs = {
      line: chartOf([first, series("件数", counts(years), "line")]),
      bars: chartOf([first, second]),
      "equal bars": chartOf([series("甲", equal(years)), series("乙", equal(years))]),
      stack: chartOf(
        [first, second],
        "stacked-columns",
        series(
          "合計",
          amounts(years).map((one) => 2 * one),
        ),
      ),
    };
    const drawing = draw(specs[kind as keyof typeof specs]);
    expect(meetings(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
    for (const { turn, size: high } of labelsIn(drawing)) {
      expect(turn).toBeUndefined();
      expect(high).toBeGreaterThanOrEqual(5);
    }
    const values = drawnLabels(drawing).filter(({ text, x }) => /^[\d,]+$/u.test(text) && x > 40);
    if (kind !== "stack")
      for (const label of values)
        for (const { x, width, ...bar } of bars(drawing))
          expect(overlaps(label, { ...bar, x: x + 1, width: width - 2 })).toBe(false);
    // The latest year always has its value; of a stack, what it comes to.
    const last = (kind === "equal bars" ? equal : amounts)(years).at(-1) ?? 0;
    expect(written(drawing)).toContain(grouped(kind === "stack" ? 2 * last : last));
  });

  test("beside a line between eras keep clear of it; where there is room none is left out", () => {
    // Ten years of two bars: values as wide as their room, with lower bars to the right of the line.
    const lower = [94890, 90853, 88245, 90973, 291493, 68181, 83141, 96557, 92790, 101904];
    const higher = [266701, 259273, 251758, 249310, 440792, 385324, 346918, 328210, 306387, 298423];
    const spec = chartOf([series("保証承諾", lower), series("保証債務残高", higher)]);
    const categories = spec.categories.map((one, at) => (at === 3 ? { ...one, startsEra: true } : one));
    const drawn = (width: number) => drawChart({ ...spec, categories }, defaultTheme, { ...size, width });
    expect(written(drawn(482))).toEqual(expect.arrayContaining([...lower, ...higher].map(grouped)));
    for (const width of [360, 400, 440, 470, 482]) {
      const [line] = drawn(width).shapes.flatMap((shape) =>
        shape.kind === "path" && shape.stroke?.dash?.length ? [boxOf(shape)] : [],
      );
      const at = line?.x ?? Number.NaN;
      const labels = drawnLabels(drawn(width)).filter(({ text }) => /\d,\d/u.test(text));
      expect(labels.filter((one) => one.x < at + 1.4 && one.x + one.width > at - 1.4)).toEqual([]);
    }
  });

  test("of a line near its axis stand clear of it", () => {
    const counts = [5904, 5719, 5596, 5719, 14452, 3813, 4674, 5535, 5904, 6211];
    const bars = series("金額", amounts(10));
    const drawing = drawChart(chartOf([bars, series("件数", counts, "line")]), defaultTheme, {
      ...size,
      height: 150,
    });
    expect(written(drawing)).toEqual(expect.arrayContaining(counts.map(grouped)));
    const axes = drawing.shapes.flatMap((shape) =>
      shape.kind === "path" && shape.stroke?.width === 0.6 ? [boxOf(shape)] : [],
    );
    expect(axes.length).toBeGreaterThan(1);
    const crossed = drawnLabels(drawing).filter(({ x, text, ...box }) => {
      const meets = axes.some((axis) => overlaps(axis, { x, ...box }));
      return meets && x > 40 && /\d,\d/u.test(text);
    });
    expect(crossed).toEqual([]);
  });

  test("five years have every value", () => {
    const texts = written(draw(chartOf([series("金額", amounts(5)), series("件数", counts(5), "line")])));
    for (const value of [...amounts(5), ...counts(5)]) expect(texts).toContain(grouped(value));
  });

  test("years are named as in the table where they find room, else short, else some of them up to the last", () => {
    const names = (years: number) =>
      written(draw(chartOf([series("金額", amounts(years))]))).filter((text) =>
        /^(令和\d+年度|R\d+)$/u.test(text),
      );
    expect(names(5)).toEqual(["令和2年度", "令和3年度", "令和4年度", "令和5年度", "令和6年度"]);
    expect(names(20)).toHaveLength(20);
    expect(names(20)[0]).toBe("R2");
    expect(names(60).length).toBeLessThan(60);
    expect(names(60)).toContain("R61");
  });
});

test("a line has a panel of its own above the bars, and both begin at zero", () => {
  const drawing = draw(chartOf([series("金額", [100, 50]), series("件数", [30, 15], "line")]));
  const [high, low] = bars(drawing) as [Rectangle, Rectangle];
  expect(low.height / high.height).toBeCloseTo(0.5, 6);
  const [line] = lines(drawing);
  if (!line) throw new Error("no line was drawn");
  const points = boxOf(line);
  expect(points.y + points.height).toBeLessThan(high.y);
  // From 30 to 15 the line falls half the way to the zero of its axis, which stands under the panel.
  const zero = drawnLabels(drawing).find(({ text, y }) => text === "0" && y < high.y);
  if (!zero) throw new Error("the panel has no zero");
  expect(zero.y + zero.height / 2 - (points.y + points.height)).toBeCloseTo(points.height, 0);
  expect(written(drawing)).toEqual(expect.arrayContaining(["件数（件）", "金額（百万円）"]));
});

test("a year of which nothing is known is a gap with its name", () => {
  const drawing = draw(
    chartOf([series("金額", [10, 20, null, 30]), series("件数", [1, 2, null, 3], "line")]),
  );
  expect(written(drawing)).toContain("令和4年度");
  expect(bars(drawing).filter(({ height }) => height > 0)).toHaveLength(3);
  // The line is broken: it joins neighbours only, and the last year's point stands alone.
  const [first, second, last] = bars(drawing).filter(({ height }) => height > 0) as [
    Rectangle,
    Rectangle,
    Rectangle,
  ];
  const ends = lines(drawing).flatMap(({ commands }) =>
    commands.flatMap((one, at) => {
      const before = commands[at - 1];
      return one[0] === "L" && (before?.[0] === "M" || before?.[0] === "L") ? [one[1] - before[1]] : [];
    }),
  );
  expect(Math.max(...ends)).toBeCloseTo(second.x - first.x, 3);
  expect(last.x - second.x).toBeCloseTo(2 * (second.x - first.x), 3);
});

test("the latest year with a value stands out, its bar in the colour of its series", () => {
  const drawing = draw(chartOf([series("金額", [11, 23, 37, null])]));
  const fills = drawing.shapes.flatMap((shape) =>
    shape.kind === "path" && shape.fill && boxOf(shape).height > 10 ? [shape.fill] : [],
  );
  const [own] = defaultTheme.colours.series;
  expect(fills.map((fill) => fill === own)).toEqual([false, false, true]);
  expect(labelled(drawing, "37").bold).toBe(true);
  expect(labelled(drawing, "23").bold).toBe(false);
});

test("a stack bears what its parts come to", () => {
  const parts = [series("基金", [101, 111]), series("基金準備金", [52, 62])];
  const drawing = draw(chartOf(parts, "stacked-columns", series("合計", [153, 173])));
  const top = Math.min(...bars(drawing).map(({ y }) => y));
  const total = drawnLabels(drawing).find(({ text, x }) => text === "173" && x > 60);
  expect((total?.y ?? size.height) + (total?.height ?? 0)).toBeLessThan(top);
  expect(labelled(drawing, "153").bold).toBe(true);
});

describe("the axis is true", () => {
  const axis = (values: Values) => {
    const drawing = draw(chartOf([series("金額", values)]));
    const ticks = drawnLabels(drawing).filter(({ x, text }) => x < 40 && /^[▲\d,]+$/u.test(text));
    return { drawing, ticks: ticks.map(({ text }) => text) };
  };

  test("of negative values: bars hang from zero, in proportion", () => {
    const { drawing, ticks } = axis([40, -20]);
    const [up, down] = bars(drawing) as [Rectangle, Rectangle];
    expect(down.y).toBeCloseTo(up.y + up.height, 5);
    expect(up.height).toBeCloseTo(2 * down.height, 3);
    expect(ticks).toContain("▲20");
    const label = drawnLabels(drawing).find(({ text, x }) => text === "▲20" && x > 60);
    expect(label?.y).toBeGreaterThan(down.y + down.height);
  });

  test("of nothing but negative values: zero stands above", () => {
    const { drawing, ticks } = axis([-40, -20]);
    expect(ticks).toContain("0");
    const [first, second] = bars(drawing) as [Rectangle, Rectangle];
    expect(first.height).toBeCloseTo(2 * second.height, 3);
    expect(outside(drawing)).toEqual([]);
  });

  test("of nothing at all: no number stands twice", () => {
    const { drawing, ticks } = axis([0, 0, 0]);
    expect(new Set(ticks).size).toBe(ticks.length);
    expect(ticks).toEqual(["0", "1"]);
    expect(bars(drawing).every(({ height }) => height === 0)).toBe(true);
  });
});
