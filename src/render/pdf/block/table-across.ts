import type { TableBlock } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import type { TextRun } from "../../text/lines.js";
import { widthOf } from "../../text/measure.js";
import type { TextStyle } from "../../text/style.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import { readOnly, type Setting } from "../setting/setting.js";
import { tableLook } from "../setting/table-look.js";
import { captionNode, noteNodes } from "./caption.js";
import { cellRuns, unitLine } from "./figure-cell.js";
import { captionRow, keptWhole } from "./table.js";
import { columnWidths, type Wish } from "./table-widths.js";

const across = 3;
const along = 2.6;

/** 横に並べた数表: a table's rows (its years) stand side by side and its columns below each other. */
export function tableAcrossNodes(block: TableBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const { table } = block;
  const tag = under(parent, "Table");
  const look = tableLook(setting.theme);
  const { cell, cellHead, widths } = fitted(block, width, setting);
  const aside = [table.period, unitLine(table.columns)].filter((part) => part !== "").join("　");
  const caption = captionNode(block.caption, aside, width, tag, setting);
  const head = under(under(tag, "THead"), "TR");
  const body = under(tag, "TBody");
  const heading = (
    label: string,
    row: Tag,
    scope: "Column" | "Row",
    align: "left" | "right" = "left",
  ): Node => {
    const style = scope === "Column" ? { ...cellHead, colour: look.headInk } : cellHead;
    return {
      ...textNode([textRun(label, style, setting)], style, under(row, "TH", { scope }), { align }),
      verticalAlignment: "middle",
    };
  };
  const rows = table.columns.map((column, index): Node[] => {
    const row = under(body, "TR");
    // The head is read before its cells.
    const label = heading(column.label, row, "Row");
    const cells = table.rows.map((one) =>
      textNode(cellRuns(one.cells[index] ?? null, column, cell, setting), cell, under(row, "TD"), {
        align: "right",
      }),
    );
    return [label, ...cells];
  });
  // Where a year needs two lines, all years are broken after the era.
  const narrow = table.rows.some(
    ({ label }, index) => widthOf(label, cellHead) > (widths[index + 1] ?? 0) - 2 * across,
  );
  const years = table.rows.map(({ label }) =>
    narrow ? label.replace(/^\p{Script=Han}{2}(?=.)/u, "$&\n") : label,
  );
  const top = caption ? 1 : 0;
  const { accent, line } = setting.theme.colours;
  const node: Node = {
    table: {
      widths: widths.map((one) => one - 2 * across),
      body: [
        ...(caption ? [captionRow(caption, widths.length, across)] : []),
        // A year stands where its figures end.
        [
          heading(table.rowHeading, head, "Column"),
          ...years.map((label) => heading(label, head, "Column", "right")),
        ],
        ...rows,
      ],
      headerRows: top + 1,
      dontBreakRows: true,
    },
    layout: tableLayout({
      padding: [across, along],
      rule: (at) => {
        if (at < top) return undefined;
        if (at === top || at === top + 1 + rows.length) return [look.frame, accent];
        return at === top + 1 ? [0.5, accent] : [0.35, line];
      },
      ground: (row) => (row === top ? look.head : undefined),
    }),
  };
  return keptWhole(node, noteNodes(table.notes, parent, setting), width, setting);
}

interface Fitted {
  readonly cell: TextStyle;
  readonly cellHead: TextStyle;
  readonly widths: readonly number[];
}

/** The type is set smaller until all years fit beside each other: an amount is never broken, a year may be. */
function fitted({ table }: TableBlock, width: number, setting: Setting): Fitted {
  const quiet = readOnly(setting);
  const measure = (runs: readonly TextRun[]) =>
    runs.reduce((sum, run) => sum + widthOf(run.text, run.style), 0);
  for (let ratio = 1; ; ratio -= 0.06) {
    const shrink = (style: TextStyle) => ({
      ...style,
      size: style.size * ratio,
      leading: style.leading * ratio,
    });
    const cell = shrink(setting.scale.cell);
    const cellHead = shrink(setting.scale.cellHead);
    const labels = [table.rowHeading, ...table.columns.map(({ label }) => label)];
    const label = Math.max(...labels.map((one) => widthOf(one, cellHead))) + 2 * across + 1;
    const amounts = table.rows.flatMap((row) =>
      table.columns.map((column, index) => measure(cellRuns(row.cells[index] ?? null, column, cell, quiet))),
    );
    const head = Math.max(...table.rows.map((row) => widthOf(row.label, cellHead)));
    const year = Math.max(...amounts, head * 0.62) + 2 * across + 1;
    const wishes = [
      { natural: label, least: label, appetite: 0.4 },
      ...table.rows.map((): Wish => ({ natural: year, least: year, appetite: 1 })),
    ];
    const widths =
      columnWidths(wishes, width) ?? (ratio < 0.4 ? wishes.map(() => width / wishes.length) : undefined);
    if (widths) return { cell, cellHead, widths };
  }
}
