import type { TileMap } from "../../model/diagram.js";
import type { Colour, Theme } from "../../model/theme.js";
import { contrast, paler } from "../../model/theme-colours.js";
import { type Drawing, rectangle, type Shape } from "./shape.js";
import { textBlock } from "./text-block.js";

/** From the westernmost square to the easternmost. */
const columns = 13;
/** Between squares, in points. */
const gap = 2;
/** Wider than this (points) a square says no more. */
const mostWide = 34;
/** How much of the accent is left in the palest class. */
const palest = 0.14;

type Tile = TileMap["tiles"][number];

/**
 * 都道府県の升目図: every square with its name and value on the shade of its class, the classes in the free corner. With less
 * `air` the squares are smaller.
 */
export function drawTileMap(
  { measure, classes, tiles }: TileMap,
  theme: Theme,
  width: number,
  air: number,
): Drawing {
  const pitch = Math.min(width / columns, mostWide * Math.min(1, air));
  const side = pitch - gap;
  const left = (width - pitch * columns + gap) / 2;
  const size = Math.min(theme.fontSize * 0.78, side * 0.22);
  const shades = classes.map((_, at) =>
    paler(theme.colours.accent, classes.length < 2 ? 1 : palest + ((1 - palest) * at) / (classes.length - 1)),
  );
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const city = tiles.find(({ isCity }) => isCity);
  return {
    width,
    height: rows * pitch - gap,
    shapes: [
      ...key(),
      ...(city ? heading("市の信用保証協会", city.row * pitch - size * 1.4) : []),
      ...tiles.flatMap(tileOf),
    ],
  };

  function tileOf(tile: Tile): Shape[] {
    const [x, y] = [left + tile.column * pitch, tile.row * pitch];
    const fill = shades[tile.class] ?? "#ffffff";
    const colour = inkOn(fill);
    const name = textBlock(tile.name, side - 2, { size, colour, anchor: "middle" }, theme);
    const value = textBlock(
      tile.text,
      2 * side,
      { size: size * 1.05, colour, bold: true, anchor: "middle" },
      theme,
    );
    const top = y + (side - name.height - value.height) / 2;
    return [
      square(x, y, side, tile.class < 0 ? undefined : fill),
      ...name.at(x + side / 2, top),
      ...value.at(x + side / 2, top + name.height),
    ];
  }

  /** Nothing known: an open square with a broken edge. */
  function square(x: number, y: number, wide: number, fill: Colour | undefined): Shape {
    const edge = { colour: theme.colours.muted, width: 0.5, dash: [2, 1.5] };
    return rectangle(x, y, wide, wide, fill ? { fill } : { fill: "#ffffff", stroke: edge }, 2);
  }

  function heading(text: string, y: number): Shape[] {
    return textBlock(text, pitch * 6, { size, bold: true, colour: theme.colours.text }, theme).at(left, y);
  }

  function key(): Shape[] {
    const mark = size * 1.3;
    const isIncomplete = tiles.some((tile) => tile.class < 0);
    const entries = [
      ...classes.map((text, at) => ({ text, fill: shades[at] })).toReversed(),
      ...(isIncomplete ? [{ text: "データなし", fill: undefined }] : []),
    ];
    const title = textBlock(measure, pitch * 8, { size, bold: true, colour: theme.colours.text }, theme);
    return [
      ...title.at(left, 0),
      ...entries.flatMap(({ text, fill }, at): Shape[] => {
        const y = title.height + 3 + at * size * 1.6;
        const words = textBlock(text, pitch * 6, { size, colour: theme.colours.text }, theme);
        return [square(left, y, mark, fill), ...words.at(left + mark + 5, y + (mark - words.height) / 2)];
      }),
    ];
  }

  /** Black or white, whichever stands out more. */
  function inkOn(fill: Colour): Colour {
    const { text } = theme.colours;
    return contrast(text, fill) >= contrast("#ffffff", fill) ? text : "#ffffff";
  }
}
