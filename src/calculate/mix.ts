import { type ColumnOf, type MixTableId, mixTableId, type TableOf } from "../model/association/ids.js";
import { countedOf, type Measure, measures } from "../model/association/measures.js";
import { mixQuantities, type mixSchema, totalName } from "../model/association/statistics.js";
import type { Figure } from "../model/figure.js";
import type { RowOf, SourcedNumber } from "../model/schema.js";
import type { TableRounding } from "../model/settings.js";
import type { Cell, Column, Row, Table } from "../model/table.js";
import type { Unit } from "../model/unit.js";
import type { Problem } from "../problem/problem.js";
import { percentage, share } from "./arithmetic.js";
import { withForcedShares } from "./forced-shares.js";
import { groupBy } from "./group-by.js";
import { withPrevious } from "./mix-beside.js";
import {
  amountColumn,
  countColumnOf,
  percentageColumn,
  printedAmount,
  printedPercentage,
} from "./printed.js";
import { readFigure } from "./read.js";
import { total } from "./total.js";

type MixRow = RowOf<typeof mixSchema>;

type MixColumn = ColumnOf<MixTableId>;
type Quantity = (typeof mixQuantities)[number];
type Quantities = { readonly [Q in Quantity]?: Figure };

const quantityLabel: Record<Quantity, string> = {
  count: "件数",
  amount: "金額",
  previousCount: "前年度件数",
  previousAmount: "前年度金額",
};

/** One line of a mix before it is printed. */
interface MixLine {
  readonly row: Omit<Row, "cells">;
  /** Its figures; a total handed over stands in `source` only to be checked. */
  readonly figures: Quantities;
  readonly source: MixRow | undefined;
}

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
  const lines = linesOf(id, title, rows, rounding, problems);
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
    notes: [],
    ...chartOf(columns),
  };
  const table = withForcedShares(plain, rounding);
  const published = lines.flatMap((line) => publishedBeside(table, line));
  const beside = withPrevious(table, lines, rounding);
  return { table, beside, totals: Object.values(grand), published };
}

/** Groups with their items below them, and the grand total at the foot. */
function linesOf(
  id: string,
  title: string,
  rows: readonly MixRow[],
  rounding: TableRounding,
  problems: Problem[],
): MixLine[] {
  const groups = groupBy(
    rows.filter((row) => row.group.value !== totalName),
    (row) => row.group.value,
  );
  const lines = [...groups].flatMap(([group, own]): MixLine[] => {
    const source = own.find((row) => !row.item?.value);
    const items = own
      .filter((row) => row.item?.value)
      .map((row): MixLine => {
        const label = row.item?.value ?? "";
        const rowId = `${group}・${label}`;
        return {
          row: { id: rowId, label, level: 1, role: "item" },
          figures: readQuantities(`${id}/${rowId}`, `${title} ${label}`, row),
          source: row,
        };
      });
    const name = { id: `${id}/${group}`, label: `${title} ${group}` };
    const figures =
      items.length > 0
        ? totals(
            name,
            items.map((item) => item.figures),
            source,
            rounding,
            problems,
          )
        : readQuantities(name.id, name.label, source);
    return [
      {
        row: { id: group, label: group, level: 0, role: items.length > 0 ? "group" : "item" },
        figures,
        source,
      },
      ...items,
    ];
  });
  const source = rows.find((row) => row.group.value === totalName);
  const tops = lines.filter(({ row }) => row.level === 0).map(({ figures }) => figures);
  const figures = totals(
    { id: `${id}/total`, label: `${title} ${totalName}` },
    tops,
    source,
    rounding,
    problems,
  );
  return [...lines, { row: { id: "total", label: totalName, level: 0, role: "total" }, figures, source }];
}

function readQuantities(id: string, label: string, row: MixRow | undefined): Quantities {
  return Object.fromEntries(
    mixQuantities.flatMap((quantity) => {
      const cell = row?.[quantity];
      if (!row || !cell) return [];
      const name = { id: `${id}/${quantity}`, label: `${label} ${quantityLabel[quantity]}` };
      return [[quantity, readFigure(name, { ...cell, unit: unitOf(row, cell) })]];
    }),
  );
}

/** What is counted of a measure may be no cases. */
const unitOf = ({ measure }: MixRow, { unit }: SourcedNumber): Unit =>
  unit === "件" ? (countedOf(measure.value)?.unit ?? unit) : unit;

function totals(
  { id, label }: { id: string; label: string },
  parts: readonly Quantities[],
  source: MixRow | undefined,
  { amount: mode }: TableRounding,
  problems: Problem[],
): Quantities {
  return Object.fromEntries(
    mixQuantities.flatMap((quantity) => {
      const addends = parts.flatMap((part) => part[quantity] ?? []);
      if (addends.length === 0) return [];
      const name = { id: `${id}/${quantity}`, label: `${label} ${quantityLabel[quantity]}` };
      const cell = source?.[quantity];
      const handedOver =
        source &&
        cell &&
        readFigure({ ...name, id: `${name.id}:handed-over` }, { ...cell, unit: unitOf(source, cell) });
      return [[quantity, total(name, addends, handedOver, problems, mode)]];
    }),
  );
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
  { row, figures, source }: MixLine,
  grand: Quantities,
  rounding: TableRounding,
): Cell {
  const name = {
    id: `${tableId}/${row.id}/${column}`,
    label: `${row.label} ${ratioLabel[column === "share" ? "share" : "change"]}`,
  };
  const published = (cell: SourcedNumber | undefined) => (cell ? readFigure(name, cell) : null);
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
