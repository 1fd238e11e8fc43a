import { type ColumnOf, type MixTableId, mixTableId, type TableOf } from "../model/association/ids.js";
import { type Measure, measures } from "../model/association/measures.js";
import { topOf } from "../model/association/mix-rows.js";
import type { Figure } from "../model/figure.js";
import type { SourcedNumber } from "../model/schema.js";
import type { TableRounding } from "../model/settings.js";
import type { Cell, Column, Table } from "../model/table.js";
import { withheldText } from "../model/withheld.js";
import type { Problem } from "../problem/problem.js";
import { percentage, share } from "./arithmetic.js";
import { withForcedShares } from "./forced-shares.js";
import { groupBy } from "./group-by.js";
import { withPrevious } from "./mix-beside.js";
import { type MixLine, type MixRow, mixLines, type Quantities } from "./mix-lines.js";
import {
  amountColumn,
  countColumnOf,
  percentageColumn,
  printedAmount,
  printedPercentage,
} from "./printed.js";
import { readFigure } from "./read.js";

type MixColumn = ColumnOf<MixTableId>;

/** A mix as it is printed, and its grand totals, those of last year's columns that no table shows included. */
export interface Mix {
  readonly table: TableOf<MixTableId>;
  /** 前年度と増減 beside it, as the workbook has it. */
  readonly beside: Table;
  readonly totals: readonly Figure[];
  /** Ratios as published that are calculated, too: kept beside, to be compared. */
  readonly published: readonly Figure[];
}

/** What a measure's figures speak of, in words: 「平成26年4月1日から…まで」, 「平成27年3月31日現在」. */
interface Periods {
  readonly year: string;
  readonly yearEnd: string;
}

/** 内訳表: one table for each measure and way of dividing it, with share (構成比) and change (前年度比). */
export function mixes(
  rows: readonly MixRow[],
  rounding: TableRounding,
  periods: Periods,
  problems: Problem[],
): Mix[] {
  const groups = groupBy(rows, (row) => mixTableId(row.measure.value, row.dimension.value));
  return [...groups].map(([id, own]) => mixOf(id, own, rounding, periods, problems));
}

function mixOf(
  id: string,
  rows: readonly MixRow[],
  rounding: TableRounding,
  periods: Periods,
  problems: Problem[],
): Mix {
  const [first] = rows as readonly [MixRow, ...MixRow[]];
  const title = `${first.dimension.value}${first.measure.value}`;
  const lines = mixLines({ id, label: title }, rows, rounding, problems);
  const grand = lines.at(-1)?.figures ?? {};
  const columns = columnsOf(first.measure.value, rows, rounding);
  const plain: TableOf<MixTableId> = {
    id,
    title,
    period: periods[measures[first.measure.value].period],
    rowHeading: first.dimension.value.replace(/別$/u, ""),
    columns,
    rows: lines.map((line) => ({
      ...line.row,
      cells: columns.map((column): Cell => cellOf(column.id, id, line, grand, rounding)),
    })),
    notes: notesOf(first.dimension.value, lines),
    ...chartOf(columns),
  };
  // The largest are not the whole, however near they come.
  const table = topOf(first.dimension.value) === undefined ? withForcedShares(plain, rounding) : plain;
  const published = lines.flatMap((line) => publishedBeside(table, line));
  const beside = withPrevious(table, lines, rounding);
  return { table, beside, totals: Object.values(grand), published };
}

/** What a reader has to know of lines that are not all, or not said. */
function notesOf(dimension: string, lines: readonly MixLine[]): string[] {
  const top = topOf(dimension);
  return [
    ...(lines.some(({ withheld }) => withheld.length > 0)
      ? [`${withheldText}は、個々の事業者の情報を守るために秘匿した数値です。合計には含まれています。`]
      : []),
    ...(top === undefined ? [] : [`${dimension}を載せています。合計は、載せていない区分を含みます。`]),
  ];
}

function columnsOf(measure: Measure, rows: readonly MixRow[], rounding: TableRounding): Column<MixColumn>[] {
  const has = (...columns: (keyof MixRow)[]) =>
    rows.some((row) => columns.some((column) => row[column] !== undefined));
  return [
    ...(has("count") ? [countColumnOf(measure)] : []),
    ...(has("amount") ? [amountColumn("amount", "金額", rounding)] : []),
    ...(has("amount", "share") ? [percentageColumn("share", "構成比", rounding)] : []),
    ...(has("previousAmount", "change") ? [percentageColumn("change", "前年度比", rounding)] : []),
  ];
}

/** Amounts, or shares where they are all that is known. */
function chartOf(columns: readonly Column<MixColumn>[]): Pick<TableOf<MixTableId>, "chart"> {
  const bar = (["amount", "share"] as const).find((id) => columns.some((column) => column.id === id));
  return bar ? { chart: { kind: "rows", bars: [bar] } } : {};
}

const ratioLabel = { share: "構成比", change: "前年度比" } as const;

/** 公表された比率: those of a line that stand in the file beside the amounts of which we calculate them. */
function publishedBeside(
  { id, title }: Pick<Table, "id" | "title">,
  { row, figures, source }: MixLine,
): Figure[] {
  return (["share", "change"] as const).flatMap((column) => {
    const cell = source?.[column];
    const isCalculated = figures.amount && (column === "share" || figures.previousAmount);
    if (!cell || cell.text === "" || !isCalculated) return [];
    const label = `${title} ${row.label} ${ratioLabel[column]}`;
    return [readFigure({ id: `${id}/${row.id}/${column}:published`, label }, cell)];
  });
}

function cellOf(
  column: MixColumn,
  tableId: string,
  { row, figures, withheld, source }: MixLine,
  grand: Quantities,
  rounding: TableRounding,
): Cell {
  const name = {
    id: `${tableId}/${row.id}/${column}`,
    label: `${row.label} ${ratioLabel[column === "share" ? "share" : "change"]}`,
  };
  const published = (cell: SourcedNumber | undefined) => (cell ? readFigure(name, cell) : null);
  if (column !== "count" && column !== "amount") {
    const isHidden =
      withheld.includes("amount") || (column === "change" && withheld.includes("previousAmount"));
    if (isHidden) return withheldText;
  } else if (withheld.includes(column)) return withheldText;
  switch (column) {
    case "count":
      return figures.count ?? null;
    case "amount":
      return figures.amount ? printedAmount(figures.amount, rounding) : null;
    case "share":
      return figures.amount && grand.amount
        ? printedPercentage(share(name, figures.amount, grand.amount), rounding)
        : published(source?.share);
    case "change":
      return figures.amount && figures.previousAmount
        ? printedPercentage(percentage(name, figures.amount, figures.previousAmount), rounding)
        : published(source?.change);
  }
}
