import type { Painter } from "../paper/painter.js";
import { baselineOf, type TextStyle } from "../text/style.js";
import { textStyle, unticked, widthOfLine } from "./cell-text.js";
import type { PlacedCell } from "./placed-cell.js";
import { textLayout } from "./text-layout.js";

/** Writes a cell's text into its box. */
export function drawText(painter: Painter, { cell, box, reach }: PlacedCell, scale: number): void {
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
      if (!format.font.underline) continue;
      const below = baseline + 0.1 * type.size;
      painter.line(
        [x, x + width].map((end) => [end, below] as const),
        type.colour,
        0.5 * scale,
      );
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
