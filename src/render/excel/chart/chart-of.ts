import type { NumberStyle } from "../../../model/print.js";
import { figureIn, type Row, type Table, type TableChart } from "../../../model/table.js";
import type { Theme } from "../../../model/theme.js";
import { paler } from "../../../model/theme-colours.js";
import { columnLetter } from "../../../problem/place.js";
import { numberFormat } from "../style.js";
import { type Corner, headingsOf, headRowsOf } from "../table-sheet.js";
import type { ChartSize, NativeChart, NativeSeries, TextCells } from "./native-chart.js";

/** Where a table stands, and what its chart is drawn with. */
export interface ChartPlace {
  readonly sheet: string;
  /** The table's own corner. */
  readonly corner: Corner;
  /** The first free row below it, 1-based. */
  readonly below: number;
  /** In points: as wide as the table, where that is wide enough. */
  readonly width: number;
  readonly colours: Theme["colours"];
  readonly style: NumberStyle;
}

/** A row of a table that is drawn, and where it stands. */
interface DrawnRow {
  readonly row: Row;
  readonly at: number;
}

/** The chart that a table declares, over the cells in which it was drawn; undefined where nothing is to be seen. */
export function chartOf(table: Table, place: ChartPlace): NativeChart | undefined {
  const { chart } = table;
  if (!chart) return undefined;
  const { sheet, corner, colours } = place;
  const first = corner.row + headRowsOf(table);
  const rows = table.rows.flatMap((row, index) => (isDrawn(row, chart) ? [{ row, at: first + index }] : []));
  const bars = chart.bars.flatMap((id, index) => seriesOf(table, id, rows, place, index));
  const lines = (chart.lines ?? []).flatMap((id, index) =>
    seriesOf(table, id, rows, place, chart.bars.length + index),
  );
  if (rows.length === 0 || bars.length === 0) return undefined;
  return {
    title: titleOf(table.title, bars, lines),
    kind: chart.kind,
    categories: cellsOf(sheet, corner.column, rows, ({ row }) => row.label),
    bars: bars.map((series) => withPoints(series, chart, rows.length, colours)),
    lines,
    colours: { text: colours.text, line: colours.line },
    at: { column: corner.column - 1, row: place.below },
    size: sizeOf(chart, rows.length, place.width),
  };
}

/** 「業種別保証承諾（百万円）」; where bars and lines are of different units, their headings tell them. */
function titleOf(title: string, bars: readonly NativeSeries[], lines: readonly NativeSeries[]): string {
  const unit = bars[0]?.unit ?? "";
  return lines.length > 0 || unit === "" ? title : `${title}（${unit}）`;
}

/** Every year; of the parts of a whole the outermost, without their total. */
const isDrawn = ({ level, role }: Row, { kind }: TableChart): boolean =>
  kind === "columns" || kind === "stacked-columns" ? role === "item" : level === 0 && role !== "total";

function seriesOf(
  table: Table,
  id: string,
  rows: readonly DrawnRow[],
  { sheet, corner, colours, style }: ChartPlace,
  index: number,
): NativeSeries[] {
  const at = table.columns.findIndex((column) => column.id === id);
  const column = table.columns[at];
  if (!column) return [];
  const numbers = rows.map(({ row }) => figureIn(row.cells[at])?.value?.toNumber() ?? null);
  if (numbers.every((number) => number === null)) return [];
  const letter = corner.column + 1 + at;
  const head = corner.row + headRowsOf(table) - 1;
  return [
    {
      name: { formula: reference(sheet, letter, [head]), texts: [headingsOf(table)[at] ?? ""] },
      values: {
        formula: reference(
          sheet,
          letter,
          rows.map((row) => row.at),
        ),
        numbers,
      },
      unit: column.unit,
      format: numberFormat(column.digits, style),
      colour: colours.series[index % colours.series.length] ?? colours.accent,
      points: new Map(),
    },
  ];
}

/** The latest year in its series' colour, those before it paler; each part of a pie in a colour of its own. */
function withPoints(
  series: NativeSeries,
  { kind, bars }: TableChart,
  count: number,
  { series: palette, accent }: Theme["colours"],
): NativeSeries {
  if (kind === "pie") {
    const points = Array.from({ length: count }, (_, at) => palette[at % palette.length] ?? accent);
    return { ...series, points: new Map(points.entries()) };
  }
  if (kind !== "columns" || bars.length > 1) return series;
  return { ...series, colour: paler(series.colour, 0.5), points: new Map([[count - 1, series.colour]]) };
}

/** In points: what a lying bar takes, and what stands around the bars. */
const barHeight = 17;
const aroundBars = 50;

function sizeOf({ kind }: TableChart, count: number, width: number): ChartSize {
  return { width, height: kind === "rows" ? aroundBars + barHeight * count : 230 };
}

const cellsOf = (
  sheet: string,
  column: number,
  rows: readonly DrawnRow[],
  textOf: (row: DrawnRow) => string,
): TextCells => ({
  formula: reference(
    sheet,
    column,
    rows.map(({ at }) => at),
  ),
  texts: rows.map(textOf),
});

/** `'表'!$B$5:$B$9`, or several such ranges in parentheses where rows between them are left out. */
function reference(sheet: string, column: number, rows: readonly number[]): string {
  const letter = columnLetter(column);
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const ranges = runs.map(({ first, last }) => {
    const from = `'${sheet}'!$${letter}$${first}`;
    return first === last ? from : `${from}:$${letter}$${last}`;
  });
  return ranges.length === 1 ? (ranges[0] ?? "") : `(${ranges.join(",")})`;
}
