import type { Border, Color, Font, Style } from "exceljs";
import type { BorderLine, Borders, CellFont, CellFormat } from "../sheet/sheet.js";

/** exceljs's style of a cell as a cell format of ours: complete, so that drawing needs no default. */
export function cellFormat(style: Partial<Style>): CellFormat {
  const { alignment = {}, fill } = style;
  return {
    font: cellFont(style.font ?? {}),
    numberFormat: style.numFmt ?? "General",
    horizontal: horizontals[alignment.horizontal ?? ""] ?? "general",
    vertical: verticals[alignment.vertical ?? ""] ?? "bottom",
    wrap: alignment.wrapText ?? false,
    shrink: alignment.shrinkToFit ?? false,
    indent: alignment.indent ?? 0,
    upright: alignment.textRotation === "vertical",
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? colour(fill.fgColor, undefined) : undefined,
    borders: borders(style.border ?? {}),
  };
}

const horizontals: Record<string, CellFormat["horizontal"]> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  distributed: "distributed",
  justify: "justify",
};

const verticals: Record<string, CellFormat["vertical"]> = {
  top: "top",
  middle: "middle",
  center: "middle",
  bottom: "bottom",
  distributed: "distributed",
  justify: "top",
};

function cellFont(font: Partial<Font>): CellFont {
  return {
    family: /明朝|mincho|serif|times|century/iu.test(font.name ?? "") ? "mincho" : "gothic",
    size: font.size ?? 11,
    bold: font.bold ?? false,
    underline: font.underline !== undefined && font.underline !== false && font.underline !== "none",
    colour: colour(font.color, "#000000") ?? "#000000",
  };
}

const sides = ["top", "left", "bottom", "right"] as const;

function borders(border: NonNullable<Partial<Style["border"]>>): Borders {
  const slash = border.diagonal;
  const slashLine = slash && line(slash);
  return {
    ...Object.fromEntries(
      sides.flatMap((side) => {
        const found = border[side] && line(border[side]);
        return found ? [[side, found]] : [];
      }),
    ),
    ...(slashLine && { slash: { line: slashLine, up: slash.up ?? false, down: slash.down ?? false } }),
  };
}

const lineStyles: Record<string, BorderLine["style"]> = {
  hair: "hair",
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dotted: "dotted",
  dashed: "dashed",
  double: "double",
  dashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashed: "dashed",
  mediumDashDot: "dashed",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};

function line({ style, color }: Partial<Border>): BorderLine | undefined {
  const drawn = lineStyles[style ?? ""];
  return drawn && { style: drawn, colour: colour(color, "#000000") ?? "#000000" };
}

/** Office's theme in the order of its indexes: paper, ink, then the accents. */
const theme = [
  "#ffffff", "#000000", "#e7e6e6", "#44546a", "#4472c4",
  "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47",
]; // biome-ignore format: two rows of a palette

/** `#rrggbb` of an ARGB or theme colour; `otherwise` for automatic and indexed colours. */
function colour(value: Partial<Color> | undefined, otherwise: string | undefined): string | undefined {
  if (value?.argb) return `#${value.argb.slice(-6).toLowerCase()}`;
  const themed = theme[value?.theme ?? -1];
  if (!themed) return otherwise;
  const tint = (value as { tint?: number }).tint ?? 0;
  const channels = [1, 3, 5].map((at) => Number.parseInt(themed.slice(at, at + 2), 16));
  const tinted = channels.map((channel) =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint),
  );
  return `#${tinted.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
