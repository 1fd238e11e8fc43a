import { breakPoints } from "../text/line-break.js";

/** Breaks text into lines no wider than `width`, where Japanese text may break. Line feeds break always. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  let from = 0;
  for (const { at, required } of breakPoints(text)) {
    const piece = text.slice(from, at).replace(/\n$/u, "");
    from = at;
    if (line !== "" && measure((line + piece).trimEnd()) > width) {
      lines.push(line);
      line = "";
    }
    for (const part of measure(piece) > width ? [...piece] : [piece]) {
      if (line !== "" && measure(line + part) > width) {
        lines.push(line);
        line = "";
      }
      line += part;
    }
    if (required) {
      lines.push(line);
      line = "";
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}
