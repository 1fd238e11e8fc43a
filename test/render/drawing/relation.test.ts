import { describe, expect, test } from "vitest";
import type { Arrow, RelationDiagram } from "../../../src/model/diagram.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { overlaps, type Rectangle } from "../../../src/render/drawing/rectangle.js";
import { drawRelation } from "../../../src/render/drawing/relation/relation.js";
import type { Drawing, Path } from "../../../src/render/drawing/shape.js";
import { composer } from "../../support/booklet.js";
import { drawnLabels, labelsIn, meetings, outside } from "../../support/drawn-labels.js";

type Point = readonly [number, number];

const pathsIn = ({ shapes }: Drawing) => shapes.filter((shape): shape is Path => shape.kind === "path");

const pointsOf = ({ commands }: Path): Point[] =>
  commands.flatMap((one): Point[] => (one[0] === "M" || one[0] === "L" ? [[one[1], one[2]]] : []));

/** The corners of every arrow's line: what is drawn with a pen and no paint. */
const ways = (drawing: Drawing): Point[][] =>
  pathsIn(drawing)
    .filter(({ fill, stroke }) => !fill && stroke)
    .map(pointsOf);

/** The parties' boxes: what is painted and has an outline. */
const boxes = (drawing: Drawing): Rectangle[] =>
  pathsIn(drawing)
    .filter(({ fill, stroke }) => fill && stroke)
    .map((path) => {
      const [xs, ys] = [pointsOf(path).map(([x]) => x), pointsOf(path).map(([, y]) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    });

/** The stretches of a way as boxes of no width, or of no height. */
const stretches = (way: readonly Point[]): Rectangle[] =>
  way.slice(1).map((to, at) => {
    const from = way[at] ?? to;
    return {
      x: Math.min(from[0], to[0]),
      y: Math.min(from[1], to[1]),
      width: Math.abs(from[0] - to[0]),
      height: Math.abs(from[1] - to[1]),
    };
  });

/** Whether two closed boxes have a point in common. */
const touch = (a: Rectangle, b: Rectangle) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** How far two stretches run along each other; nothing where they only cross or do not meet. */
function sharedLength(a: Rectangle, b: Rectangle): number {
  const isLying = a.height === 0 && b.height === 0;
  const isUpright = a.width === 0 && b.width === 0;
  if (isLying && a.y === b.y) return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  if (isUpright && a.x === b.x) return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return 0;
}

const diagramOf = (names: readonly string[], arrows: readonly Arrow[]): RelationDiagram => ({
  kind: "relation",
  parties: names.map((name) => ({ id: name, name })),
  arrows,
});

const arrow = (from: string, to: string, number: string, label: string, standing = false): Arrow => ({
  from,
  to,
  number,
  label,
  ...(standing ? { standing } : {}),
});

const system = diagramOf(
  ["協会", "金融機関", "中小企業者", "公庫"],
  [
    arrow("中小企業者", "金融機関", "①", "融資の申込み"),
    arrow("中小企業者", "協会", "②", "保証の委託"),
    arrow("協会", "金融機関", "③", "保証の承諾"),
    arrow("金融機関", "中小企業者", "④", "融資"),
    arrow("中小企業者", "金融機関", "⑤", "返済"),
    arrow("協会", "公庫", "⑥", "保険料"),
    arrow("協会", "金融機関", "⑦", "代位弁済"),
    arrow("公庫", "協会", "⑧", "保険金"),
    arrow("中小企業者", "協会", "⑨", "求償権の返済"),
    arrow("協会", "公庫", "⑩", "回収金の納付"),
  ],
);

test("信用補完制度の関係図: no arrow meets another, and each has its words beside it", () => {
  const drawing = drawRelation(system, defaultTheme, 482);
  const lines = ways(drawing);
  expect(lines).toHaveLength(system.arrows.length);
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1))
      for (const a of stretches(one)) for (const b of stretches(other)) expect(touch(a, b)).toBe(false);
  });
  const written = labelsIn(drawing).map(({ text }) => text);
  for (const { number, label } of system.arrows) expect(written).toContain(`${number} ${label}`);
});

