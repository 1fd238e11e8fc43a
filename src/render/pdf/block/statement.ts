import type { StatementBlock } from "../../../model/block.js";
import { type Balance, type StatementLine, statementLines } from "../../../model/statement-lines.js";
import type { Row, Table } from "../../../model/table.js";
import { tableTooWide } from "../../../problem/rules/paper.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { rungs, singles } from "../setting/bands.js";
import { textRun } from "../setting/runs.js";
import { shrunk, type TypeScale } from "../setting/scale.js";
import { readOnly, type Setting } from "../setting/setting.js";
import { tableLook } from "../setting/table-look.js";
import { type TableStart, tableStart } from "../setting/table-size.js";
import { captionNode, captionTagOf, noteNodes } from "./caption.js";
import { cellRuns, unitLine } from "./figure-cell.js";
import { captionRow, keptWhole, spanning } from "./table.js";

const gutter = 12;

/** 勘定式の財務諸表: both sides line by line beside each other, and balances that run across both. */
export function statementNodes(block: StatementBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const { left, right } = block.statement;
  const fitted = fitSides(block, (width - gutter) / 2, setting);
  if (!fitted) {
    setting.problems.push(tableTooWide({ title: block.caption?.text ?? left.title }, setting.place));
    return [];
  }
  const node = sidesNode(block, fitted, width, parent, { ...setting, scale: fitted.scale });
  const notes = noteNodes([...new Set([...left.notes, ...right.notes])], parent, setting);
  return keptWhole([node], notes, width, setting);
}

