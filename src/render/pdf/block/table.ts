import type { TableBlock } from "../../../model/block.js";
import type { Column, Row, Table } from "../../../model/table.js";
import { type Tag, under } from "../../paper/tag.js";
import type { TextRun } from "../../text/lines.js";
import { widthOf } from "../../text/measure.js";
import type { TextStyle } from "../../text/style.js";
import { extent, leastExtent, rowExtents } from "../engine/extent.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { TypeScale } from "../setting/scale.js";
import { readOnly, type Setting } from "../setting/setting.js";
import { tableLook } from "../setting/table-look.js";
import { captionNode, noteNodes } from "./caption.js";
import { cellRuns, unitLine } from "./figure-cell.js";
import { columnWidths, type Wish } from "./table-widths.js";

/** Points between a cell's contents and its edge; columns that are many stand closer. */
const acrossOf = ({ columns }: Table): number => (columns.length > 9 ? 2.6 : 4);
const along = 2.6;
const tightly = 1.5;

/** 数表: hairlines, amounts to the right in columns; caption and heads repeated over the page. */
export function tableNodes(block: TableBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const { table } = block;
  const across = acrossOf(table);
  const tag = under(parent, "Table");
  const fitted = fitColumns(table, width, setting);
  const aside = [table.period, unitLine(table.columns)].filter((part) => part !== "").join("　");
  const caption = captionNode(block.caption, aside, width, tag, setting);
  const head = under(tag, "THead");
  const body = under(tag, "TBody");
  const columns = table.columns.length + 1;
  const heads = [
    ...(caption ? [captionRow(caption, columns, across)] : []),
    ...(block.heads ? [groupHeads(block.heads, fitted, under(head, "TR"), setting)] : []),
    columnHeads(table, fitted, under(head, "TR"), setting),
  ];
  const rows = table.rows.map((row) => rowCells(row, table, fitted, under(body, "TR"), setting));
  const ruled = (padding: number) => ruling(table, caption ? 1 : 0, heads.length, padding, setting);
  const node: Node = {
    table: {
      widths: fitted.widths.map((one) => one - 2 * across),
      body: [...heads, ...rows],
      headerRows: heads.length,
      keepWithHeaderRows: Math.min(rows.length, 2),
      dontBreakRows: true,
    },
    layout: ruled(along),
    tighter: ruled(tightly),
  };
  return keptWhole(node, noteNodes(table.notes, parent, setting), width, setting);
}

/** A table that is not long is not broken at all: neither its total nor its notes are sent over the page. */
export function keptWhole(node: Node, notes: readonly Node[], width: number, setting: Setting): Node[] {
  const rows = rowExtents(node).reduce((sum, one) => sum + one, 0);
  const whole = notes.reduce((sum, note) => sum + extent(note, width), rows + 8);
  // A longer table goes over the page, but its heads take at least the first rows along.
  return [{ ...node, need: rows < setting.pageHeight * 0.42 ? whole : leastExtent(node, 0) }, ...notes];
}

/** The first of a table's head rows: its caption, as wide as the table, without frame or padding at the sides. */
export function captionRow(caption: Node, columns: number, inset: number): Node[] {
  return spanning(
    // Its own padding is taken back, so that it stands level with the caption of a chart beside it.
    { ...caption, margin: [-inset, -along, -inset, 2], border: [false, false, false, false] },
    columns,
  );
}

/** A row of one cell across all columns. */
export function spanning(node: Node, columns: number): Node[] {
  const blank = (): Node => ({ text: "" });
  return [{ ...node, colSpan: columns }, ...Array.from({ length: columns - 1 }, blank)];
}

function ruling(table: Table, captions: number, heads: number, padding: number, setting: Setting) {
  const { accent, line } = setting.theme.colours;
  const look = tableLook(setting.theme);
  const count = heads + table.rows.length;
  const roleOf = (row: number) => table.rows[row - heads]?.role;
  const groundOf = (row: number) => {
    if (row < heads) return row < captions ? undefined : look.head;
    if (roleOf(row) === "total") return look.total;
    return (row - heads) % 2 === 1 ? look.second : undefined;
  };
  return tableLayout({
    padding: [acrossOf(table), padding],
    rule: (at) => {
      if (at < captions) return undefined;
      if (at === captions || at === count) return [look.frame, accent];
      if (at === heads) return [0.5, accent];
      if (at < heads) return [0.4, line];
      return roleOf(at) === "total" ? [0.5, accent] : [0.35, line];
    },
    ground: groundOf,
  });
}

/** A table's columns as they will be drawn: outer widths, and styles small enough for them. */
interface Fitted {
  readonly scale: Pick<TypeScale, "cell" | "cellStrong" | "columnHead">;
  readonly widths: readonly number[];
}

