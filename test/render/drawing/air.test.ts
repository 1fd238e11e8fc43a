import { expect, test } from "vitest";
import type { Diagram } from "../../../src/model/diagram.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { airs, drawDiagram } from "../../../src/render/drawing/diagram.js";
import type { Drawing } from "../../../src/render/drawing/shape.js";
import { labelsIn, meetings, outside } from "../../support/drawn-labels.js";
import { diagrams } from "../pdf/sample/diagrams.js";

// 余白の伸び縮み: diagrams stand closer to fit a page, further apart to fill it; their words stay.

const room = { width: 482, height: 640 };
const drawn = (diagram: Diagram, air?: number): Drawing => {
  const [drawing] = drawDiagram(diagram, defaultTheme, room, air);
  if (!drawing) throw new Error("nothing was drawn");
  return drawing;
};
/** Every character with the size of its type; words may stand in more lines. */
const words = (drawing: Drawing) =>
  labelsIn(drawing).flatMap(({ text, size }) => Array.from(text, (one) => `${one} ${size}`));

const kinds = ["relation", "lanes", "decision", "funnel", "split-bars", "flow"];
const bending = diagrams.flatMap((block) =>
  block.kind === "diagram" && kinds.includes(block.diagram.kind) ? [block.diagram] : [],
);

test.each(bending.map((diagram) => [diagram.kind, diagram] as const))(
  "%s: less air is lower, more is higher, with the same words in the same type",
  (_, diagram) => {
    const [closest, usual, widest] = [airs.least, 1, airs.most].map((air) => drawn(diagram, air));
    if (!closest || !usual || !widest) throw new Error("nothing was drawn");
    expect(closest.height).toBeLessThan(usual.height);
    expect(widest.height).toBeGreaterThan(usual.height);
    for (const drawing of [closest, widest]) {
      expect(words(drawing).toSorted()).toEqual(words(usual).toSorted());
      expect(meetings(drawing)).toEqual([]);
      expect(outside(drawing)).toEqual([]);
    }
  },
);

test("in a decision the way from a box to those below it is 34 points, between 24 and 34 × 1.4", () => {
  const diagram: Diagram = {
    kind: "decision",
    start: { question: "問い", answers: [{ answer: "はい", next: { result: "結果" } }] },
  };
  const usual = drawn(diagram).height;
  expect(usual - drawn(diagram, airs.least).height).toBeCloseTo(34 - 24);
  expect(drawn(diagram, airs.most).height - usual).toBeCloseTo(34 * 0.4);
});
