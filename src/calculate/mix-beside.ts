import type { Figure } from "../model/figure.js";
import type { TableRounding } from "../model/settings.js";
import type { Cell, Column, Row, Table } from "../model/table.js";
import { withheldText } from "../model/withheld.js";
import { difference } from "./arithmetic.js";
import { amountColumn, countColumn, printedAmount } from "./printed.js";

/** A row of a mix with its figures of both years, as far as they were handed over. */
export interface BesideLine {
  readonly row: Omit<Row, "cells">;
  readonly figures: {
    readonly count?: Figure;
    readonly amount?: Figure;
    readonly previousCount?: Figure;
    readonly previousAmount?: Figure;
  };
  /** What of it is known and not said. */
  readonly withheld: readonly ("count" | "amount" | "previousCount" | "previousAmount")[];
}

interface BesideColumn {
  readonly column: Column;
  readonly cellOf: (line: BesideLine) => Cell;
}

/**
 * 前年度と増減: a mix as the workbook has it, with last year's figures and how far they moved beside its own columns.
 * The table itself where nothing is known of last year.
 */
export function withPrevious(table: Table, lines: readonly BesideLine[], rounding: TableRounding): Table {
  const counted = table.columns.find(({ id }) => id === "count") ?? countColumn;
  const columns = [
    ...previousColumns(lines, counted, rounding),
    ...movedColumns(table.id, lines, counted, rounding),
  ];
  if (columns.length === 0) return table;
  return {
    ...table,
    columns: [...table.columns, ...columns.map(({ column }) => column)],
    rows: table.rows.map((row, index) => {
      const line = lines[index];
      return { ...row, cells: [...row.cells, ...columns.map(({ cellOf }) => (line ? cellOf(line) : null))] };
    }),
  };
}

function previousColumns(
  lines: readonly BesideLine[],
  counted: Column,
  rounding: TableRounding,
): BesideColumn[] {
  const has = (quantity: "previousCount" | "previousAmount") =>
    lines.some(({ figures }) => figures[quantity] !== undefined);
  return [
    ...(has("previousCount")
      ? [
          {
            column: { ...counted, id: "previousCount", label: `前年度${counted.label}` },
            cellOf: ({ figures, withheld }: BesideLine): Cell =>
              withheld.includes("previousCount") ? withheldText : (figures.previousCount ?? null),
          },
        ]
      : []),
    ...(has("previousAmount")
      ? [
          {
            column: amountColumn("previousAmount", "前年度金額", rounding),
            cellOf: ({ figures: { previousAmount }, withheld }: BesideLine): Cell => {
              if (withheld.includes("previousAmount")) return withheldText;
              return previousAmount ? printedAmount(previousAmount, rounding) : null;
            },
          },
        ]
      : []),
  ];
}

function movedColumns(
  tableId: string,
  lines: readonly BesideLine[],
  counted: Column,
  rounding: TableRounding,
): BesideColumn[] {
  const has = (now: "count" | "amount", before: "previousCount" | "previousAmount") =>
    lines.some(({ figures }) => figures[now] && figures[before]);
  const moved = (line: BesideLine, id: string, now?: Figure, before?: Figure) =>
    // 「─」 stands for nothing to say, and so does how far it moved from there.
    now?.value != null && before?.value != null
      ? difference({ id: `${tableId}/${line.row.id}/${id}`, label: `${now.label}の増減` }, [now, before])
      : null;
  const counts: BesideColumn = {
    column: { ...counted, id: "countMoved", label: `${counted.label}の増減` },
    cellOf: (line) => moved(line, "countMoved", line.figures.count, line.figures.previousCount),
  };
  const amounts: BesideColumn = {
    column: amountColumn("amountMoved", "金額の増減", rounding),
    cellOf: (line) => {
      const exact = moved(line, "amountMoved", line.figures.amount, line.figures.previousAmount);
      return exact && printedAmount(exact, rounding);
    },
  };
  return [
    ...(has("count", "previousCount") ? [counts] : []),
    ...(has("amount", "previousAmount") ? [amounts] : []),
  ];
}
