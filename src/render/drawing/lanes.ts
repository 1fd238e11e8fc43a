import { circled } from "../../model/circled.js";
import type { LaneArrow, LaneCell, Lanes } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { paler } from "../../model/theme-colours.js";
import type { Rectangle } from "./rectangle.js";
import { drawLegend, drawMark, type Numbered } from "./relation/legend.js";
import { type Point, Router, step } from "./relation/route.js";
import { markAt, stripsOf, wordsAt } from "./relation/words.js";
import { arrowHead, type Drawing, polygon, polyline, rectangle, type Shape, type Size } from "./shape.js";
import { type TextBlock, textBlock } from "./text-block.js";

/** Narrower than so many characters, the words of a cell cannot be read. */
const fewest = 6;
const padding = 5;
/** The point of a stage's head, in points. */
const tip = 9;
/** A cell with arrows is so many steps higher than it needs, for their ends. */
const between = { cells: 2 * step, lanes: step } as const;

/** 段階図: stages from left to right under heads that point onwards, a lane a row; more stages than the width holds go on in a further drawing. None where they cannot. */
export function drawLanes(diagram: Lanes, theme: Theme, { width }: Size, air = 1): Drawing[] {
  const size = theme.fontSize * 0.8;
  const isNamed = diagram.lanes.some(({ name }) => name !== "");
  const least = isNamed ? floor(width * 0.14) + step : 0;
  const most = Math.floor((width - least + between.cells) / (fewest * size + 2 * padding + between.cells));
  const count = diagram.stages.length;
  if (most < 1) return [];
  const bands = Math.ceil(count / most);
  const perBand = Math.ceil(count / bands);
  const parts = Array.from({ length: bands }, (_, band) => partOf(diagram, band * perBand, perBand));
  const kept = parts.reduce((sum, { arrows }) => sum + arrows.length, 0);
  if (kept < diagram.arrows.length) return [];
  // The last head of a band that goes on points over its edge.
  const room = width - (bands > 1 ? tip * 1.4 : 0);
  const exact = (room - least - (perBand - 1) * between.cells) / perBand;
  // Cells between which lines run stand on their grid; what is left over is the names'.
  const wide = isNamed ? floor(exact) : exact;
  const left = isNamed ? least + floor((exact - wide) * perBand) : 0;
  const crossing = Math.max(4, Math.round(6 * air)) * step;
  const layout = { theme, width, size, left, wide, crossing, nameWidth: isNamed ? left - step : 0 };
  return parts.map((part, index) => drawBand(part, index * perBand < count - perBand, layout));
}

const floor = (length: number): number => Math.floor(length / step) * step;
const ceiling = (length: number): number => Math.ceil(length / step) * step;

/** Some of the stages, with the arrows between them. */
function partOf({ stages, lanes, arrows, ...rest }: Lanes, from: number, count: number): Lanes {
  const isIn = ({ stage }: LaneCell) => stage >= from && stage < from + count;
  const moved = (cell: LaneCell): LaneCell => ({ ...cell, stage: cell.stage - from });
  return {
    ...rest,
    stages: stages.slice(from, from + count),
    lanes: lanes.map(({ name, cells }) => ({ name, cells: cells.slice(from, from + count) })),
    arrows: arrows
      .filter((arrow) => isIn(arrow.from) && isIn(arrow.to))
      .map((arrow) => ({ ...arrow, from: moved(arrow.from), to: moved(arrow.to) })),
  };
}

interface Layout {
  readonly theme: Theme;
  readonly width: number;
  readonly size: number;
  readonly nameWidth: number;
  /** Where the first stage begins. */
  readonly left: number;
  /** Of a stage. */
  readonly wide: number;
  /** Between two lanes that arrows run between, in points. */
  readonly crossing: number;
}

/** A lane with its words set, and where it stands. */
interface SetLane {
  readonly name: TextBlock;
  readonly cells: readonly TextBlock[];
  readonly top: number;
  readonly height: number;
}

