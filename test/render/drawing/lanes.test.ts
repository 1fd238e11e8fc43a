import { describe, expect, test } from "vitest";
import type { LaneArrow, Lanes } from "../../../src/model/diagram.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { drawDiagram } from "../../../src/render/drawing/diagram.js";
import { drawnLabels, labelsIn, meetings, outside } from "../../support/drawn-labels.js";

const room = { width: 480, height: 700 };

const lanesOf = (lanes: number, stages: number, arrows: readonly LaneArrow[] = []): Lanes => ({
  kind: "lanes",
  stages: Array.from({ length: stages }, (_, at) => `段階${at + 1}`),
  lanes: Array.from({ length: lanes }, (_, lane) => ({
    name: `担い手${lane + 1}`,
    cells: Array.from({ length: stages }, (_, stage) => `すること${lane + 1}の${stage + 1}\n書類の受領 等`),
  })),
  arrows,
});

const arrow = (from: [number, number], to: [number, number], label: string): LaneArrow => ({
  from: { lane: from[0], stage: from[1] },
  to: { lane: to[0], stage: to[1] },
  label,
  manner: "push",
});

const drawn = (diagram: Lanes) => drawDiagram(diagram, defaultTheme, room);
const text = (diagram: Lanes) =>
  drawn(diagram)
    .flatMap((one) => labelsIn(one).map((label) => label.text))
    .join("");

describe("every size", () => {
  test.each([
    [1, 1],
    [2, 3],
    [3, 5],
    [6, 5],
    [2, 12],
  ])("%d lanes of %d stages: all words, none over another, none outside", (lanes, stages) => {
    const diagram = lanesOf(lanes, stages);
    const drawings = drawn(diagram);
    for (const one of drawings) {
      expect(meetings(one)).toEqual([]);
      expect(outside(one)).toEqual([]);
    }
    const said = text(diagram);
    for (const words of [...diagram.stages, ...diagram.lanes.map(({ name }) => name)])
      expect(said).toContain(words);
    for (const { cells } of diagram.lanes)
      for (const cell of cells) expect(said).toContain(cell.split("\n")[0]);
  });
});

test("stages that the width does not hold go on in a further drawing, each with the lanes' names", () => {
  const drawings = drawn(lanesOf(2, 12));
  expect(drawings.length).toBeGreaterThan(1);
  for (const one of drawings)
    expect(labelsIn(one).filter((label) => label.text.startsWith("担い手"))).toHaveLength(2);
  for (const one of drawings)
    for (const shape of one.shapes)
      if (shape.kind === "path")
        for (const [, x = 0] of shape.commands) expect(x).toBeLessThanOrEqual(room.width + 0.01);
});

test("an arrow between parted stages cannot be drawn: the diagram is refused, not the arrow dropped", () => {
  expect(drawn(lanesOf(2, 12, [arrow([0, 0], [1, 11], "戻り")]))).toEqual([]);
  expect(drawn(lanesOf(2, 12, [arrow([0, 0], [1, 0], "渡す")])).length).toBeGreaterThan(1);
});

test("every arrow ends in a head, its words beside it or under its number below", () => {
  const arrows = [
    arrow([0, 0], [1, 1], "決算書の提出"),
    arrow([1, 1], [2, 1], "業況報告書"),
    arrow([2, 2], [1, 2], "照会"),
    arrow([2, 3], [0, 3], "支援の打診"),
    arrow([2, 0], [2, 1], "隣へ渡すものの長い名"),
  ];
  const diagram = lanesOf(3, 5, arrows);
  const [only, second] = drawn(diagram);
  if (!only || second) throw new Error("one drawing");
  for (const { label } of arrows) expect(text(diagram)).toContain(label);
  const heads = only.shapes.filter(
    (shape) =>
      shape.kind === "path" && shape.fill === defaultTheme.colours.accent && shape.commands.length === 4,
  );
  // One a line, and one in the key.
  expect(heads).toHaveLength(arrows.length + 1);
  expect(meetings(only)).toEqual([]);
  expect(drawnLabels(only).length).toBeGreaterThan(30);
});
