import type { GridBlock, GridCell } from "../../../model/block.js";
import { tableTooWide } from "../../../problem/rules/paper.js";
import { type Tag, under } from "../../paper/tag.js";
import { rowExtents } from "../engine/extent.js";
import { type Node, tableLayout } from "../engine/node.js";
import { type Rung, rungs } from "../setting/bands.js";
import { gridBand, gridUnits } from "../setting/grid-bands.js";
import { type PlacedGridCell, placesOf } from "../setting/grid-places.js";
import type { Whole } from "../setting/grid-widths.js";
import { shrunk, type TypeScale } from "../setting/scale.js";
import type { Setting } from "../setting/setting.js";
import { tableLook } from "../setting/table-look.js";
import { type TableStart, tableStart } from "../setting/table-size.js";
import { captionNode, continued, noteNodes } from "./caption.js";
import { bandMargin, captionRow, keptWhole } from "./table.js";

const hairline = 0.4;

/** How many columns a grid has that is small where nothing is said. */
const many = 8;

/** 罫線表: words in cells that may span rows and columns, every cell framed by a hairline. */
export function gridNodes(block: GridBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const fitted = fitGrid(block, width, setting);
  if (!fitted) {
    setting.problems.push(tableTooWide({ title: block.caption?.text ?? "" }, setting.place));
    return [];
  }
  const { bands, ...sizes } = fitted;
  const nodes = bands.map((band, index) => bandNode(band, index, sizes, width, parent, setting));
  return keptWhole(nodes, noteNodes(block.notes, parent, setting), width, setting);
}

/** How a grid will be drawn: in bands, each a grid of its own with the widths of its columns. */
interface Fitted {
  readonly bands: readonly { readonly grid: GridBlock; readonly widths: readonly number[] }[];
  readonly scale: TypeScale;
  /** Points between a cell's contents and its rules at the sides, and above and below. */
  readonly across: number;
  readonly along: TableStart["along"];
  /** Of what stands in its rows, in points. */
  readonly high: number;
}

/** Down to this size (points) the type is set smaller where that keeps every word whole. */
const leastForWords = 6.5;

/**
 * A grid in one piece with its words whole, with its brackets whole or not, whichever is lower; else the first way
 * in which no number is broken.
 */
function fitGrid(block: GridBlock, width: number, setting: Setting): Fitted | undefined {
  const { size = block.widths.length >= many ? "small" : "medium" } = block;
  const start = tableStart("framed", size, setting);
  const all = [...rungs([gridUnits(block)], start.scale.cellHead.size)];
  const keepsWords = ({ ratio, bands }: Rung) =>
    bands.length === 1 && ratio * start.scale.cell.size >= leastForWords;
  const widthsFor = (whole: Whole, ways: readonly Rung[]) =>
    firstFitting(ways, whole, block, width, start, setting);
  const usual = widthsFor("phrases", all.slice(0, 1));
  if (usual) return usual;
  const ways = (["phrases", "words"] as const).flatMap(
    (whole) => widthsFor(whole, all.filter(keepsWords)) ?? [],
  );
  const [lowest] = ways.toSorted((one, other) => one.high - other.high);
  return lowest ?? widthsFor("numbers", all);
}

function firstFitting(
  ways: readonly Rung[],
  whole: Whole,
  block: GridBlock,
  width: number,
  start: TableStart,
  setting: Setting,
): Fitted | undefined {
  for (const { ratio, isClose, bands } of ways) {
    const scale = shrunk(start.scale, ratio);
    const across = start.across[isClose ? 1 : 0];
    const styles = { cell: { ...scale.cell, tabular: false }, head: scale.cellHead };
    const grids = bands.length === 1 ? [block] : bands.map((band) => gridBand(block, band));
    const found = grids.flatMap((grid) => {
      const room = width - hairline - grid.widths.length * (2 * across + hairline);
      const set = setting.grids.widths(grid, room, styles, whole);
      return set ? [{ grid, ...set }] : [];
    });
    const high = found.reduce((sum, { lines }) => sum + lines, 0) * styles.cell.leading;
    if (found.length === grids.length) return { bands: found, scale, across, along: start.along, high };
  }
  return undefined;
}

function bandNode(
  { grid, widths }: Fitted["bands"][number],
  index: number,
  { scale, across, along }: Omit<Fitted, "bands" | "high">,
  width: number,
  parent: Tag,
  setting: Setting,
): Node {
  const table = under(parent, "Table");
  const titled = grid.caption && continued(grid.caption, index);
  const caption = captionNode(titled, "", width, table, setting, index === 0);
  const head = under(table, "THead");
  const body = under(table, "TBody");
  const rowTags = grid.rows.map((_, row) => under(row < grid.headerRows ? head : body, "TR"));
  const placed = placesOf(grid.rows, widths.length);
  const rows = spread(placed, grid.rows.length, widths.length, (cell, row, column) => {
    const span = widths.slice(column, column + (cell.columnSpan ?? 1));
    const inside = span.reduce((sum, one) => sum + one, 0) + (span.length - 1) * (2 * across + hairline);
    return cellNode(cell, row < grid.headerRows, column < grid.headerColumns, inside, rowTags[row] as Tag, {
      ...setting,
      scale,
    });
  });
  const top = caption ? 1 : 0;
  const { line, accent, tint } = setting.theme.colours;
  const look = tableLook(setting.theme);
  const groundOf = (row: number, column: number) => {
    if (row < top) return undefined;
    if (row - top < grid.headerRows) return look.head;
    return column < grid.headerColumns ? tint : undefined;
  };
  const table_ = {
    widths,
    body: [...(caption ? [captionRow(caption, widths.length, [across, along[0]])] : []), ...rows],
    headerRows: top + grid.headerRows,
  };
  const ruled = (padding: number) =>
    tableLayout({
      padding: [across, padding],
      rule: (at) => (at < top ? undefined : at === top ? [look.frame, accent] : [hairline, line]),
      upright: () => [hairline, line],
      ground: groundOf,
    });
  const node: Node = {
    table: table_,
    layout: ruled(along[0]),
    tighter: ruled(along[1]),
    ...(index > 0 ? { margin: bandMargin } : {}),
  };
  // A row higher than half a page is broken between its lines; lower rows are kept whole.
  const dontBreakRows = Math.max(...rowExtents(node)) < setting.pageHeight * 0.5;
  return { ...node, table: { ...table_, dontBreakRows } };
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
