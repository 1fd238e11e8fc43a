import { countedOf, type Measure } from "../model/association/measures.js";
import type { Figure } from "../model/figure.js";
import type { DeclaredRounding, RoundedStatement, RoundedTable, TableRounding } from "../model/settings.js";
import type { Column } from "../model/table.js";
import { rounded } from "./arithmetic.js";

/** A kind of table's declared rounding, as columns and as the figures that stand in them. */

/** 金額欄, in the table's unit. */
export function amountColumn<Id extends string>(id: Id, label: string, { unit }: TableRounding): Column<Id> {
  return { id, label, kind: "amount", unit, digits: 0 };
}

/** 比率欄. */
export function percentageColumn<Id extends string>(
  id: Id,
  label: string,
  { percentageDigits }: TableRounding,
): Column<Id> {
  return { id, label, kind: "percentage", unit: "％", digits: percentageDigits };
}

export const countColumn: Column<"count"> = {
  id: "count",
  label: "件数",
  kind: "count",
  unit: "件",
  digits: 0,
};

/** 件数欄 of a measure, or of what is counted of it instead. */
export function countColumnOf(measure: Measure): Column<"count"> {
  return { ...countColumn, ...countedOf(measure) };
}

export function printedAmount(figure: Figure, { unit, amount: mode }: TableRounding): Figure {
  return rounded(figure, { unit, digits: 0, mode });
}

export function printedPercentage(
  figure: Figure,
  { percentageDigits: digits, percentage: mode }: TableRounding,
): Figure {
  return rounded(figure, { unit: "％", digits, mode });
}

/** The exact figure behind a printed figure. */
export function unrounded(figure: Figure): Figure {
  const { origin } = figure;
  if (origin.kind !== "derived" || origin.operation.name !== "rounded") return figure;
  const [exact = figure] = origin.inputs;
  return exact;
}

const declaredAs: Readonly<Record<string, RoundedTable | RoundedStatement>> = {
  mix: "mix",
  trend: "trend",
  series: "trend",
  monthly: "trend",
  plan: "plan",
  budget: "budget",
  "base-property": "baseProperty",
  ratio: "ratio",
  "income-statement": "incomeStatement",
  "balance-sheet": "balanceSheet",
  "asset-inventory": "assetInventory",
};

/** The rounding that is declared for what has such an id, `trend/approvals` or `balance-sheet/deposits`, if any is. */
export function declaredRounding(id: string, rounding: DeclaredRounding): TableRounding | undefined {
  const kind = declaredAs[id.split("/")[0] ?? ""];
  return kind && rounding[kind];
}

/** The same; what has no declaration of its own is rounded as what is drawn and written of the statements. */
export const roundingOf = (id: string, rounding: DeclaredRounding): TableRounding =>
  declaredRounding(id, rounding) ?? rounding.statement;
