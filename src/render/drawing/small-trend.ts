import type { SmallTrend } from "../../model/small-trend.js";
import type { Theme } from "../../model/theme.js";
import { paler } from "../../model/theme-colours.js";
import { letteringOf } from "./lettering.js";
import { type Drawing, polyline, rectangle, type Shape } from "./shape.js";

/** Share of a year's room that its bar takes, and what is left of the accent in years before the last. */
const barShare = 0.64;
const paleness = 0.38;

const labelSize = 6.5;

/** 小さな推移図: a bar a year from one zero line, the last of them strong; the first and the last year below. */
export function drawSmallTrend(
  { years, values }: SmallTrend,
  theme: Theme,
  width: number,
  height: number,
  /** Of small charts on one scale, the values of all. */
  compared: SmallTrend["values"] = values,
): Drawing {
  const { accent, line, muted } = theme.colours;
  const numbers = values.map((figure) => figure?.value?.toNumber() ?? null);
  const known = compared.flatMap((figure) => figure?.value?.toNumber() ?? []);
  const [highest, lowest] = [Math.max(0, ...known), Math.min(0, ...known)];
  const high = height - labelSize * 1.5;
  const perUnit = highest === lowest ? 0 : high / (highest - lowest);
  const zero = highest * perUnit;
  const pitch = width / Math.max(1, years.length);
  const last = numbers.length - 1;
  const bars = numbers.flatMap((number, index): Shape[] => {
    if (number === null || number === 0) return [];
    const fill = index === last ? accent : paler(accent, paleness);
    const long = Math.abs(number) * perUnit;
    const x = (index + (1 - barShare) / 2) * pitch;
    return [rectangle(x, number > 0 ? zero - long : zero, pitch * barShare, long, { fill })];
  });
  const label = (index: number): Shape => ({
    kind: "label",
    text: years[index] ?? "",
    x: (index + 0.5) * pitch,
    y: height - 0.5,
    size: labelSize,
    bold: index === last,
    face: letteringOf(theme, index === last),
    colour: index === last ? accent : muted,
    anchor: "middle",
  });
  return {
    width,
    height,
    shapes: [
      ...bars,
      polyline(
        [
          [0, zero],
          [width, zero],
        ],
        { colour: line, width: 0.6 },
      ),
      ...(last > 0 ? [label(0)] : []),
      label(last),
    ],
  };
}
