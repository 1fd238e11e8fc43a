import type { TableBlock } from "../../../model/block.js";
import type { Column, Row, Table } from "../../../model/table.js";
import { tableTooWide } from "../../../problem/rules/paper.js";
import { type Tag, under } from "../../paper/tag.js";
import type { TextRun } from "../../text/lines.js";
import { widthOf } from "../../text/measure.js";
import type { TextStyle } from "../../text/style.js";
import { extent, leastExtent, rowExtents } from "../engine/extent.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { type Band, singles } from "../setting/bands.js";
import { textRun } from "../setting/runs.js";
import type { TypeScale } from "../setting/scale.js";
import { readOnly, type Setting } from "../setting/setting.js";
import { tableLook } from "../setting/table-look.js";
import { type TableStart, tableStart } from "../setting/table-size.js";
import { captionNode, continued, noteNodes } from "./caption.js";
import { cellRuns, unitLine } from "./figure-cell.js";
import { type Asking, type Fitted, fitTable, tableMeasure, type Wish } from "./table-widths.js";

/** Around a band of columns that stands below another. */
export const bandMargin = [0, 7, 0, 0] as const;

/** 数表: hairlines, amounts to the right in columns; caption and heads repeated over the page. */
export function tableNodes(block: TableBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const { table, size = "medium" } = block;
  const start = tableStart("figures", size, setting);
  const asking = askingOf(block, start.scale, setting);
  // Words beside the figures fill what there is.
  const isOfFigures = table.columns.every(({ kind }) => kind !== "text");
  const measure = isOfFigures ? tableMeasure(asking, width, start) : width;
  const fitted = fitTable(asking, measure, start);
  if (!fitted) {
    setting.problems.push(tableTooWide({ title: block.caption?.text ?? table.title }, setting.place));
    return [];
  }
  const nodes = fitted.bands.map((band, index) =>
    bandNode(bandOf(block, band, index), index, { ...start, ...fitted }, measure, parent, setting),
  );
  return keptWhole(nodes, noteNodes(table.notes, parent, setting), width, setting);
}

/** The columns of a table that stand side by side, as a table of its own. */
function bandOf({ caption, table, heads, ...block }: TableBlock, band: Band, index: number): TableBlock {
  const { from, to } = band;
  return {
    ...block,
    ...(caption ? { caption: continued(caption, index) } : {}),
    ...(heads ? { heads: headsOver(heads, band) } : {}),
    table: {
      ...table,
      columns: table.columns.slice(from, to),
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) })),
    },
  };
}

type Heads = NonNullable<TableBlock["heads"]>;

/** The columns under each head. */
const groupsOf = (heads: Heads): (Band & { readonly label: string })[] => {
  const before = heads.map((_, index) => heads.slice(0, index).reduce((sum, { span }) => sum + span, 0));
  return heads.map(({ label, span }, index) => {
    const from = before[index] ?? 0;
    return { label, from, to: from + span };
  });
};

/** The heads over the columns of a band, each over those that it has there. */
const headsOver = (heads: Heads, band: Band): Heads =>
  groupsOf(heads).flatMap(({ label, from, to }) => {
    const span = Math.min(to, band.to) - Math.max(from, band.from);
    return span > 0 ? [{ label, span }] : [];
  });

function bandNode(
  block: TableBlock,
  index: number,
  fitted: Fitted & Pick<TableStart, "along">,
  width: number,
  parent: Tag,
  setting: Setting,
): Node {
  const { table } = block;
  const tag = under(parent, "Table");
  const aside = [table.period, unitLine(table.columns)].filter((part) => part !== "").join("　");
  const caption = captionNode(block.caption, aside, width, tag, setting, index === 0);
  const head = under(tag, "THead");
  const body = under(tag, "TBody");
  const columns = table.columns.length + 1;
  const heads = [
    ...(caption ? [captionRow(caption, columns, [fitted.across, fitted.along[0]])] : []),
    ...(block.heads ? [groupHeads(block.heads, fitted, under(head, "TR"), setting)] : []),
    columnHeads(table, fitted, under(head, "TR"), setting),
  ];
  const rows = table.rows.map((row) => rowCells(row, table, fitted, under(body, "TR"), setting));
  const ruled = (padding: number) =>
    ruling(table, caption ? 1 : 0, heads.length, [fitted.across, padding], setting);
  return {
    table: {
      widths: fitted.widths.slice(0, columns).map((one) => one - 2 * fitted.across),
      body: [...heads, ...rows],
      headerRows: heads.length,
      keepWithHeaderRows: Math.min(rows.length, 2),
      dontBreakRows: true,
    },
    layout: ruled(fitted.along[0]),
    tighter: ruled(fitted.along[1]),
    ...(index > 0 ? { margin: bandMargin } : {}),
  };
}

