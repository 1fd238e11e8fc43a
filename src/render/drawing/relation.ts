import type { Arrow, RelationDiagram } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { arrowHead, type Drawing, polyline, rectangle, type Shape } from "./shape.js";
import { textBlock } from "./text-block.js";

type Point = readonly [number, number];

/** 関係図: the parties at the corners, numbered arrows between them, what each number means below. */
export function drawRelation(diagram: RelationDiagram, theme: Theme, width: number): Drawing {
  const size = theme.fontSize * 0.95;
  const box = { width: Math.min(170, width * 0.34), height: size * 4.2 };
  const high = Math.min(230, width * 0.5);
  const corners = cornersOf(diagram.parties.length, width, high, box);
  const middles = new Map<string, Point>(
    diagram.parties.map((party, index) => [party.id, corners[index] ?? [0, 0]]),
  );
  const shapes: Shape[] = [];
  for (const party of diagram.parties) {
    const [x, y] = middles.get(party.id) ?? [0, 0];
    const name = textBlock(party.name, box.width - 12, {
      size,
      bold: true,
      colour: theme.colours.text,
      anchor: "middle",
    });
    const note = textBlock(party.note ?? "", box.width - 12, {
      size: size * 0.8,
      colour: theme.colours.muted,
      anchor: "middle",
    });
    const top = y - (name.height + note.height) / 2;
    shapes.push(
      rectangle(
        x - box.width / 2,
        y - box.height / 2,
        box.width,
        box.height,
        { fill: theme.colours.tint, stroke: { colour: theme.colours.accent, width: 1 } },
        4,
      ),
      ...name.at(x, top),
      ...note.at(x, top + name.height),
    );
  }
  for (const [index, arrow] of diagram.arrows.entries()) {
    const rivals = diagram.arrows.filter((other) => samePair(other, arrow));
    const lane = rivals.indexOf(arrow) - (rivals.length - 1) / 2;
    shapes.push(...drawArrow(arrow, middles, box, lane, theme, index));
  }
  const legend = drawLegend(diagram.arrows, theme, width, high + 10);
  return { width, height: high + 10 + legend.height, shapes: [...shapes, ...legend.shapes] };
}

/** The first party on top, the others clockwise from the right. */
function cornersOf(
  count: number,
  width: number,
  high: number,
  box: { width: number; height: number },
): Point[] {
  const left = box.width / 2 + 2;
  const right = width - left;
  const top = box.height / 2 + 2;
  const bottom = high - top;
  const middle: Point = [width / 2, top];
  if (count === 2)
    return [
      [left, high / 2],
      [right, high / 2],
    ];
  if (count === 3) return [middle, [right, bottom], [left, bottom]];
  return [middle, [right, high / 2], [width / 2, bottom], [left, high / 2]];
}

const samePair = (a: Arrow, b: Arrow) =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);

/** Arrows between the same two parties run in lanes beside each other. */
function drawArrow(
  arrow: Arrow,
  middles: ReadonlyMap<string, Point>,
  box: { width: number; height: number },
  lane: number,
  theme: Theme,
  index: number,
): Shape[] {
  const a = middles.get(arrow.from);
  const b = middles.get(arrow.to);
  if (!a || !b) return [];
  // Slanting arrows keep to the halves of the boxes that face each other, clear of the upright arrows.
  const lean = Math.sign(b[0] - a[0]) * box.width * 0.2;
  const [dx, dy] = [b[0] - a[0] - 2 * lean, b[1] - a[1]];
  const long = Math.hypot(dx, dy) || 1;
  // The lane is counted on one side of the pair, whichever way the arrow runs.
  const shift = lane * 20 * (arrow.from < arrow.to ? 1 : -1);
  const from: Point = [a[0] + lean - (dy / long) * shift, a[1] + (dx / long) * shift];
  const to: Point = [from[0] + dx, from[1] + dy];
  const start = edgeOf(from, to, a, box, 3);
  const end = edgeOf(to, from, b, box, 5);
  // Numbers of neighbouring lanes stand at different places along their arrows.
  const share = 0.5 + (index % 2 === 0 ? -0.07 : 0.07);
  const at: Point = [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
  const size = theme.fontSize * 0.9;
  return [
    polyline([start, end], { colour: theme.colours.accent, width: 1.1 }),
    arrowHead(start, end, 7, theme.colours.accent),
    rectangle(at[0] - size * 0.85, at[1] - size * 0.85, size * 1.7, size * 1.7, { fill: "#ffffff" }, size),
    {
      kind: "label",
      text: arrow.number,
      x: at[0],
      y: at[1] + size * 0.4,
      size: size * 1.15,
      bold: true,
      colour: theme.colours.accent,
      anchor: "middle",
    },
  ];
}

/** Where a ray from inside a party's box towards another point leaves the box, and a little on. */
function edgeOf(
  from: Point,
  to: Point,
  middle: Point,
  box: { width: number; height: number },
  gap: number,
): Point {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const reach = (delta: number, half: number, offset: number) =>
    delta === 0 ? Number.POSITIVE_INFINITY : (Math.sign(delta) * half - offset) / delta;
  const share = Math.min(
    reach(dx, box.width / 2, from[0] - middle[0]),
    reach(dy, box.height / 2, from[1] - middle[1]),
  );
  const long = Math.hypot(dx, dy) || 1;
  return [from[0] + dx * (share + gap / long), from[1] + dy * (share + gap / long)];
}

function drawLegend(
  arrows: readonly Arrow[],
  theme: Theme,
  width: number,
  top: number,
): { shapes: Shape[]; height: number } {
  const size = theme.fontSize * 0.84;
  const room = width / 2 - 10;
  const rows = Math.ceil(arrows.length / 2);
  const blocks = arrows.map((arrow) => ({
    number: textBlock(arrow.number, size * 2, { size, bold: true, colour: theme.colours.accent }),
    words: textBlock(arrow.label, room - size * 1.8, { size, colour: theme.colours.text }),
  }));
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(blocks[row]?.words.height ?? 0, blocks[row + rows]?.words.height ?? 0),
  );
  const topOf = (row: number) => top + heights.slice(0, row).reduce((sum, one) => sum + one + 3, 0);
  const shapes = blocks.flatMap(({ number, words }, index) => {
    const x = index < rows ? 0 : width / 2 + 5;
    const y = topOf(index % rows);
    return [...number.at(x, y), ...words.at(x + size * 1.8, y)];
  });
  return { shapes, height: topOf(rows) - top };
}
