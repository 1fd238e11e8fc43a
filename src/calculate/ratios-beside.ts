import type { FigureId, Lookup, TableOf } from "../model/association/ids.js";
import type { FiscalYear } from "../model/fiscal-year.js";
import type { TableRounding } from "../model/settings.js";
import { isFigure, type Row, type Table } from "../model/table.js";
import { movedPoints, rounded } from "./arithmetic.js";
import { percentageColumn, printedPercentage, unrounded } from "./printed.js";
import { ratioOf, ratios } from "./ratios.js";

/** What last year's ratios are made of. */
interface PreviousRatios {
  /** Its statements that are whole: their figures stand under `previous/`. */
  readonly ledger: Lookup;
  readonly trend: Lookup;
  /** This year. */
  readonly year: FiscalYear;
  /** What stands for a ratio that last year does not have. */
  readonly nothing: string;
}

/** 前年度と増減: the ratios with last year's and how many points they moved; the table itself where last year has none. */
export function ratiosBeside(
  table: TableOf<"ratio">,
  { ledger, trend, year, nothing }: PreviousRatios,
  rounding: TableRounding,
): Table {
  const subject = {
    lookup: (id: FigureId) => (id.startsWith("trend/") ? trend(id) : ledger(`previous/${id}` as FigureId)),
    year: year - 1,
    scope: "previous/",
    prefix: "前期 ",
  };
  const before = new Map(
    ratios.flatMap((ratio) => {
      const figure = ratioOf(ratio, subject);
      return figure ? [[ratio.id, figure] as const] : [];
    }),
  );
  if (before.size === 0) return table;
  const { percentageDigits: digits, percentage: mode } = rounding;
  const [value, ...words] = table.columns;
  return {
    ...table,
    columns: [
      ...(value ? [value] : []),
      percentageColumn("previous", "前年度", rounding),
      { ...percentageColumn("moved", "増減", rounding), unit: "ポイント" },
      ...words,
    ],
    notes: [...table.notes, "増減は、端数を処理する前の比率の差です。"],
    rows: table.rows.map(({ cells: [ratio = null, ...formula], ...row }): Row => {
      const was = before.get(row.id);
      if (!was || !isFigure(ratio)) return { ...row, cells: [ratio, nothing, nothing, ...formula] };
      const name = { id: `ratio/${row.id}/moved`, label: `${row.label}の増減` };
      const moved = rounded(movedPoints(name, unrounded(ratio), was), { unit: "ポイント", digits, mode });
      return { ...row, cells: [ratio, printedPercentage(was, rounding), moved, ...formula] };
    }),
  };
}
