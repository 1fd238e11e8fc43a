import type { Tiles } from "../../../model/block.js";
import type { SmallTrend } from "../../../model/small-trend.js";
import { figuresOfDiagram, marksIn } from "../../drawing/drawn-figures.js";
import { drawSmallTrend } from "../../drawing/small-trend.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import type { TextStyle } from "../../text/style.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { figureRuns, textRun, textRuns } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";
import { graphicNode } from "./graphic.js";

const gap = 9;
const across = 10;
const along = 9;

/** Height of the trend below a figure: three rows of them stand on a page, below a part's opener and a title. */
const trendHeight = ({ pageHeight }: Setting): number => Math.min(70, pageHeight * 0.094);

/** 主要計数: three or four tiles a row, the figure large, fewer as wide as is left; with trends below them two. */
export function tilesNodes(block: Tiles, width: number, parent: Tag, setting: Setting): Node[] {
  const hasTrends = block.tiles.some(({ trend }) => trend !== undefined);
  const perRow = hasTrends ? 2 : block.tiles.length % 4 === 0 ? 4 : 3;
  const { tint, accent } = setting.theme.colours;
  const list = under(parent, "L", { numbering: "None" });
  const rows: Node[] = [];
  for (let from = 0; from < block.tiles.length; from += perRow) {
    const inRow = block.tiles.slice(from, from + perRow);
    const columns = hasTrends || block.tiles.length < perRow ? inRow.length : perRow;
    const own = (width - gap * (columns - 1)) / columns;
    const tiles = inRow.map((tile) => {
      const stack = tileNodes(tile, own - 2 * across, under(list, "LI"), setting);
      return {
        width: own,
        table: { widths: [own - 2 * across], body: [[{ stack }]] },
        layout: tableLayout({
          padding: [across, along],
          rule: (at) => (at === 0 ? [2, accent] : undefined),
          ground: () => tint,
        }),
      };
    });
    rows.push({ columns: tiles, columnGap: gap, margin: [0, from === 0 ? 0 : gap, 0, 0], unbreakable: true });
  }
  return rows;
}

function tileNodes(tile: Tiles["tiles"][number], width: number, item: Tag, setting: Setting): Node[] {
  const { cell, note } = setting.scale;
  const small: TextStyle = { ...cell, tabular: false };
  const name: TextStyle = tile.trend ? setting.scale.term : small;
  const size = setting.scale.body.size * (tile.trend ? 2.6 : 2.05);
  const large = shrunkToFit(tile.text, width - widthOf(` ${tile.unit}`, small) - 3, {
    ...setting.scale.heading2,
    size,
    leading: size * 1.3,
  });
  const label = under(item, "Lbl");
  const body = under(item, "LBody");
  const value = [
    ...figureRuns(tile.figure, tile.text, large, setting, { row: tile.label }),
    textRun(` ${tile.unit}`, small, setting),
  ];
  return [
    textNode([textRun(tile.label, name, setting)], name, label),
    textNode(value, large, body),
    // Tiles of one row are equally high: each has a second line, even if it is empty.
    textNode(tile.note ? textRuns(tile.note, note, setting) : [], note, body),
    ...(tile.trend ? [trendNode(tile.label, tile.trend, width, body, setting)] : []),
  ];
}

function trendNode(label: string, trend: SmallTrend, width: number, body: Tag, setting: Setting): Node {
  const height = trendHeight(setting);
  const drawing = drawSmallTrend(trend, setting.theme, width, height);
  const marks = marksIn(drawing, figuresOfDiagram({ label, trend }), setting.around);
  return {
    ...graphicNode({ drawing, width, height, marks }, trend.alternative, body, setting),
    margin: [0, 6, 0, 0],
  };
}

function shrunkToFit(words_: string, width: number, style: TextStyle): TextStyle {
  const natural = widthOf(words_, style);
  return natural <= width ? style : { ...style, size: (style.size * width) / natural };
}
