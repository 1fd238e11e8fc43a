import type { Decimal } from "../model/decimal.js";
import type { EraChangeStyle } from "../model/fiscal-year.js";
import type { SourcedNumber } from "../model/schema.js";
import { type SeriesTable, type SeriesTableId, seriesTableId, yearName } from "../model/series.js";
import type { TableRounding } from "../model/settings.js";
import type { Column, Row, Table } from "../model/table.js";
import { isMoney, type Unit } from "../model/unit.js";
import { rounded } from "./arithmetic.js";
import { readFigure } from "./read.js";

/** What numbers that a sheet has worked out to the last digit are printed with, where they are no percentages. */
const mostDigits = 2;

/** 系列の表 as a table of the report: a row a year or category, a column a series, with the digits that the file has. */
export function seriesTable(
  table: SeriesTable,
  rounding: Pick<TableRounding, "percentage" | "percentageDigits">,
  era: EraChangeStyle,
): Table & { readonly id: SeriesTableId } {
  const id = seriesTableId(table.name);
  const columns = table.series.map(({ label, unit }, index): Column => {
    const most = unit === "％" ? rounding.percentageDigits : mostDigits;
    const written = Math.max(0, ...table.rows.map(({ values }) => digitsOf(values[index])));
    return { id: label, label, kind: kindOf(unit), unit, digits: Math.min(most, written) };
  });
  const rows = table.rows.map(({ label: written, year, values }): Row => {
    const label = year === undefined ? written : yearName(year, table.axis, era);
    const cells = columns.map((column, index) => {
      const value = values[index];
      if (!value) return null;
      const name = {
        id: `${id}/${year ?? written}/${column.id}`,
        label: `${table.title} ${label} ${column.label}`,
      };
      const { unit, digits } = column;
      return rounded(readFigure(name, value), { unit, digits, mode: rounding.percentage });
    });
    return { id: String(year ?? written), label, level: 0, role: "item", cells };
  });
  const [first] = columns;
  const bars = columns.filter(({ unit }) => unit === first?.unit).map((column) => column.id);
  // One row shows nothing by being drawn; lying bars have no room for lines of another unit.
  const canBeDrawn = rows.length > 1 && (table.axis !== "category" || bars.length === columns.length);
  return {
    id,
    title: table.title,
    period: "",
    rowHeading: table.rowHeading,
    columns,
    rows,
    notes: table.notes,
    ...(canBeDrawn && {
      chart: {
        kind: table.axis === "category" ? ("rows" as const) : ("columns" as const),
        bars,
        lines: columns.map((column) => column.id).filter((column) => !bars.includes(column)),
      },
    }),
  };
}

function kindOf(unit: Unit): Column["kind"] {
  if (isMoney(unit)) return "amount";
  return unit === "％" ? "percentage" : "count";
}

/** The decimals that a number has in its file, a zero at their end included. */
function digitsOf(number: SourcedNumber | undefined): number {
  const value: Decimal | null = number?.value ?? null;
  if (value === null) return 0;
  return Math.max(value.decimalPlaces(), /\.(\d+)/u.exec(number?.text ?? "")?.[1]?.length ?? 0);
}
