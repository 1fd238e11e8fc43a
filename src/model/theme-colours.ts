import type { Colour, Theme } from "./theme.js";

/** How much a colour stands out from another, from 1 to 21, as WCAG 2 defines it (relative luminance). */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, each from 0 to 255. */
export const channels = (colour: Colour): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** How much of the accent is left in its tint. */
const tintShare = 0.09;

/** A colour mixed with white: a share of 1 is the colour itself, 0 is white. */
export function paler(colour: Colour, share: number): Colour {
  const mixed = channels(colour).map((channel) => Math.round(255 - (255 - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** 目盛線: lines behind a chart, fainter than hairlines. */
export const gridColour = ({ line }: Pick<Theme["colours"], "line">): Colour => paler(line, 0.4);

/** A theme with another accent, and with what follows from it: its tint, and the series that has its colour. */
export function withAccent<T extends Pick<Theme, "colours">>(theme: T, accent: Colour): T {
  const { accent: usual, series } = theme.colours;
  if (accent === usual) return theme;
  const colours = {
    ...theme.colours,
    accent,
    tint: paler(accent, tintShare),
    series: series.map((colour) => (colour === usual ? accent : colour)),
  };
  return { ...theme, colours };
}

/** 部の色: the theme as it is in a part of a document, by the part's index; charts take its accent, too. */
export function themeInPart(theme: Theme, index: number): Theme {
  const { accent, parts } = theme.colours;
  return withAccent(theme, parts[index % parts.length] ?? accent);
}