/**
 * A table that is not long is not broken at all: neither its total nor its notes are sent over the page, nor are
 * its bands parted.
 */
export function keptWhole(
  bands: readonly Node[],
  notes: readonly Node[],
  width: number,
  setting: Setting,
): Node[] {
  const rows = bands.flatMap((band) => rowExtents(band)).reduce((sum, one) => sum + one, 0);
  const whole = [
    ...bands.slice(1).map(({ margin }) => margin?.[1] ?? 0),
    ...notes.map((note) => extent(note, width)),
  ];
  const isShort = rows < setting.pageHeight * 0.42;
  // A longer table goes over the page, but its heads take at least the first rows along.
  const needs = bands.map((band, index) =>
    isShort && index === 0 ? whole.reduce((sum, one) => sum + one, rows + 8) : leastExtent(band, 0),
  );
  return [...bands.map((band, index) => ({ ...band, need: needs[index] as number })), ...notes];
}

/** The first of a table's head rows: its caption, as wide as the table, without frame or padding at the sides. */
export function captionRow(
  caption: Node,
  columns: number,
  [across, along]: readonly [across: number, along: number],
): Node[] {
  return spanning(
    // Its own padding is taken back, so that it stands level with the caption of a chart beside it.
    { ...caption, margin: [-across, -along, -across, 2], border: [false, false, false, false] },
    columns,
  );
}

/** A row of one cell across all columns. */
export function spanning(node: Node, columns: number): Node[] {
  const blank = (): Node => ({ text: "" });
  return [{ ...node, colSpan: columns }, ...Array.from({ length: columns - 1 }, blank)];
}

function ruling(
  table: Table,
  captions: number,
  heads: number,
  padding: readonly [across: number, along: number],
  setting: Setting,
) {
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
    padding,
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

/** Room between the figures of two columns beyond their edges, in sizes of type. */
const clearance = 0.7;

/** What a table's columns ask for; those under one head stay together where they can. */
function askingOf({ table, heads }: TableBlock, scale: TypeScale, setting: Setting): Asking {
  const quiet = readOnly(setting);
  const measure = (runs: readonly TextRun[]) =>
    runs.reduce((sum, run) => sum + widthOf(run.text, run.style), 0);
  const em = scale.cell.size;
  const labels = table.rows.map((row) => widthOf(row.label, styleOf(row, scale)) + row.level * em);
  const label = Math.max(widthOf(table.rowHeading, scale.columnHead), ...labels);
  const columns = table.columns.map((column, index): Wish => {
    const cells = table.rows.map((row) =>
      measure(cellRuns(row.cells[index] ?? null, column, styleOf(row, scale), quiet, row)),
    );
    const widest = Math.max(0, ...cells);
    const head = widthOf(column.label, scale.columnHead);
    const natural = Math.max(widest, head);
    if (column.kind === "text") return { natural, least: Math.min(natural, em * 9), appetite: 1 };
    // Figures never wrap; a long head does.
    const clear = widest + em * clearance;
    return { natural, least: Math.max(widest, Math.min(head, em * 4)), clear, appetite: 1 };
  });
  return {
    label: { natural: label, least: Math.min(label, em * 11), appetite: 1.4 },
    columns,
    units: [...(heads ? [groupsOf(heads)] : []), singles(columns.length)],
  };
}

function styleOf(row: Row, scale: TypeScale): TextStyle {
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

function groupHeads(heads: Heads, fitted: Fitted, row: Tag, setting: Setting): Node[] {
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
    const runs = cellRuns(row.cells[index] ?? null, column, style, setting, row);
    const cell = textNode(runs, style, under(tag, "TD"), { align: alignment(column) });
    return { ...cell, verticalAlignment: "middle" as const };
  });
  return [{ ...label, verticalAlignment: "middle" }, ...cells];
}

const alignment = (column: Column) => (column.kind === "text" ? "left" : "right");
