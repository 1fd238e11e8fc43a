import type { Arrow, Party, RelationDiagram } from "../../../model/diagram.js";
import type { Theme } from "../../../model/theme.js";
import type { Rectangle } from "../rectangle.js";
import { arrowHead, type Drawing, polyline, rectangle, type Shape } from "../shape.js";
import { type TextBlock, textBlock } from "../text-block.js";
import { drawLegend, drawMark } from "./legend.js";
import { type Point, Router, step } from "./route.js";
import { seatsOf } from "./seats.js";
import { markAt, stripsOf, wordsAt } from "./words.js";

const columns = 3;
const padding = 6;
/** Room for lines around the parties, in points. */
const margin = 2 * step;
/** Between one party and the one below it, in steps of the grid; with more arrows they stand further apart. */
const leastSteps = 5;

/** 関係図: the parties around, arrows of right angles between them with their words; words that find no room stand below. */
export function drawRelation(diagram: RelationDiagram, theme: Theme, width: number, air = 1): Drawing {
  const usual = diagram.arrows.length > 10 ? 10 : 8;
  const steps = Math.max(leastSteps, Math.floor(usual * air + 0.01));
  const { drawing, below } = drawnApart(diagram, theme, width, steps * step);
  if (steps >= usual || below === 0) return drawing;
  // Parties do not stand so close that the words between them are sent below.
  const apart = drawnApart(diagram, theme, width, usual * step);
  return apart.below < below ? apart.drawing : drawing;
}

/** The parties so many points apart from top to bottom, and how many arrows have their words below. */
function drawnApart(
  diagram: RelationDiagram,
  theme: Theme,
  width: number,
  between: number,
): { readonly drawing: Drawing; readonly below: number } {
  const boxes = boxesOf(diagram, theme, width, between);
  const high = Math.max(...boxes.map(({ box }) => box.y + box.height)) + margin;
  const ways = waysOf(
    diagram,
    boxes.map(({ box }) => box),
    width,
    high,
  );
  const size = theme.fontSize * 0.76;
  const strips = ways.map(stripsOf);
  const taken: Rectangle[] = [...boxes.map(({ box }) => box), ...strips.flat()];
  const extent = { x: 0, y: 0, width, height: high };
  const below: Arrow[] = [];
  const drawn = diagram.arrows.map((arrow, index): Shape[] => {
    const way = ways[index] ?? [];
    const text = arrow.standing ? arrow.label : `${arrow.number} ${arrow.label}`;
    const colour = theme.colours.text;
    const words = wordsAt(text, way, taken, extent, { size, colour }, theme);
    if (words) {
      taken.push(words.box);
      return [...lineOf(arrow, way, theme), ...words.labels];
    }
    below.push(arrow);
    const mark = theme.fontSize * 0.9;
    const place = markAt(way, mark * 1.4, taken, strips[index] ?? []);
    taken.push(place.box);
    return [...lineOf(arrow, way, theme), ...drawMark(arrow.number, place.middle, mark, theme)];
  });
  const legend = drawLegend(below, theme, width, high + 6);
  const drawing = {
    width,
    height: high + (below.length > 0 ? 6 + legend.height : 0),
    shapes: [...boxes.flatMap((one) => partyOf(one, theme)), ...drawn.flat(), ...legend.shapes],
  };
  return { drawing, below: below.length };
}

/** A party's box with its name and note set. */
interface PartyBox {
  readonly box: Rectangle;
  readonly name: TextBlock;
  readonly note: TextBlock;
}

/** Boxes of one size, their sides on the grid. */
function boxesOf(diagram: RelationDiagram, theme: Theme, width: number, between: number): PartyBox[] {
  const size = theme.fontSize * 0.92;
  const wide = Math.floor((width * 0.25) / (2 * step)) * 2 * step;
  const texts = diagram.parties.map(({ name, note }: Party) => ({
    name: textBlock(
      name,
      wide - 2 * padding,
      {
        size,
        bold: true,
        colour: theme.colours.text,
        anchor: "middle",
      },
      theme,
    ),
    note: textBlock(
      note ?? "",
      wide - 2 * padding,
      {
        size: size * 0.8,
        colour: theme.colours.muted,
        anchor: "middle",
      },
      theme,
    ),
  }));
  const words = Math.max(...texts.map(({ name, note }) => name.height + note.height)) + 2 * padding;
  // Every line that two neighbours share has a place of its own at their sides.
  const lanes = Math.max(
    ...diagram.arrows.map((one) => diagram.arrows.filter((other) => samePair(one, other)).length),
  );
  const high = Math.ceil(Math.max(words, (lanes + 1) * 2 * step, 6 * step) / (2 * step)) * 2 * step;
  const apart = Math.floor((width - 2 * margin - wide) / (columns - 1) / step) * step;
  const left = Math.floor((width - wide - (columns - 1) * apart) / 2 / step) * step;
  return seatsOf(diagram).flatMap(({ column, row }, index): PartyBox[] => {
    const text = texts[index];
    const x = left + column * apart;
    const y = margin + row * (high + between);
    return text ? [{ ...text, box: { x, y, width: wide, height: high } }] : [];
  });
}

const samePair = (a: Arrow, b: Arrow) =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);

/** The ways of the arrows, in their order; neighbours find theirs first. */
function waysOf(
  { parties, arrows }: RelationDiagram,
  boxes: readonly Rectangle[],
  width: number,
  high: number,
): (readonly Point[])[] {
  const router = new Router(width, high, boxes);
  const partyAt = (id: string) => parties.findIndex((party) => party.id === id);
  const middle = ({ x, y, width: wide, height }: Rectangle): Point => [x + wide / 2, y + height / 2];
  const ends = arrows.map(({ from, to }) => {
    const nowhere = { x: 0, y: 0, width: 0, height: 0 };
    const [a, b] = [boxes[partyAt(from)] ?? nowhere, boxes[partyAt(to)] ?? nowhere].map(middle) as [
      Point,
      Point,
    ];
    return { from, to, straight: [a, b], far: Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) };
  });
  const ways = new Map<number, readonly Point[]>();
  const order = ends.map((_, index) => index).toSorted((a, b) => (ends[a]?.far ?? 0) - (ends[b]?.far ?? 0));
  for (const index of order) {
    const end = ends[index];
    if (end) ways.set(index, router.route(partyAt(end.from), partyAt(end.to)) ?? end.straight);
  }
  return arrows.map((_, index) => ways.get(index) ?? []);
}

function partyOf({ box, name, note }: PartyBox, theme: Theme): Shape[] {
  const middle = box.x + box.width / 2;
  const top = box.y + (box.height - name.height - note.height) / 2;
  const paint = { fill: theme.colours.tint, stroke: { colour: theme.colours.accent, width: 1 } };
  return [
    rectangle(box.x, box.y, box.width, box.height, paint, 4),
    ...name.at(middle, top),
    ...note.at(middle, top + name.height),
  ];
}

/** A step is a whole line, a relation that always stands a broken one. */
function lineOf(arrow: Arrow, way: readonly Point[], theme: Theme): Shape[] {
  const [tip, before] = [way.at(-1), way.at(-2)];
  if (!tip || !before) return [];
  const colour = arrow.standing ? theme.colours.muted : theme.colours.accent;
  return [
    polyline(way, { colour, width: 1, ...(arrow.standing ? { dash: [3, 2] } : {}) }),
    arrowHead(before, tip, 6, colour),
  ];
}
