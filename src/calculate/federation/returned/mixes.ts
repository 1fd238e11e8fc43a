import { combinedMixTableId, mixTableId } from "../../../model/association/ids.js";
import { type Measure, measureNames, measures } from "../../../model/association/measures.js";
import { isOfWhich } from "../../../model/association/mix-rows.js";
import { accountsName } from "../../../model/federation/mapping.js";
import type { Figure } from "../../../model/figure.js";
import { atYearEnd, type FiscalYear, wholeYear } from "../../../model/fiscal-year.js";
import type { TableRounding } from "../../../model/settings.js";
import type { Cell, Column, Row, Table } from "../../../model/table.js";
import { amountText } from "../../../problem/amount.js";
import type { Problem } from "../../../problem/problem.js";
import { unlikeFiled } from "../../../problem/rules/federation.js";
import { sum } from "../../arithmetic.js";
import { printedAmount } from "../../printed.js";
import { leftOut, type Mapping } from "./mapping.js";
import { type Filed, returnedFigure } from "./returned-figure.js";

const quantities = ["count", "amount"] as const;
type Quantity = (typeof quantities)[number];

interface Mixing {
  readonly year: FiscalYear;
  readonly rounding: TableRounding;
  readonly problems: Problem[];
}

/** 合わせた内訳: for each measure and each dimension of the mapping, the common categories with the sums of all returns. */
export function combinedMixes(filed: readonly Filed[], mapping: Mapping, mixing: Mixing): Table[] {
  const dimensions = mapping.tables.filter((table) => table !== accountsName);
  return measureNames.flatMap((measure) =>
    dimensions.flatMap((dimension) => combinedMix(filed, measure, dimension, mapping, mixing) ?? []),
  );
}

interface Part {
  readonly common: string;
  readonly quantity: Quantity;
  readonly figure: Figure;
}

function combinedMix(
  filed: readonly Filed[],
  measure: Measure,
  dimension: string,
  mapping: Mapping,
  { year, rounding, problems }: Mixing,
): Table | undefined {
  const id = mixTableId(measure, dimension);
  const own = filed.map((one) => ({ one, parts: partsOf(one, id, dimension, mapping, problems) }));
  const parts = own.flatMap((each) => each.parts);
  if (parts.length === 0) return undefined;
  const without = own.filter((each) => each.parts.length === 0);
  const names = without.map(({ one }) => one.association.short.value).join("、");
  const columns = quantities.filter((quantity) => parts.some((part) => part.quantity === quantity));
  const cell = (name: { id: string; label: string }, quantity: Quantity, of: readonly Part[]): Cell => {
    const inputs = of.filter((part) => part.quantity === quantity).map(({ figure }) => figure);
    if (inputs.length === 0) return null;
    return quantity === "count" ? sum(name, inputs, "件") : printedAmount(sum(name, inputs, "円"), rounding);
  };
  const row = (common: string, of: readonly Part[], role: Row["role"]): Row => ({
    id: common,
    label: common,
    level: 0,
    role,
    cells: columns.map((quantity) =>
      cell({ id: `returns/${id}/${common}/${quantity}`, label: `全国 ${measure} ${common}` }, quantity, of),
    ),
  });
  const common = mapping.commonIn(dimension).filter((name) => parts.some((part) => part.common === name));
  return {
    id: combinedMixTableId(measure, dimension),
    title: `${measure}の${dimension}（提出した協会の計）`,
    period: measures[measure].period === "year" ? wholeYear(year) : atYearEnd(year),
    rowHeading: dimension.replace(/別$/u, ""),
    columns: columns.map(
      (quantity): Column =>
        quantity === "count"
          ? { id: quantity, label: "件数", kind: "count", unit: "件", digits: 0 }
          : { id: quantity, label: "金額", kind: "amount", unit: rounding.unit, digits: 0 },
    ),
    rows: [
      ...common.map((name) =>
        row(
          name,
          parts.filter((part) => part.common === name),
          "item",
        ),
      ),
      row("合計", parts, "total"),
    ],
    notes: names === "" ? [] : [`${names}は、この内訳の提出がなく、入っていません。`],
  };
}

/** What a return has of a mix, by the common categories; told where its own total says otherwise. */
function partsOf(filed: Filed, id: string, dimension: string, mapping: Mapping, problems: Problem[]): Part[] {
  const categories = categoriesIn(filed, id);
  const parts = categories.flatMap((category): Part[] => {
    const [first] = quantities.flatMap(
      (quantity) => filed.returned.figures.get(`${id}/${category}/${quantity}`) ?? [],
    );
    if (!first) return [];
    const common = mapping.common(filed, dimension, category, first.origin.place);
    if (common === undefined || common === leftOut) return [];
    return quantities.flatMap((quantity) => {
      const figure = returnedFigure(filed, `${id}/${category}/${quantity}`);
      return figure ? [{ common, quantity, figure }] : [];
    });
  });
  const total = returnedFigure(filed, `${id}/total/amount`);
  const amounts = parts.filter(({ quantity }) => quantity === "amount").map(({ figure }) => figure);
  const own = total && sum({ id: `${total.id}:parts`, label: total.label }, amounts, total.unit);
  // Rows that were handed over rounded may each be a unit off.
  const most = total?.unit === "円" ? 0 : amounts.length;
  const gap = total?.value && own?.value?.minus(total.value).abs();
  if (total && own && amounts.length > 0 && gap?.greaterThan(most)) {
    const facts = { label: `${filed.association.short.value} ${dimension}`, ...said(own, total) };
    problems.push(unlikeFiled(facts, total.origin.kind === "read" ? total.origin.place : undefined));
  }
  return parts;
}

const said = (combined: Figure, filed: Figure) => ({
  combined: amountText(combined.value ?? 0, combined.unit),
  filed: amountText(filed.value ?? 0, filed.unit),
});

/** The groups of a mix; what is a part of a group (「製造業・食料品」), or a うち of one, is in that already. */
function categoriesIn({ returned }: Filed, id: string): string[] {
  const names = [...returned.figures.keys()].flatMap((key) => {
    if (!key.startsWith(`${id}/`)) return [];
    const name = key.slice(id.length + 1).replace(/\/[^/]+$/u, "");
    return name === "total" || isOfWhich(name) ? [] : [name];
  });
  const all = [...new Set(names)];
  return all.filter((name) => !all.some((other) => name.startsWith(`${other}・`)));
}
