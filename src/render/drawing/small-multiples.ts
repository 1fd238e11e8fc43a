import type { SmallMultiples } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { type Drawing, moved, rectangle, type Shape, type Size } from "./shape.js";
import { drawSmallTrend } from "./small-trend.js";
import { textBlock } from "./text-block.js";

/** A chart is no narrower than this, in points. */
const leastWide = 86;
const gap = { across: 14, down: 12 } as const;
/** How high the highest bar is, and by how much less where there is no air, in points. */
const bars = { usual: 44, bends: 26 } as const;
/** Between a name and the highest bar, in points. */
const belowName = 4;

/** 小さな図の並び: the members in their order, a small chart each, all bars on one scale; rows too many for the room go on in a further drawing. */
export function drawSmallMultiples(
  { members, scale }: SmallMultiples,
  theme: Theme,
  { width, height }: Size,
  air = 1,
): Drawing[] {
  const barsHigh = bars.usual + (air - 1) * bars.bends;
  const size = theme.fontSize * 0.8;
  const most = Math.max(1, Math.floor((width + gap.across) / (leastWide + gap.across)));
  // Five are three and two, not four and one.
  const perRow = Math.max(1, Math.ceil(members.length / Math.ceil(members.length / most)));
  const wide = (width - gap.across * (perRow - 1)) / perRow;
  const compared = members.flatMap(({ trend }) => trend.values);
  const words = members.map(({ name, text, isMarked }) => {
    const colour = isMarked ? theme.colours.accent : theme.colours.text;
    const value = textBlock(text, wide, { size, bold: true, colour, anchor: "end" }, theme);
    return { name: textBlock(name, wide - value.width - 4, { size, bold: isMarked, colour }, theme), value };
  });
  const head = Math.max(...words.map(({ name, value }) => Math.max(name.height, value.height))) + belowName;
  const pitch = head + barsHigh + gap.down;
  const title = textBlock(scale, width, { size: size * 0.94, colour: theme.colours.muted }, theme);
  const top = title.height + 4;
  const rowsIn = Math.max(1, Math.floor((height - top + gap.down) / pitch));
  const rows = Math.ceil(members.length / perRow);
  const drawings = Math.ceil(rows / rowsIn);
  const perDrawing = Math.ceil(rows / drawings) * perRow;
  return Array.from({ length: drawings }, (_, part): Drawing => {
    const own = members.slice(part * perDrawing, (part + 1) * perDrawing);
    const shapes = own.flatMap((_, at) => memberAt(part * perDrawing + at, at));
    return {
      width,
      height: top + Math.ceil(own.length / perRow) * pitch - gap.down,
      shapes: [...title.at(0, 0), ...shapes],
    };
  });

  function memberAt(index: number, at: number): Shape[] {
    const [member, set] = [members[index], words[index]];
    if (!member || !set) return [];
    const x = (at % perRow) * (wide + gap.across);
    const y = top + Math.floor(at / perRow) * pitch;
    const { shapes } = drawSmallTrend(member.trend, theme, wide, barsHigh, compared);
    const ground = rectangle(x - 4, y - 3, wide + 8, head + barsHigh + 6, { fill: theme.colours.tint }, 2);
    return [
      ...(member.isMarked ? [ground] : []),
      ...set.name.at(x, y + head - belowName - set.name.height),
      ...set.value.at(x + wide, y + head - belowName - set.value.height),
      ...moved(shapes, x, y + head),
    ];
  }
}
