import type { Grid, GridCell } from "../../../model/block.js";
import type { TextStyle } from "../../text/style.js";
import { layOut } from "../block.js";
import { rowExtents } from "../engine/extent.js";
import { look, type Node } from "../node.js";
import type { Scale } from "../scale.js";
import type { Setting } from "../setting.js";
import { type Tag, under } from "../tag.js";
import { captionNode, noteNodes } from "./caption.js";
import { captionRow, keptWhole } from "./table.js";

const across = 5;
const along = 4;
const hairline = 0.4;

/** 罫線表: words in cells that may span rows and columns, every cell framed by a hairline. */
export function gridNodes(block: Grid, width: number, parent: Tag, setting: Setting): Node[] {
  const table = under(parent, "Table");
  const scale = block.widths.length > 8 ? smaller(setting.scale) : setting.scale;
  const widths = widthsOf(block, width, scale.cell.size);
  const caption = captionNode(block.caption, "", width, table, setting);
  const head = under(table, "THead");
  const body = under(table, "TBody");
  const rowTags = block.rows.map((_, row) => under(row < block.headerRows ? head : body, "TR"));
  const rows = spread(block.rows, widths.length, (cell, row, column) => {
    const span = widths.slice(column, column + (cell.columnSpan ?? 1));
    const room = span.reduce((sum, one) => sum + one, 0) + (span.length - 1) * (2 * across + hairline);
    return cellNode(
      cell,
      row < block.headerRows,
      column < block.headerColumns,
      room,
      rowTags[row] as Tag,
      setting,
    );
  });
  const top = caption ? 1 : 0;
  const { line, accent, tint } = setting.theme.colours;
  const isHead = (row: number, column: number) =>
    row - top < block.headerRows || column < block.headerColumns;
  const table_ = {
    widths,
    body: [...(caption ? [captionRow(caption, widths.length, across)] : []), ...rows],
    headerRows: top + block.headerRows,
  };
  const node: Node = {
    table: table_,
    layout: look({
      padding: [across, along],
      rule: (at) => (at < top ? undefined : at === top ? [0.9, accent] : [hairline, line]),
      upright: () => [hairline, line],
      ground: (row, column) => (row >= top && isHead(row, column) ? tint : undefined),
    }),
  };
  // A row higher than a good part of a page is broken between its lines; lower ones are kept whole.
  const dontBreakRows = Math.max(...rowExtents(node)) < setting.pageHeight * 0.35;
  return [
    keptWhole({ ...node, table: { ...table_, dontBreakRows } }, setting),
    ...noteNodes(block.notes, parent, setting),
  ];
}

/** Many columns are set a little smaller. */
function smaller(scale: Scale): Scale {
  const shrink = (style: TextStyle) => ({ ...style, size: style.size * 0.9, leading: style.leading * 0.9 });
  return { ...scale, cell: shrink(scale.cell), cellHead: shrink(scale.cellHead) };
}

/** The author's shares, but no column is so narrow that four characters do not stand on a line. */
function widthsOf(block: Grid, width: number, em: number): number[] {
  const room = width - hairline - block.widths.length * (2 * across + hairline);
  const total = block.widths.reduce((sum, one) => sum + one, 0);
  const wished = block.widths.map((one) => (one / total) * room);
  const least = wished.map((_, column) => Math.min(em * 4.1, longest(block, column) * em + 1));
  const raised = wished.map((one, column) => Math.max(one, least[column] ?? 0));
  const excess = raised.reduce((sum, one) => sum + one, 0) - room;
  const givers = raised.reduce((sum, one, column) => sum + one - (least[column] ?? 0), 0);
  return raised.map(
    (one, column) => one - (givers > 0 ? (excess * (one - (least[column] ?? 0))) / givers : 0),
  );
}

/** Characters of the longest text in a column. */
function longest(block: Grid, column: number): number {
  const texts = block.rows.map((row) => (row.length === block.widths.length ? wordsOf(row[column]) : ""));
  return Math.max(1, ...texts.map((text) => Array.from(text).length));
}

function wordsOf(cell: GridCell | undefined): string {
  const [first] = cell?.content ?? [];
  if (cell?.content.length !== 1 || first?.kind !== "paragraph") return "・・・・";
  return first.content.map((inline) => (typeof inline === "string" ? inline : "・・・・")).join("");
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
  const style = isHead ? setting.scale.cellHead : { ...setting.scale.cell, tabular: false };
  const align = cell.align ?? (headRow ? "centre" : "left");
  const inside: Setting = { ...setting, indent: false, align, scale: { ...setting.scale, body: style } };
  return {
    stack: layOut(cell.content, room, tag, inside),
    ...((cell.columnSpan ?? 1) > 1 ? { colSpan: cell.columnSpan as number } : {}),
    ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan as number } : {}),
    ...(headRow ? { verticalAlignment: "middle" as const } : {}),
  };
}

/** Puts every cell in its column as HTML does, and a blank where a span covers: pdfmake wants full rows. */
function spread(
  rows: readonly (readonly GridCell[])[],
  columns: number,
  make: (cell: GridCell, row: number, column: number) => Node,
): Node[][] {
  const grid: (Node | undefined)[][] = rows.map(() => Array.from({ length: columns }, () => undefined));
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (column < columns && grid[row]?.[column]) column += 1;
      if (column >= columns) break;
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        for (let over = 0; over < (cell.columnSpan ?? 1); over += 1) {
          const target = grid[row + down];
          if (target && column + over < columns) target[column + over] = { text: "" };
        }
      (grid[row] as (Node | undefined)[])[column] = make(cell, row, column);
      column += cell.columnSpan ?? 1;
    }
  });
  return grid.map((row) => row.map((cell) => cell ?? { text: "" }));
}