function drawBand(diagram: Lanes, goesOn: boolean, layout: Layout): Drawing {
  const { theme, width, size, nameWidth, left, wide } = layout;
  const xOf = (stage: number) => left + stage * (wide + between.cells);
  const heads = diagram.stages.map((stage) =>
    textBlock(
      stage,
      wide - tip,
      { size: size * 1.05, bold: true, colour: "#ffffff", anchor: "middle" },
      theme,
    ),
  );
  const headHeight = ceiling(Math.max(...heads.map(({ height }) => height)) + 2 * padding);
  const lanes = setLanes(diagram, headHeight + (nameWidth > 0 ? between.cells : between.lanes), layout);
  const last = lanes.at(-1);
  const bottom = (last?.top ?? 0) + (last?.height ?? 0) + between.lanes;
  const right = xOf(diagram.stages.length - 1) + wide + (nameWidth > 0 ? step : 0);
  const boxes = new Map<string, Rectangle>();
  lanes.forEach(({ cells, top, height }, lane) => {
    cells.forEach((words, stage) => {
      if (words.lines.length > 0)
        boxes.set(keyOf({ lane, stage }), { x: xOf(stage), y: top, width: wide, height });
    });
  });
  const arrows = drawArrows(diagram, boxes, { ...layout, right, bottom, top: headHeight });
  return {
    width,
    height: bottom + arrows.below,
    shapes: [
      ...lanes.flatMap((lane, index) => ground(lane, index)),
      ...heads.flatMap((words, stage) => head(words, xOf(stage), headHeight, stage)),
      ...lanes.flatMap(cellsOf),
      ...arrows.shapes,
    ],
  };

  /** Every other lane stands on a pale ground, with its name at the left. */
  function ground({ name, top, height }: SetLane, index: number): Shape[] {
    if (nameWidth === 0) return [];
    const fill = index % 2 === 0 ? paler(theme.colours.line, 0.22) : "#ffffff";
    const y = top - between.lanes;
    return [
      rectangle(0, y, Math.min(width, right), height + 2 * between.lanes, { fill }),
      rectangle(0, y, nameWidth, height + 2 * between.lanes, { fill: paler(theme.colours.accent, 0.18) }),
      ...name.at(nameWidth / 2, top + (height - name.height) / 2),
    ];
  }

  function head(words: TextBlock, x: number, high: number, stage: number): Shape[] {
    const isEnd = stage === diagram.stages.length - 1 && !goesOn;
    const reach = isEnd ? x + wide : x + wide + tip * 0.6;
    const notch = stage === 0 ? 0 : tip * 0.8;
    const corners: Point[] = [
      [x, 0],
      [reach, 0],
      [reach + (isEnd ? 0 : tip * 0.8), high / 2],
      [reach, high],
      [x, high],
      [x + notch, high / 2],
    ];
    return [
      polygon(corners, theme.colours.accent),
      ...words.at(x + (wide + notch) / 2, (high - words.height) / 2),
    ];
  }

  function cellsOf({ cells, top, height }: SetLane): Shape[] {
    return cells.flatMap((words, stage): Shape[] => {
      if (words.lines.length === 0) return [];
      const paint = { fill: "#ffffff", stroke: { colour: theme.colours.accent, width: 0.7 } };
      return [
        rectangle(xOf(stage), top, wide, height, paint, 3),
        ...words.at(xOf(stage) + padding, top + padding),
      ];
    });
  }

  function setLanes({ lanes, arrows }: Lanes, from: number, { theme, size, crossing }: Layout): SetLane[] {
    let top = from;
    return lanes.map(({ name, cells }, index): SetLane => {
      const words = cells.map((cell) =>
        textBlock(cell, wide - 2 * padding, { size, colour: theme.colours.text }, theme),
      );
      const title = { size, bold: true, colour: theme.colours.text, anchor: "middle" } as const;
      const who = textBlock(name, nameWidth - 8, title, theme);
      const high = Math.max(who.height, ...words.map(({ height }) => height));
      const own = arrows.filter(({ from, to }) => from.lane === index || to.lane === index).length;
      const height = ceiling(Math.max(high + 2 * padding, own > 0 ? 5 * step : 0));
      const lane = { name: who, cells: words, top, height };
      const crosses = arrows.some(
        ({ from, to }) => Math.min(from.lane, to.lane) <= index && Math.max(from.lane, to.lane) > index,
      );
      top += height + 2 * between.lanes + (crosses ? crossing - between.lanes : 0);
      return lane;
    });
  }
}