/** How the two sides will be drawn. */
interface Fitted {
  readonly scale: TypeScale;
  readonly across: number;
  readonly along: TableStart["along"];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Sides are read beside each other: they become smaller, but are not parted. */
function fitSides(
  { statement: { left, right }, size = "medium" }: StatementBlock,
  half: number,
  setting: Setting,
): Fitted | undefined {
  const start = tableStart("sides", size, setting);
  for (const { ratio, isClose } of rungs([singles(1)], start.scale.cellHead.size)) {
    const scale = shrunk(start.scale, ratio);
    const across = start.across[isClose ? 1 : 0];
    const [of, and] = [left, right].map((side) => sideWidths(side, half, across, { ...setting, scale }));
    if (of && and) return { scale, across, along: start.along, left: of, right: and };
  }
  return undefined;
}

function sidesNode(
  block: StatementBlock,
  fitted: Fitted,
  width: number,
  parent: Tag,
  setting: Setting,
): Node {
  const { left, right } = block.statement;
  const { across, along } = fitted;
  const aside = [block.statement.period, unitLine(left.columns)].filter((part) => part !== "").join("　");
  const tags = { left: under(parent, "Table"), right: under(parent, "Table") };
  const caption = captionNode(block.caption, aside, width, tags.left, setting);
  const widths = [...fitted.left, gutter, ...fitted.right];
  const lines = statementLines(block.statement, block.balances);
  const gap = left.columns.length + 1;
  const body = [
    ...(caption ? [captionRow(caption, widths.length, [across, along[0]])] : []),
    [
      ...headCells(left, (fitted.left[0] ?? 0) - 2 * across, tags.left, setting),
      blank(),
      ...headCells(right, (fitted.right[0] ?? 0) - 2 * across, tags.right, setting),
    ],
  ];
  const bodies = { left: under(tags.left, "TBody"), right: under(tags.right, "TBody") };
  for (const line of lines)
    body.push(
      "balance" in line
        ? // Read after both sides that it compares: among the rows of the side that is read last.
          balanceCells(line.balance, right, widths.length, bodies.right, setting)
        : [
            ...rowCells(line.left, left, bodies.left, setting),
            blank(),
            ...rowCells(line.right, right, bodies.right, setting),
          ],
    );
  const top = caption ? 1 : 0;
  return {
    table: {
      widths: widths.map((one) => one - 2 * across),
      body,
      headerRows: top + 1,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
    },
    layout: ruling(lines, top, gap, [across, along[0]], setting),
    tighter: ruling(lines, top, gap, [across, along[1]], setting),
  };
}

/** An empty place has no lines of its own. */
const blank = (): Node => ({ text: "", border: [false, false, false, false] });

/**
 * Amounts are as wide as the widest of them, and never wrap; the titles wrap in what is left. Undefined where that
 * is too little for them.
 */
function sideWidths(table: Table, half: number, across: number, setting: Setting): number[] | undefined {
  const { cellStrong: style, cellHead } = setting.scale;
  const quiet = readOnly(setting);
  const edges = 2 * across + 1;
  const amounts = table.columns.map((column, index) => {
    const printed = table.rows.map((row) => cellRuns(row.cells[index] ?? null, column, style, quiet, row));
    const widths = printed.map((runs) => runs.reduce((sum, run) => sum + widthOf(run.text, run.style), 0));
    return Math.max(widthOf(column.label, cellHead), ...widths) + edges;
  });
  const titles = table.rows.map((row) => widthOf(row.label, style) + row.level * style.size);
  const left = half - amounts.reduce((sum, one) => sum + one, 0);
  return left < Math.min(style.size * 6, Math.max(0, ...titles)) + edges ? undefined : [left, ...amounts];
}

/** The heads of a side, its title before them: what is read as the side's caption, after that of the whole. */
function headCells(table: Table, width: number, tag: Tag, setting: Setting): Node[] {
  const style = setting.scale.columnHead;
  const title = textNode([textRun(table.title, style, setting)], style, captionTagOf(tag));
  const row = under(under(tag, "THead"), "TR");
  const cell = (label: string, align: "left" | "right") =>
    textNode([textRun(label, style, setting)], style, under(row, "TH", { scope: "Column" }), { align });
  const heading = cell(table.rowHeading, "left");
  const titled = widthOf(`${table.title}　`, style) + 0.1;
  const first: Node =
    titled + widthOf(table.rowHeading, style) > width
      ? { stack: [title, heading] }
      : {
          columns: [
            { ...title, width: titled },
            { ...heading, width: width - titled },
          ],
          columnGap: 0,
        };
  return [first, ...table.columns.map((column) => cell(column.label, "right"))];
}

function rowCells(row: Row | undefined, table: Table, parent: Tag, setting: Setting): Node[] {
  if (!row) return [blank(), ...table.columns.map(blank)];
  const style = row.role === "item" ? setting.scale.cell : setting.scale.cellStrong;
  const tag = under(parent, "TR");
  const label = textNode([textRun(row.label, style, setting)], style, under(tag, "TH", { scope: "Row" }), {
    margin: [row.level * style.size, 0, 0, 0],
  });
  const cells = table.columns.map((column, index) =>
    textNode(cellRuns(row.cells[index] ?? null, column, style, setting, row), style, under(tag, "TD"), {
      align: "right",
    }),
  );
  return [label, ...cells.map((cell) => ({ ...cell, verticalAlignment: "bottom" as const }))];
}

function balanceCells(
  balance: Balance,
  table: Table,
  columns: number,
  parent: Tag,
  setting: Setting,
): Node[] {
  const style = setting.scale.cellStrong;
  const tag = under(parent, "TR");
  const column = table.columns.at(-1);
  const runs = column ? cellRuns(balance.figure, column, style, setting, balance) : [];
  const labels = Math.floor(columns / 2);
  const label = textNode([textRun(balance.label, style, setting)], style, under(tag, "TH", { scope: "Row" }));
  const cell = under(tag, "TD", table.columns.length > 1 ? { columnSpan: table.columns.length } : {});
  const value = textNode(runs, style, cell, { align: "right" });
  return [...spanning(label, labels), ...spanning(value, columns - labels)];
}

function ruling(
  lines: readonly StatementLine[],
  top: number,
  gap: number,
  padding: readonly [across: number, along: number],
  setting: Setting,
) {
  const { accent, tint, line } = setting.theme.colours;
  const look = tableLook(setting.theme);
  const first = top + 1;
  const lineAt = (row: number) => lines[row - first];
  const isBalance = (row: number) => {
    const one = lineAt(row);
    return one !== undefined && "balance" in one;
  };
  return tableLayout({
    padding,
    rule: (at) => {
      if (at < top) return undefined;
      if (at === top || at === first + lines.length) return [look.frame, accent];
      if (at === first || isBalance(at) || isBalance(at - 1)) return [0.5, accent];
      return [0.35, line];
    },
    ground: (row, column) => {
      if (row === top) return column === gap ? undefined : look.head;
      if (isBalance(row)) return tint;
      const one = lineAt(row);
      if (!one || "balance" in one || column === gap) return undefined;
      const side = column < gap ? one.left : one.right;
      return side?.role === "total" ? look.total : undefined;
    },
  });
}
