import {
  type ClassTable,
  coverName,
  type FeeSchedule,
  type Programme,
  type ProgrammeRate,
} from "../../../model/fee-schedule.js";
import type { Cell, Column, Row, Table } from "../../../model/table.js";
import { printedRate, reduced } from "../programme-rates.js";
import { classColumns, rateColumn } from "./columns.js";

const withoutClass = "料率区分によらない";

/** A rate that the schedule does not settle: how it stands in a table. */
type OpenRate = Extract<ProgrammeRate, { kind: "at-most" | "range" }>;
interface BoundsLook {
  readonly columns: readonly Column[];
  readonly cells: (rate: OpenRate, programme: Programme) => Cell[];
}

/** 「0.45～1.75」 in one cell, for people. */
export const boundsInWords: BoundsLook = {
  columns: [{ id: "range", label: "幅・上限", kind: "text", unit: "", digits: 0, group: withoutClass }],
  cells: (rate, programme) => [printedRate(rate, programme)],
};

/** A column for the lowest and one for the highest, for machines. */
export const boundsInNumbers: BoundsLook = {
  columns: [rateColumn("lowest", "下限", withoutClass), rateColumn("highest", "上限", withoutClass)],
  cells: (rate, programme) =>
    rate.kind === "at-most"
      ? [null, reduced(rate.rate, programme)]
      : [reduced(rate.lowest, programme), reduced(rate.highest, programme)],
};

/** 保証制度ごとの料率: nine classes, or one rate for all, and the discounts each programme allows. */
export function programmeRateTable(
  { discounts }: FeeSchedule,
  programmes: readonly Programme[],
  tables: readonly ClassTable[],
  period: string,
  bounds: BoundsLook = boundsInWords,
): Table | undefined {
  if (programmes.length === 0) return undefined;
  const subsidised = programmes.some(({ subsidy }) => subsidy !== undefined);
  return {
    id: "fees/programmes",
    title: "保証制度ごとの信用保証料率",
    period,
    rowHeading: "制度名",
    columns: [
      ...classColumns("料率区分"),
      rateColumn("flat", "一律", withoutClass),
      ...bounds.columns,
      ...discounts.map(({ name }) => rateColumn(`discount/${name}`, name, "割引")),
      ...(subsidised
        ? [{ id: "subsidy", label: "保証料補給", kind: "text", unit: "", digits: 0 } as const]
        : []),
    ],
    rows: programmes.flatMap((programme) =>
      programme.rates.map((rate): Row => {
        const cover = programme.rates.length > 1 && rate.cover ? `（${coverName[rate.cover]}）` : "";
        return {
          id: `${programme.name}${cover}`,
          label: `${programme.name}${cover}`,
          level: 0,
          role: "item",
          cells: [
            ...rateCells(rate, programme, tables, bounds),
            ...discounts.map(
              ({ name, points }): Cell => (programme.discounts.includes(name) ? points : null),
            ),
            ...(subsidised ? [programme.subsidy ?? null] : []),
          ],
        };
      }),
    ),
    notes: [],
  };
}

/** Nine cells for the classes, one for a flat rate, and those of what is only a range or a ceiling. */
function rateCells(
  rate: ProgrammeRate,
  programme: Programme,
  tables: readonly ClassTable[],
  bounds: BoundsLook,
): Cell[] {
  const blank: Cell[] = Array.from({ length: 9 }, () => null);
  const unbounded = bounds.columns.map((): Cell => null);
  switch (rate.kind) {
    case "classes": {
      const rates = tables.find(({ name }) => name === rate.table)?.rates ?? [];
      return [...rates.map((classRate) => reduced(classRate, programme)), null, ...unbounded];
    }
    case "flat":
      return [...blank, reduced(rate.rate, programme), ...unbounded];
    default:
      return [...blank, null, ...bounds.cells(rate, programme)];
  }
}
