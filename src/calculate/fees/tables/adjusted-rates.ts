import { type ClassTable, type FeeSchedule, standardTables } from "../../../model/fee-schedule.js";
import type { Figure } from "../../../model/figure.js";
import type { Row, Table } from "../../../model/table.js";
import { difference, sum } from "../../arithmetic.js";
import { percentText } from "../percent.js";
import { classColumns } from "./columns.js";

/** 割引後・上乗せ後の料率: each standard table after every discount, all of them, and every surcharge. */
export function adjustedRateTables(
  schedule: FeeSchedule,
  tables: readonly ClassTable[],
  period: string,
): Table[] {
  const { discounts, surcharges } = schedule;
  if (discounts.length + surcharges.length === 0) return [];
  const kinds = [...(discounts.length > 0 ? ["割引"] : []), ...(surcharges.length > 0 ? ["上乗せ"] : [])];
  return tables
    .filter(({ name }) => standardTables.includes(name))
    .map((table) => ({
      id: `fees/adjusted/${table.cover}`,
      title: `${kinds.join("・")}後の信用保証料率（${table.name}）`,
      period,
      rowHeading: kinds.join("・"),
      columns: classColumns(),
      rows: [
        row("なし", table.rates),
        ...discounts.map(({ name, points }) =>
          row(`${name}（－${percentText(points)}）`, lowered(table, name, [points])),
        ),
        ...(discounts.length > 1
          ? [
              row(
                "割引のすべて",
                lowered(
                  table,
                  "割引すべて",
                  discounts.map(({ points }) => points),
                ),
              ),
            ]
          : []),
        ...surcharges.map(({ name, points }) =>
          row(`${name}（＋${percentText(points)}）`, raised(table, name, points)),
        ),
      ],
      notes: [`${kinds.join("と")}があるかどうかは、保証制度ごとに定められています。`],
    }));
}

const row = (label: string, cells: readonly Figure[]): Row => ({
  id: label,
  label,
  level: 0,
  role: "item",
  cells,
});

const lowered = ({ rates }: ClassTable, name: string, points: readonly Figure[]): Figure[] =>
  rates.map((rate) => difference(named(rate, `${name}後`), [rate, ...points]));

const raised = ({ rates }: ClassTable, name: string, points: Figure): Figure[] =>
  rates.map((rate) => sum(named(rate, `${name}の上乗せ後`), [rate, points]));

const named = ({ id, label }: Figure, what: string) => ({
  id: `${id}/${what}`,
  label: `${label}（${what}）`,
});