/** Every party to the next and to the first, with the words of both. */
const around = (count: number, words: string): RelationDiagram => {
  const names = Array.from({ length: count }, (_, at) => `当事者${"甲乙丙丁戊己庚辛壬癸"[at]}`);
  const [first = ""] = names;
  return diagramOf(names, [
    ...names.map((name, at) =>
      arrow(name, names[(at + 1) % count] ?? first, `${at + 1}`, `${words}${at + 1}`),
    ),
    ...names
      .slice(1)
      .map((name, at) => arrow(name, first, "アイウエオカキクケ"[at] ?? "", `監督${at + 1}`, true)),
  ]);
};

describe.each([2, 3, 4, 5, 6, 7, 8, 9, 10])("%d parties", (count) => {
  test.each([
    ["手順", 482],
    ["手順", 190],
    ["求償権の行使による回収金の納付", 482],
  ])("words such as %s, in a width of %d points", (words, width) => {
    const diagram = around(count, words);
    const drawing = drawRelation(diagram, defaultTheme, width);
    expect(meetings(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
    const parties = boxes(drawing);
    expect(parties).toHaveLength(count);
    parties.forEach((one, at) => {
      for (const other of parties.slice(at + 1)) expect(overlaps(one, other)).toBe(false);
    });
    const lines = ways(drawing);
    expect(lines).toHaveLength(diagram.arrows.length);
    for (const line of lines) {
      for (const { width: wide, height: high } of stretches(line)) expect(Math.min(wide, high)).toBe(0);
      for (const stretch of stretches(line))
        for (const box of parties) expect(overlaps(stretch, box)).toBe(false);
    }
    // Two lines may cross, but never run along the same stretch.
    lines.forEach((one, at) => {
      for (const other of lines.slice(at + 1))
        for (const a of stretches(one))
          for (const b of stretches(other)) expect(sharedLength(a, b)).toBeLessThanOrEqual(0);
    });
    // Words lie over no line but the mark of their own, and over no box but their party's.
    const inParties = (label: Rectangle) => parties.some((box) => overlaps(box, label));
    for (const label of drawnLabels(drawing).filter(
      ({ text }) => text.length > 1 && Number.isNaN(Number(text)),
    ))
      if (!inParties(label))
        for (const line of lines)
          for (const stretch of stretches(line)) expect(touch(stretch, label)).toBe(false);
    const written = labelsIn(drawing)
      .map(({ text }) => text)
      .join("");
    for (const { label } of diagram.arrows) expect(written).toContain(label);
  });
});

test("a relation that stands is a broken line", () => {
  const lines = pathsIn(drawRelation(around(3, "手順"), defaultTheme, 482)).filter(
    ({ fill, stroke }) => !fill && stroke,
  );
  expect(lines.map(({ stroke }) => stroke?.dash !== undefined)).toEqual([false, false, false, true, true]);
});

describe("what is written", async () => {
  const compose = await composer();
  const write = (body: string) => compose(`:::relation{title="関係" alt="関係"}\n${body}\n:::`);

  test("a list below the steps says what stands, and is told to those who do not see it", () => {
    const { value, problems } = write("- 協会\n- 国\n\n1. 協会 → 国：報告\n\n- 国 → 協会：監督");
    expect(problems).toEqual([]);
    expect(value?.find(({ kind }) => kind === "diagram")).toMatchObject({
      alternative: "関係。当事者: 協会、国。①協会から国へ報告、国から協会へ監督。",
      diagram: { arrows: [{ number: "①" }, { standing: true, label: "監督" }] },
    });
  });

  test.each([
    ["an arrow to nobody", "- 甲\n- 乙\n\n1. 甲 → 丙：支払", 7],
    ["one party", "- 甲\n\n1. 甲 → 甲：支払", 3],
    ["no steps", "- 甲\n- 乙", 3],
    ["the same party twice", "- 甲\n- 乙\n- 甲\n\n1. 甲 → 乙：支払", 3],
    ["eleven parties", `${"甲乙丙丁戊己庚辛壬癸子".replace(/./gu, "- $&\n")}\n1. 甲 → 乙：支払`, 3],
  ])("%s is told at its line", (_, body, row) => {
    const { problems } = write(body);
    expect(problems.map(({ rule }) => rule)).toContain("compose/content");
    expect(problems.map(({ place }) => place?.row)).toContain(row);
  });
});
