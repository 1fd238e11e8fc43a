import type { TableBlock } from "../../../model/block.js";
import type { Table } from "../../../model/table.js";
import { tableTooWide } from "../../../problem/rules/paper.js";
import { type Tag, under } from "../../paper/tag.js";
import type { TextRun } from "../../text/lines.js";
import { widthOf } from "../../text/measure.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { singles } from "../setting/bands.js";
import { textRun } from "../setting/runs.js";
import type { TypeScale } from "../setting/scale.js";
import { readOnly, type Setting } from "../setting/setting.js";
import { tableLook } from "../setting/table-look.js";
import { type TableStart, tableStart } from "../setting/table-size.js";
import { captionNode, continued, noteNodes } from "./caption.js";
import { cellRuns, unitLine } from "./figure-cell.js";
import { bandMargin, captionRow, keptWhole } from "./table.js";
import { type Asking, type Fitted, fitTable } from "./table-widths.js";

/** 横に並べた数表: a table's rows (its years) stand side by side and its columns below each other. */
export function tableAcrossNodes(block: TableBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const { table, size = "medium" } = block;
  const start = tableStart("years", size, setting);
  const fitted = fitTable(askingOf(table, start.scale, setting), width, start);
  if (!fitted) {
    setting.problems.push(tableTooWide({ title: block.caption?.text ?? table.title }, setting.place));
    return [];
  }
  const nodes = fitted.bands.map(({ from, to }, index) => {
    const caption = block.caption && { caption: continued(block.caption, index) };
    const band = { ...block, ...caption, table: { ...table, rows: table.rows.slice(from, to) } };
    return bandNode(band, index, { ...start, ...fitted }, width, parent, setting);
  });
  return keptWhole(nodes, noteNodes(table.notes, parent, setting), width, setting);
}

function bandNode(
  { caption: titled, table }: TableBlock,
  index: number,
  { scale: { cell, cellHead }, across, along, widths }: Fitted & Pick<TableStart, "along">,
  width: number,
  parent: Tag,
  setting: Setting,
): Node {
  const tag = under(parent, "Table");
  const look = tableLook(setting.theme);
  const aside = [table.period, unitLine(table.columns)].filter((part) => part !== "").join("　");
  const caption = captionNode(titled, aside, width, tag, setting, index === 0);
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
      textNode(cellRuns(one.cells[index] ?? null, column, cell, setting, one), cell, under(row, "TD"), {
        align: "right",
      }),
    );
    return [label, ...cells];
  });
  // Where a year needs two lines, all years are broken after the era.
  const narrow = table.rows.some(
    ({ label }, place) => widthOf(label, cellHead) > (widths[place + 1] ?? 0) - 2 * across,
  );
  const years = table.rows.map(({ label }) =>
    narrow ? label.replace(/^\p{Script=Han}{2}(?=.)/u, "$&\n") : label,
  );
  const top = caption ? 1 : 0;
  const { accent, line } = setting.theme.colours;
  const columns = table.rows.length + 1;
  const ruled = (padding: number) =>
    tableLayout({
      padding: [across, padding],
      rule: (at) => {
        if (at < top) return undefined;
        if (at === top || at === top + 1 + rows.length) return [look.frame, accent];
        return at === top + 1 ? [0.5, accent] : [0.35, line];
      },
      ground: (row) => (row === top ? look.head : undefined),
    });
  return {
    table: {
      widths: widths.slice(0, columns).map((one) => one - 2 * across),
      body: [
        ...(caption ? [captionRow(caption, columns, [across, along[0]])] : []),
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
    layout: ruled(along[0]),
    tighter: ruled(along[1]),
    ...(index > 0 ? { margin: bandMargin } : {}),
  };
}

/** What the years ask for, all the same: an amount is never broken, a year may be. */
function askingOf(table: Table, { cell, cellHead }: TypeScale, setting: Setting): Asking {
  const quiet = readOnly(setting);
  const measure = (runs: readonly TextRun[]) =>
    runs.reduce((sum, run) => sum + widthOf(run.text, run.style), 0);
  const labels = [table.rowHeading, ...table.columns.map(({ label }) => label)];
  const label = Math.max(...labels.map((one) => widthOf(one, cellHead)));
  const amounts = table.rows.flatMap((row) =>
    table.columns.map((column, index) =>
      measure(cellRuns(row.cells[index] ?? null, column, cell, quiet, row)),
    ),
  );
  const head = Math.max(...table.rows.map((row) => widthOf(row.label, cellHead)));
  const year = Math.max(...amounts, head * 0.62);
  return {
    label: { natural: label, least: label, appetite: 0.4 },
    columns: table.rows.map(() => ({ natural: year, least: year, appetite: 1 })),
    units: [singles(table.rows.length)],
  };
}