const keyOf = ({ lane, stage }: LaneCell): string => `${lane}/${stage}`;

interface Room extends Layout {
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The ways of the arrows between the cells, their words beside them; those that find no room stand below. */
function drawArrows(
  { arrows }: Lanes,
  boxes: ReadonlyMap<string, Rectangle>,
  { theme, width, size, left, right, top, bottom }: Room,
): { shapes: Shape[]; below: number } {
  if (arrows.length === 0) return { shapes: [], below: 0 };
  const all = [...boxes.values()];
  const indexOf = (cell: LaneCell) => [...boxes.keys()].indexOf(keyOf(cell));
  const router = new Router(Math.min(width, right), bottom, [
    { x: 0, y: 0, width: Math.min(width, right), height: floor(top) },
    ...(left > 0 ? [{ x: 0, y: 0, width: left - step, height: bottom }] : []),
    ...all,
  ]);
  const shift = left > 0 ? 2 : 1;
  const ways = arrows.map(({ from, to }) => router.route(indexOf(from) + shift, indexOf(to) + shift) ?? []);
  const strips = ways.map(stripsOf);
  const extent = { x: left, y: top, width: Math.min(width, right) - left, height: bottom - top };
  const taken: Rectangle[] = [...all, ...strips.flat()];
  const below: Numbered[] = [];
  const shapes = arrows.flatMap((arrow, index): Shape[] => {
    const way = ways[index] ?? [];
    const style = { size: size * 0.94, colour: theme.colours.text };
    const words = wordsAt(arrow.label, way, taken, extent, style, theme);
    if (words) {
      taken.push(words.box);
      return [...lineOf(arrow, way, theme), ...words.labels];
    }
    const number = circled(below.length + 1);
    below.push({ number, label: arrow.label });
    const place = markAt(way, size * 1.4, taken, strips[index] ?? []);
    taken.push(place.box);
    return [...lineOf(arrow, way, theme), ...drawMark(number, place.middle, size, theme)];
  });
  const key = keyToManners(arrows, bottom + 4, theme, size);
  const legend = drawLegend(below, theme, width, bottom + 4 + key.height);
  return {
    shapes: [...shapes, ...key.shapes, ...legend.shapes],
    below: key.height + (below.length > 0 ? legend.height + 4 : 0) + (key.height > 0 ? 4 : 0),
  };
}

/** What is handed over unasked is a whole line, what is fetched a broken one. */
const looks = {
  push: { name: "プッシュ", dash: [] },
  pull: { name: "プル", dash: [3, 2] },
  plain: { name: "", dash: [] },
} as const;

const lineLookOf = ({ manner }: Pick<LaneArrow, "manner">, theme: Theme) => ({
  colour: manner === "pull" ? (theme.colours.series[2] ?? theme.colours.accent) : theme.colours.accent,
  width: 1.2,
  ...(looks[manner].dash.length > 0 ? { dash: looks[manner].dash } : {}),
});

function lineOf(arrow: LaneArrow, way: readonly Point[], theme: Theme): Shape[] {
  const [end, before] = [way.at(-1), way.at(-2)];
  if (!end || !before) return [];
  const stroke = lineLookOf(arrow, theme);
  return [polyline(way, stroke), arrowHead(before, end, 6, stroke.colour)];
}

/** 凡例: the manners that occur, where there is more to tell than plain arrows. */
function keyToManners(
  arrows: readonly LaneArrow[],
  top: number,
  theme: Theme,
  size: number,
): { shapes: Shape[]; height: number } {
  const manners = (["push", "pull"] as const).filter((one) => arrows.some(({ manner }) => manner === one));
  let x = 0;
  const shapes = manners.flatMap((manner): Shape[] => {
    const stroke = lineLookOf({ manner }, theme);
    const words = textBlock(looks[manner].name, 200, { size, colour: theme.colours.text }, theme);
    const y = top + words.height / 2;
    const line: Point[] = [
      [x, y],
      [x + 24, y],
    ];
    const own = [
      polyline(line, stroke),
      arrowHead([x, y], [x + 24, y], 6, stroke.colour),
      ...words.at(x + 29, top),
    ];
    x += 29 + words.width + 20;
    return own;
  });
  return { shapes, height: manners.length > 0 ? size * 1.5 : 0 };
}
