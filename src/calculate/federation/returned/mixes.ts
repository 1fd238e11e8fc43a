import { combinedMixTableId, mixTableId } from "../../../model/association/ids.js";
import { type Measure, measureNames, measures } from "../../../model/association/measures.js";
import { isOfWhich } from "../../../model/association/mix-rows.js";
import { accountsName } from "../../../model/federation/mapping.js";
import type { Figure } from "../../../model/figure.js";
import { atYearEnd, type FiscalYear, wholeYear } from "../../../model/fiscal-year.js";
import type { TableRounding } from "../../../model/settings.js";
import type { Cell, Column, Row, Table } from "../../../model/table.js";
import { amountText } from "../../../problem/amount.js";
import type { Place } from "../../../problem/place.js";
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
  const own = filed.map((one) => {
    const parts = partsOf(one, id, dimension, mapping);
    return { one, parts, gaps: gapsIn(one, id, parts) };
  });
  const parts = own.flatMap((each) => each.parts);
  if (parts.length === 0) return undefined;
  for (const { one, gaps } of own)
    for (const { combined, filed: total, place } of gaps) {
      const label = `${one.association.short.value} ${dimension}`;
      problems.push(unlikeFiled({ label, combined, filed: total }, place));
    }
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
    notes: [
      ...(names === "" ? [] : [`${names}は、この内訳の提出がなく、入っていません。`]),
      ...own.flatMap(({ one, gaps }) =>
        gaps.map(
          ({ combined, filed: total }) =>
            `${one.association.short.value}の区分の和（${combined}）は、提出された計（${total}）と違います。秘匿された区分や、合わせなかった区分の分は入っていません。`,
        ),
      ),
    ],
  };
}

/** What a return has of a mix, by the common categories. */
function partsOf(filed: Filed, id: string, dimension: string, mapping: Mapping): Part[] {
  return categoriesIn(filed, id).flatMap((category): Part[] => {
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
}

/** 足りない分: what the parts of a return come to, where its own total says otherwise: some of them were withheld, or left out. */
interface Gap {
  readonly combined: string;
  readonly filed: string;
  readonly place: Place | undefined;
}

function gapsIn(filed: Filed, id: string, parts: readonly Part[]): Gap[] {
  return quantities.flatMap((quantity): Gap[] => {
    const total = returnedFigure(filed, `${id}/total/${quantity}`);
    const own = parts.filter((part) => part.quantity === quantity).map(({ figure }) => figure);
    if (!total?.value || own.length === 0) return [];
    const all = sum({ id: `${total.id}:parts`, label: total.label }, own, total.unit);
    // Amounts that were handed over rounded may each be a unit off.
    const most = total.unit === "円" || quantity === "count" ? 0 : own.length;
    if (!all.value?.minus(total.value).abs().greaterThan(most)) return [];
    return [
      {
        combined: amountText(all.value, all.unit),
        filed: amountText(total.value, total.unit),
        place: total.origin.kind === "read" ? total.origin.place : undefined,
      },
    ];
  });
}

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
