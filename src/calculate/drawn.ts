import type { Figure } from "../model/figure.js";
import type { DeclaredRounding } from "../model/settings.js";
import type { Column, Table } from "../model/table.js";
import { type Name, type Rounding, rounded, sum } from "./arithmetic.js";
import { printedAmount, roundingOf, unrounded } from "./printed.js";

/** What a chart draws of a column: its figures, and how they are printed beside the marks. */
export interface Drawn extends Pick<Column, "unit" | "digits"> {
  /** Parallel to the figures asked for. */
  readonly values: readonly (Figure | null)[];
}

/**
 * A column's figures as the labels of a chart can bear them: amounts in 千円 or 円 that run into the millions
 * become 百万円, rounded from the exact amounts as their table is.
 */
export function drawn(
  table: Table,
  column: Column,
  values: readonly (Figure | null)[],
  declared: DeclaredRounding,
): Drawn {
  if (!isTooFine(column, values)) return { unit: column.unit, digits: column.digits, values };
  const rounding = { ...roundingOf(table.id, declared), unit: "百万円" } as const;
  return {
    unit: rounding.unit,
    digits: 0,
    values: values.map((value) => value && printedAmount(unrounded(value), rounding)),
  };
}

function isTooFine({ unit }: Column, values: readonly (Figure | null)[]): boolean {
  const isFine = unit === "千円" || unit === "円";
  return isFine && values.some((value) => value?.value?.abs().greaterThanOrEqualTo(1_000_000));
}

/** 計: what the pieces of a stack come to, added up from the exact values and printed as the pieces are. */
export function stackTotal(name: Name, pieces: readonly Figure[], printed: Rounding): Figure {
  return rounded(sum(name, pieces.map(unrounded), printed.unit), printed);
}
