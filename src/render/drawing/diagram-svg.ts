import type { DiagramBlock } from "../../model/block.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import type { Theme } from "../../model/theme.js";
import { drawDiagram } from "./diagram.js";
import { figuresOfDiagram, marksIn } from "./drawn-figures.js";
import type { Drawing } from "./shape.js";
import { svgOf } from "./svg.js";

/** As wide as a chart that stands alone, in points; wider where its words find no room. */
const widths = [480, 600, 750];
/** What is higher is parted, where its kind can be. */
const height = 680;

/** An SVG file, and the figures in it. */
export interface DrawnSvg {
  readonly svg: string;
  readonly places: readonly PrintedPlace[];
}

/** A diagram as SVG files, for the web and the printer: one, or several of one that is parted. */
export function renderDiagramSvg({ diagram, caption, alternative }: DiagramBlock, theme: Theme): DrawnSvg[] {
  const title = caption?.text ?? "";
  const figures = figuresOfDiagram(diagram);
  return drawnAt(widths, (width) => drawDiagram(diagram, theme, { width, height })).map(
    (drawing, index, { length }) => ({
      svg: svgOf(
        drawing,
        theme.fonts.display,
        length === 1 ? title : `${title}（${index + 1}／${length}）`,
        index === 0 ? alternative : `${title}のつづき。`,
      ),
      places: marksIn(drawing, figures, { kind: "diagram", title }),
    }),
  );
}

/** The drawings at the first width at which there are some. */
function drawnAt(
  [width, ...wider]: readonly number[],
  draw: (width: number) => readonly Drawing[],
): readonly Drawing[] {
  if (width === undefined) return [];
  const drawings = draw(width);
  return drawings.length > 0 ? drawings : drawnAt(wider, draw);
}
