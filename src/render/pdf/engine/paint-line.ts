import type { Painter } from "../../paper/painter.js";
import { charactersOf } from "../../text/characters.js";
import { widthOf } from "../../text/measure.js";
import { baselineOf } from "../../text/style.js";
import type { Typeset } from "./typesetter.js";

/** The most that a justified line is spread, per glyph, as a share of the type size; wider gaps stay ragged. */
const widest = 0.12;

/** Paints a line where pdfmake put it. A repeated line is an artifact and shows its （つづき）. */
export function paintLine(painter: Painter, typeset: Typeset, x: number, y: number, repeated: boolean): void {
  const { line, text, width } = typeset;
  const tag = repeated ? undefined : typeset.tag;
  const runs = line.runs
    .filter((run) => repeated || !run.onlyRepeated)
    .map((run) => (run.later ? { ...run, text: run.later(painter.pageOf) } : run));
  const spare = width - line.indent - runs.reduce((sum, run) => sum + widthOf(run.text, run.style), 0);
  const gaps = runs.reduce((sum, run) => sum + charactersOf(run.text).length, 0) - 1;
  const even = gaps > 0 ? spare / gaps : 0;
  const justified = spare < 0 || (text.align === "justify" && !line.last && even <= text.style.size * widest);
  const moved = justified ? 0 : text.align === "right" ? spare : text.align === "centre" ? spare / 2 : 0;
  const baseline = y + baselineOf(text.style);
  if (!repeated) for (const anchor of typeset.anchors) painter.anchor(anchor, y);
  let at = x + line.indent + moved;
  for (const run of runs) {
    const linked =
      run.link && tag
        ? painter.link(run.link, at, y, widthOf(run.text, run.style), text.style.leading, tag, run.text)
        : undefined;
    painter.as(linked ?? tag);
    at += painter.text(run.text, run.style, at, baseline, justified ? even : 0);
  }
}
