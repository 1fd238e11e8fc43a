import type { Decimal } from "../model/decimal.js";
import type { Derived, Figure } from "../model/figure.js";
import type { FiscalYear } from "../model/fiscal-year.js";
import { isPrintedId, type Return, type ReturnedFigure } from "../model/return.js";
import { isMoney, yenIn } from "../model/unit.js";
import { placeText } from "../problem/place.js";
import { rounded } from "./arithmetic.js";
import { publishedIn } from "./published-before.js";

/** 前年度との対: a figure of this year's report that speaks of an earlier year, and what was published of it a year ago. */
export interface BesideLastYear {
  readonly now: Figure;
  readonly before: ReturnedFigure;
  /** rounding: within one of the coarser of their units. print: alike in all that is printed of them. some: neither. */
  readonly gap: "none" | "rounding" | "print" | "some";
}

/**
 * Every figure of an earlier year beside what was published. What is made of figures that differ is left out, and so is
 * a cell that was compared under another name, so that one cell is one difference; of what is made of figures that
 * agree, a total that differs has other rows.
 */
export function besideLastYear(
  figures: readonly Figure[],
  lastYear: Return,
  year: FiscalYear,
): BesideLastYear[] {
  const printed = printedBy(figures);
  const published = publishedIn(lastYear, year);
  /** Those that are not to the last digit what was published, and what is made of them. */
  const unsure = new Set<string>();
  const compared = new Set<string>();
  return figures.flatMap((now) => {
    const { origin } = now;
    const isUnsure = origin.kind === "derived" && origin.inputs.some(({ id }) => unsure.has(id));
    if (isUnsure) unsure.add(now.id);
    const before = published(now.id);
    if (!before || isUnsure || (origin.kind === "derived" && !isComparable(now, origin))) return [];
    const cell = origin.kind === "read" ? placeText(origin.place) : now.id;
    if (compared.has(cell)) return [];
    compared.add(cell);
    if (!isSame(now, before)) unsure.add(now.id);
    const gap = gapOf(now, before, printed.get(now.id) ?? []);
    return gap ? [{ now, before, gap }] : [];
  });
}

/** The figures that are printed of an exact one, by its id. */
function printedBy(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const printed = new Map<string, Figure[]>();
  for (const figure of figures) {
    const of =
      isPrintedId(figure.id) && figure.origin.kind === "derived" ? figure.origin.inputs[0] : undefined;
    if (of) printed.set(of.id, [...(printed.get(of.id) ?? []), figure]);
  }
  return printed;
}

/** What adds up, and what stands in a column of last year; a rate over years that are no longer there is no rate. */
const isComparable = ({ id, value }: Figure, origin: Derived): boolean =>
  addsUp(origin) || (value !== null && id.startsWith("previous/"));

const addsUp = ({ operation: { name } }: Derived): boolean =>
  name === "sum" || name === "difference" || name === "total-as-handed-over";

const isSame = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit && (a.value === null || b.value === null ? a.value === b.value : a.value.equals(b.value));

/** undefined where nothing was published, or in another measure. */
function gapOf(now: Figure, before: Figure, printed: readonly Figure[]): BesideLastYear["gap"] | undefined {
  if (before.value === null) return undefined;
  if (isSame(now, before)) return "none";
  if (now.value === null) return "some";
  if (now.unit !== before.unit)
    return isMoney(now.unit) && isMoney(before.unit) ? gapInYen(now, before) : undefined;
  // An opening balance is entered as it was closed, whatever is printed of it.
  const isAlike = printed.length > 0 && printed.every((one) => printAlike(one, before));
  return isAlike && !isOpening(now) ? "print" : "some";
}

function isOpening({ id, origin }: Figure): boolean {
  return (
    id.endsWith("/opening") || (id.startsWith("previous/") && (origin.kind !== "derived" || addsUp(origin)))
  );
}

function gapInYen(now: Figure, before: Figure): BesideLastYear["gap"] {
  const [a, b] = [inYen(now), inYen(before)];
  const coarser = Math.max(grainOf(now), grainOf(before));
  const gap = a.minus(b).abs();
  if (gap.lessThanOrEqualTo(coarser / 2)) return "none";
  return gap.lessThanOrEqualTo(coarser) ? "rounding" : "some";
}

const grainOf = ({ unit }: Figure): number => (isMoney(unit) ? yenIn[unit] : 1);

const inYen = (figure: Figure): Decimal => (figure.value as Decimal).times(grainOf(figure));

/** Whether last year's figure, printed as this year's is, comes to the same. */
function printAlike(printed: Figure, before: Figure): boolean {
  const { value } = printedLike(printed, before);
  return value !== null && printed.value !== null && value.equals(printed.value);
}

/** A figure rounded as another was. */
export function printedLike(printed: Figure, figure: Figure): Figure {
  const { origin, unit } = printed;
  if (origin.kind !== "derived" || origin.operation.name !== "rounded") return figure;
  return rounded(figure, { ...origin.operation, unit });
}
