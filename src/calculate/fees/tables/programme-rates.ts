import {
  type ClassTable,
  coverName,
  type FeeSchedule,
  type Programme,
  type ProgrammeRate,
} from "../../../model/fee-schedule.js";
import type { Cell, Row, Table } from "../../../model/table.js";
import { printedRate, reduced } from "../programme-rates.js";
import { classColumns, rateColumn } from "./columns.js";

/** 保証制度ごとの料率: nine classes, or one rate for all, and the discounts each programme allows. */
export function programmeRateTable(
  { discounts }: FeeSchedule,
  programmes: readonly Programme[],
  tables: readonly ClassTable[],
  period: string,
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
      rateColumn("flat", "一律", "料率区分によらない"),
      { id: "range", label: "幅・上限", kind: "text", unit: "", digits: 0, group: "料率区分によらない" },
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
            ...rateCells(rate, programme, tables),
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

/** Nine cells for the classes, one for a flat rate, one for what is only a range or a ceiling. */
function rateCells(rate: ProgrammeRate, programme: Programme, tables: readonly ClassTable[]): Cell[] {
  const blank: Cell[] = Array.from({ length: 9 }, () => null);
  switch (rate.kind) {
    case "classes": {
      const rates = tables.find(({ name }) => name === rate.table)?.rates ?? [];
      return [...rates.map((classRate) => reduced(classRate, programme)), null, null];
    }
    case "flat":
      return [...blank, reduced(rate.rate, programme), null];
    default:
      return [...blank, null, printedRate(rate, programme)];
  }
}
