import type { Painter } from "../paper/painter.js";
import { baselineOf, type TextStyle } from "../text/style.js";
import { textStyle, unticked, widthOfLine } from "./cell-text.js";
import type { PlacedCell } from "./placed-cell.js";
import type { CellFormat } from "./sheet.js";
import { textLayout } from "./text-layout.js";

/** Writes a cell's text into its box, turned as the cell says. */
export function drawText(painter: Painter, placed: PlacedCell, scale: number): void {
  const { cell, box } = placed;
  const { turn } = cell.format;
  if (turn === 0) drawLines(painter, placed, scale);
  else {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const lying = { ...placed, cell: { ...cell, format: lyingFormat(cell.format) }, ...lyingBoxes(placed) };
    painter.turned(x, y, -turn, () => drawLines(painter, lying, scale));
  }
}

/** The box of a turned text, its middle the origin: one that stands upright is as wide as its cell is high. */
function lyingBoxes({ box, cell }: PlacedCell): Pick<PlacedCell, "box" | "reach"> {
  const isUpright = Math.abs(cell.format.turn) === 90;
  const [width, height] = isUpright ? [box.height, box.width] : [box.width, box.height];
  const lying = { x: -width / 2, y: -height / 2, width, height };
  return { box: lying, reach: lying };
}

const along = {
  rising: { top: "right", middle: "center", bottom: "left", distributed: "distributed" },
  falling: { top: "left", middle: "center", bottom: "right", distributed: "distributed" },
} as const;

/** What is up and down in the cell is left and right of a text that stands upright. */
function lyingFormat(format: CellFormat): CellFormat {
  if (Math.abs(format.turn) !== 90) return { ...format, turn: 0 };
  const isRising = format.turn > 0;
  const [near, far] = isRising ? (["top", "bottom"] as const) : (["bottom", "top"] as const);
  const across = format.horizontal === "center" ? "middle" : format.horizontal === "right" ? far : near;
  return {
    ...format,
    turn: 0,
    horizontal: along[isRising ? "rising" : "falling"][format.vertical],
    vertical: format.horizontal === "distributed" ? "distributed" : across,
  };
}

function drawLines(painter: Painter, { cell, box, reach }: PlacedCell, scale: number): void {
  const { content, format } = cell;
  const { size, lines } = textLayout(content, format, {
    width: box.width / scale,
    height: box.height / scale,
  });
  const type = textStyle(format, size * scale);
  painter.clipped(reach.x, reach.y, reach.width, reach.height, () => {
    for (const line of lines) {
      const x = box.x + line.x * scale;
      const baseline = box.y + line.y * scale + baselineOf(type);
      const spread = line.spacing * scale;
      const width = painter.text(unticked(line.text), type, x, baseline, spread) - spread;
      drawTicks(painter, line.text, type, x, baseline, spread);
      const rule = (y: number): void =>
        painter.line(
          [x, x + width].map((end) => [end, y] as const),
          type.colour,
          0.5 * scale,
        );
      if (format.font.underline) rule(baseline + 0.1 * type.size);
      if (format.font.struck) rule(baseline - 0.35 * type.size);
    }
  });
}

/** Ticks the boxes of a line that is set already. */
function drawTicks(
  painter: Painter,
  line: string,
  type: TextStyle,
  x: number,
  baseline: number,
  spread: number,
): void {
  const centre = (widthOfLine("□", type) - widthOfLine("✓", type)) / 2;
  const characters = [...line];
  characters.forEach((character, index) => {
    if (character !== "☑") return;
    const before = widthOfLine(characters.slice(0, index).join(""), type) + index * spread;
    painter.text("✓", type, x + before + centre, baseline);
  });
}