/** Finds the widths; where the columns do not fit, the type is set smaller: an amount is never broken. */
function fitColumns(table: Table, width: number, setting: Setting): Fitted {
  for (let ratio = 1; ; ratio -= 0.03) {
    const shrink = (style: TextStyle) => ({
      ...style,
      size: style.size * ratio,
      leading: style.leading * ratio,
    });
    const scale = {
      cell: shrink(setting.scale.cell),
      cellStrong: shrink(setting.scale.cellStrong),
      columnHead: shrink(setting.scale.columnHead),
    };
    const wishes = wishesOf(table, scale, setting);
    const even = () => wishes.map(() => width / wishes.length);
    const widths = columnWidths(wishes, width) ?? (ratio < 0.4 ? even() : undefined);
    if (widths) return { scale, widths };
  }
}

function wishesOf(table: Table, scale: Fitted["scale"], setting: Setting): Wish[] {
  const quiet = readOnly(setting);
  const edges = 2 * acrossOf(table) + 1;
  const measure = (runs: readonly TextRun[]) =>
    runs.reduce((sum, run) => sum + widthOf(run.text, run.style), 0);
  const em = scale.cell.size;
  const labels = table.rows.map((row) => widthOf(row.label, styleOf(row, scale)) + row.level * em);
  const label = Math.max(widthOf(table.rowHeading, scale.columnHead), ...labels) + edges;
  const first: Wish = { natural: label, least: Math.min(label, em * 11 + edges), appetite: 1.4 };
  const rest = table.columns.map((column, index): Wish => {
    const cells = table.rows.map((row) =>
      measure(cellRuns(row.cells[index] ?? null, column, styleOf(row, scale), quiet, row.bracketed)),
    );
    const widest = Math.max(0, ...cells) + edges;
    const head = widthOf(column.label, scale.columnHead) + edges;
    const natural = Math.max(widest, head);
    if (column.kind === "text") return { natural, least: Math.min(natural, em * 9 + edges), appetite: 1 };
    // Figures never wrap; a long head does.
    return { natural, least: Math.max(widest, Math.min(head, em * 4 + edges)), appetite: 1 };
  });
  return [first, ...rest];
}

function styleOf(row: Row, scale: Fitted["scale"]): TextStyle {
  return row.role === "item" ? scale.cell : scale.cellStrong;
}

function headCell(
  label: string,
  fitted: Fitted,
  row: Tag,
  setting: Setting,
  {
    span = 1,
    align = "centre",
  }: { readonly span?: number; readonly align?: "left" | "centre" | "right" } = {},
): Node {
  const tag = under(row, "TH", { scope: "Column", ...(span > 1 ? { columnSpan: span } : {}) });
  const style = fitted.scale.columnHead;
  const node = textNode([textRun(label, style, setting)], style, tag, { align });
  return { ...node, verticalAlignment: "middle", ...(span > 1 ? { colSpan: span } : {}) };
}

function groupHeads(
  heads: NonNullable<TableBlock["heads"]>,
  fitted: Fitted,
  row: Tag,
  setting: Setting,
): Node[] {
  const blank = (): Node => ({ text: "" });
  return [
    headCell("", fitted, row, setting),
    ...heads.flatMap(({ label, span }) => [
      headCell(label, fitted, row, setting, { span }),
      ...Array.from({ length: span - 1 }, blank),
    ]),
  ];
}

function columnHeads(table: Table, fitted: Fitted, row: Tag, setting: Setting): Node[] {
  return [
    headCell(table.rowHeading, fitted, row, setting, { align: "left" }),
    // A head stands where its words begin or its figures end, however wide the column.
    ...table.columns.map((column) =>
      headCell(column.label, fitted, row, setting, { align: alignment(column) }),
    ),
  ];
}

function rowCells(row: Row, table: Table, fitted: Fitted, tag: Tag, setting: Setting): Node[] {
  const style = styleOf(row, fitted.scale);
  const label = textNode([textRun(row.label, style, setting)], style, under(tag, "TH", { scope: "Row" }), {
    margin: [row.level * style.size, 0, 0, 0],
  });
  const cells = table.columns.map((column, index) => {
    const runs = cellRuns(row.cells[index] ?? null, column, style, setting, row.bracketed);
    const cell = textNode(runs, style, under(tag, "TD"), { align: alignment(column) });
    return { ...cell, verticalAlignment: "middle" as const };
  });
  return [{ ...label, verticalAlignment: "middle" }, ...cells];
}

const alignment = (column: Column) => (column.kind === "text" ? "left" : "right");
