import { describe, expect, test } from "vitest";
import type { Diagram, Funnel, Scatter, SmallMultiples, TileMap } from "../../../src/model/diagram.js";
import { prefectureTile, prefectureTiles } from "../../../src/model/prefectures.js";
import { contrast } from "../../../src/model/theme-colours.js";
import { themePresets } from "../../../src/model/theme-presets.js";
import { drawDiagram } from "../../../src/render/drawing/diagram.js";
import type { Path } from "../../../src/render/drawing/shape.js";
import { labelsIn, meetings, outside } from "../../support/drawn-labels.js";
import { figure } from "../pdf/sample/figures.js";

const room = { width: 480, height: 700 };
const theme = themePresets.ai;
const drawn = (diagram: Diagram, own: (typeof themePresets)[keyof typeof themePresets] = theme) =>
  drawDiagram(diagram, own, room);

const boxOf = ({ commands }: Path) => {
  const points = commands.flatMap((one) =>
    one[0] === "M" || one[0] === "L" ? [[one[1], one[2]] as const] : [],
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs) };
};

describe("funnel", () => {
  const funnelOf = (...counts: readonly number[]): Funnel => ({
    kind: "funnel",
    steps: counts.map((count, at) => ({
      label: `長い名の段階その${at}`,
      figure: figure(`step/${at}`, String(count)),
      text: `${count}社`,
      ...(at > 0 && { ofBefore: { figure: figure(`b/${at}`, "1"), text: `${at}.5％` } }),
    })),
  });

  test("bars as wide as their counts, centred", () => {
    const [only] = drawn(funnelOf(400, 200, 100));
    const bars = (only?.shapes ?? []).flatMap((shape) =>
      shape.kind === "path" && shape.fill === theme.colours.accent ? [boxOf(shape)] : [],
    );
    expect(bars.map(({ width }) => (width / (bars[0]?.width ?? 1)) * 400)).toEqual([
      400,
      expect.closeTo(200, 5),
      expect.closeTo(100, 5),
    ]);
    expect(new Set(bars.map(({ x, width }) => Math.round(x + width / 2))).size).toBe(1);
  });

  test.each([[[480, 312, 176, 121, 98]], [[1000, 3, 0]], [[0, 0]]])(
    "%j: every word, none over another",
    (counts) => {
      const [only] = drawn(funnelOf(...counts));
      if (!only) throw new Error("no drawing");
      expect(meetings(only)).toEqual([]);
      expect(outside(only)).toEqual([]);
      for (const count of counts) expect(labelsIn(only).map(({ text }) => text)).toContain(`${count}社`);
    },
  );
});

describe("scatter", () => {
  const scatterOf = (count: number, spread: number): Scatter => ({
    kind: "scatter",
    across: { label: "横（％）", ticks: [] },
    up: { label: "縦（％）", ticks: [] },
    points: Array.from({ length: count }, (_, at) => ({
      name: `信用保証協会${at}`,
      across: figure(`x/${at}`, String((at * 37) % spread)),
      up: figure(`y/${at}`, String((at * 53) % spread)),
      isMarked: at === 1,
    })),
  });

  test.each([
    [2, 100],
    [51, 100],
    [51, 7],
    [90, 60],
    [3, 1],
  ])(
    "%d points on a spread of %d: every one named, beside it or below, no name over another",
    (count, spread) => {
      const diagram = scatterOf(count, spread);
      const [only] = drawn(diagram);
      if (!only) throw new Error("no drawing");
      expect(meetings(only)).toEqual([]);
      expect(outside(only)).toEqual([]);
      const said = labelsIn(only)
        .map(({ text }) => text)
        .join("　");
      for (const { name } of diagram.points) expect(said).toContain(name);
    },
  );
});

describe("small multiples", () => {
  const multiplesOf = (count: number): SmallMultiples => ({
    kind: "small-multiples",
    scale: "0から",
    members: Array.from({ length: count }, (_, at) => ({
      name: `第${at}の長い名の支所`,
      text: `${at + 1}億円`,
      trend: {
        years: ["R6", "R7"],
        values: [figure(`a/${at}`, String(at + 1)), figure(`b/${at}`, String(at + 1))],
        alternative: "",
      },
      isMarked: at === 0,
    })),
  });

  test.each([1, 4, 7, 51])(
    "%d members: every name, none over another; parted where a page does not hold them",
    (count) => {
      const drawings = drawn(multiplesOf(count));
      for (const one of drawings) {
        expect(meetings(one)).toEqual([]);
        expect(outside(one)).toEqual([]);
        expect(one.height).toBeLessThanOrEqual(room.height);
      }
      const said = drawings.flatMap((one) => labelsIn(one).map(({ text }) => text)).join("");
      for (let at = 0; at < count; at += 1) expect(said).toContain(`${at + 1}億円`);
    },
  );

  test("all bars on one scale: one of a half is half as high", () => {
    const [only] = drawn(multiplesOf(2));
    const heights = (only?.shapes ?? []).flatMap((shape) => {
      if (shape.kind !== "path" || shape.fill !== theme.colours.accent) return [];
      const ys = shape.commands.flatMap((one) => (one[0] === "Z" ? [] : [one[2]]));
      return [Math.max(...ys) - Math.min(...ys)];
    });
    expect(heights).toHaveLength(2);
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 5);
  });
});

describe("map of prefectures", () => {
  const mapOf = (classes: number): TileMap => ({
    kind: "tile-map",
    measure: "利用度（％）",
    classes: Array.from({ length: classes }, (_, at) => `${at}以上`),
    tiles: prefectureTiles.map(({ name, column, row, isCity }, at) => ({
      name,
      column,
      row,
      isCity: isCity ?? false,
      figure: null,
      text: "1,234.5",
      class: at === 0 ? -1 : at % classes,
    })),
  });

  test("47 prefectures and four cities, each on a square of its own", () => {
    expect(prefectureTiles.filter(({ isCity }) => !isCity)).toHaveLength(47);
    expect(prefectureTiles.filter(({ isCity }) => isCity)).toHaveLength(4);
    expect(new Set(prefectureTiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(51);
  });

  test("names as people write them", () => {
    const of = (written: string) => prefectureTile(written)?.name;
    expect(["北海道", "東京", "京都府", "岐阜", "岐阜市信用保証協会", "横浜", "名古屋市"].map(of)).toEqual([
      "北海道",
      "東京",
      "京都",
      "岐阜",
      "岐阜市",
      "横浜市",
      "名古屋市",
    ]);
    expect(["", "県", "みなと県", "市"].map(of)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test.each(
    Object.entries(themePresets).flatMap(([name, own]) =>
      [1, 2, 5].map((classes) => [name, classes, own] as const),
    ),
  )("%s, %d classes: every word clear of the others and to be read on its shade", (_, classes, own) => {
    const [only] = drawn(mapOf(classes), own);
    if (!only) throw new Error("no drawing");
    expect(meetings(only)).toEqual([]);
    expect(outside(only)).toEqual([]);
    // A name and a value follow the square on which they stand.
    let ground = "#ffffff";
    for (const shape of only.shapes) {
      if (shape.kind === "path") ground = shape.fill ?? ground;
      else if (shape.text === "1,234.5") expect(contrast(shape.colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
