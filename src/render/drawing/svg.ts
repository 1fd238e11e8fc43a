import type { FontFamily } from "../../model/theme.js";
import { cssFamilies } from "../font/css-families.js";
import { escaped } from "../text/markup.js";
import type { Drawing, Shape } from "./shape.js";

const anchors = { start: "start", middle: "middle", end: "end" } as const;

/** A drawing as an SVG file: real text in the typeface of the paper, title and description for readers. */
export function svgOf(drawing: Drawing, family: FontFamily, title: string, description: string): string {
  const { width, height } = drawing;
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" ` +
    `viewBox="0 0 ${short(width)} ${short(height)}" role="img" lang="ja" ` +
    `font-family="${escaped(cssFamilies(family))}">`;
  return [
    head,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...drawing.shapes.map(element),
    "</svg>\n",
  ].join("\n");
}

function element(shape: Shape): string {
  if (shape.kind === "label") {
    const turn = shape.turn
      ? ` transform="rotate(${short(shape.turn)} ${short(shape.x)} ${short(shape.y)})"`
      : "";
    const weight = shape.bold ? ' font-weight="700"' : "";
    return (
      `<text x="${short(shape.x)}" y="${short(shape.y)}" font-size="${short(shape.size)}"${weight} ` +
      `fill="${shape.colour}" text-anchor="${anchors[shape.anchor]}"${turn}>${escaped(shape.text)}</text>`
    );
  }
  const path = shape.commands.map(([name, ...numbers]) => `${name}${numbers.map(short).join(" ")}`).join("");
  const { stroke } = shape;
  const line = stroke
    ? ` stroke="${stroke.colour}" stroke-width="${short(stroke.width)}"${stroke.dash?.length ? ` stroke-dasharray="${stroke.dash.join(" ")}"` : ""}`
    : "";
  return `<path d="${path}" fill="${shape.fill ?? "none"}"${line}/>`;
}

const short = (value: number) => Math.round(value * 100) / 100;
