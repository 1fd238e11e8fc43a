import type { GridBlock, GridCell } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import type { TextStyle } from "../../text/style.js";
import { rowExtents } from "../engine/extent.js";
import { type Node, tableLayout } from "../engine/node.js";
import { type PlacedGridCell, placesOf } from "../setting/grid-places.js";
import type { TypeScale } from "../setting/scale.js";
import type { Setting } from "../setting/setting.js";
import { tableLook } from "../setting/table-look.js";
import { captionNode, noteNodes } from "./caption.js";
import { captionRow, keptWhole } from "./table.js";

const hairline = 0.4;

/** 罫線表: words in cells that may span rows and columns, every cell framed by a hairline. */
export function gridNodes(block: GridBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const table = under(parent, "Table");
  // Many columns are set a little smaller, and closer to their rules.
  const crowded = block.widths.length > 7;
  const scale = crowded ? smaller(setting.scale) : setting.scale;
  const [across, along] = crowded ? [3.4, 3] : [5, 4];
  const placed = placesOf(block.rows, block.widths.length);
  const room = width - hairline - block.widths.length * (2 * across + hairline);
  const widths = setting.grids.widths(block, room, {
    cell: { ...scale.cell, tabular: false },
    head: scale.cellHead,
  });
  const caption = captionNode(block.caption, "", width, table, setting);
  const head = under(table, "THead");
  const body = under(table, "TBody");
  const rowTags = block.rows.map((_, row) => under(row < block.headerRows ? head : body, "TR"));
  const rows = spread(placed, block.rows.length, widths.length, (cell, row, column) => {
    const span = widths.slice(column, column + (cell.columnSpan ?? 1));
    const inside = span.reduce((sum, one) => sum + one, 0) + (span.length - 1) * (2 * across + hairline);
    return cellNode(cell, row < block.headerRows, column < block.headerColumns, inside, rowTags[row] as Tag, {
      ...setting,
      scale,
    });
  });
  const top = caption ? 1 : 0;
  const { line, accent, tint } = setting.theme.colours;
  const look = tableLook(setting.theme);
  const groundOf = (row: number, column: number) => {
    if (row < top) return undefined;
    if (row - top < block.headerRows) return look.head;
    return column < block.headerColumns ? tint : undefined;
  };
  const table_ = {
    widths,
    body: [...(caption ? [captionRow(caption, widths.length, across)] : []), ...rows],
    headerRows: top + block.headerRows,
  };
  const node: Node = {
    table: table_,
    layout: tableLayout({
      padding: [across, along],
      rule: (at) => (at < top ? undefined : at === top ? [look.frame, accent] : [hairline, line]),
      upright: () => [hairline, line],
      ground: groundOf,
    }),
  };
  // A row higher than a good part of a page is broken between its lines; lower rows are kept whole.
  const dontBreakRows = Math.max(...rowExtents(node)) < setting.pageHeight * 0.35;
  const notes = noteNodes(block.notes, parent, setting);
  return keptWhole({ ...node, table: { ...table_, dontBreakRows } }, notes, width, setting);
}

function smaller(scale: TypeScale): TypeScale {
  const shrink = (style: TextStyle) => ({ ...style, size: style.size * 0.9, leading: style.leading * 0.9 });
  return {
    ...scale,
    cell: shrink(scale.cell),
    cellHead: shrink(scale.cellHead),
    columnHead: shrink(scale.columnHead),
  };
}

function cellNode(
  cell: GridCell,
  headRow: boolean,
  headColumn: boolean,
  room: number,
  row: Tag,
  setting: Setting,
): Node {
  const isHead = headRow || headColumn;
  const tag = under(row, isHead ? "TH" : "TD", {
    ...(isHead ? { scope: headRow ? "Column" : "Row" } : {}),
    ...((cell.columnSpan ?? 1) > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan } : {}),
  } as Tag["attributes"]);
  const { cell: usual, cellHead, columnHead } = setting.scale;
  const style = headRow ? columnHead : headColumn ? cellHead : { ...usual, tabular: false };
  const align = cell.align ?? (headRow ? "centre" : "left");
  const inside: Setting = { ...setting, indent: false, align, scale: { ...setting.scale, body: style } };
  return {
    stack: setting.layOut(cell.content, room, tag, inside),
    ...((cell.columnSpan ?? 1) > 1 ? { colSpan: cell.columnSpan as number } : {}),
    ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan as number } : {}),
    ...(headRow ? { verticalAlignment: "middle" as const } : {}),
  };
}

/** Every cell in its place, and a blank where a span covers: pdfmake wants full rows. */
function spread(
  placed: readonly PlacedGridCell[],
  rows: number,
  columns: number,
  make: (cell: GridCell, row: number, column: number) => Node,
): Node[][] {
  const grid = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): Node => ({ text: "" })),
  );
  for (const { cell, row, column } of placed) (grid[row] as Node[])[column] = make(cell, row, column);
  return grid;
}
