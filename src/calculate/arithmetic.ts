import { Decimal, type RoundingMode, round } from "../model/decimal.js";
import type { Figure, Operation, Statistic } from "../model/figure.js";
import { conversion, type Unit } from "../model/unit.js";

/**
 * 計算: the constructors of derived figures, one for each operation. This is the only place where figures
 * are added, divided or rounded; whoever needs a number makes it here, so that its working can be traced.
 */

/** What a new figure is called: its id, its label. */
export interface Name {
  readonly id: string;
  readonly label: string;
}

/** How a table prints a kind of figure. */
export interface Rounding {
  readonly unit: Unit;
  readonly digits: number;
  readonly mode: RoundingMode;
}

/** 合計: a + b + …; nothing where every input is nothing. */
export function sum(name: Name, inputs: readonly Figure[], unit: Unit = unitOf(inputs)): Figure {
  const values = inputs.flatMap((input) => (input.value === null ? [] : [valueIn(input, unit)]));
  const value = values.length === 0 && inputs.length > 0 ? null : Decimal.sum(0, ...values);
  return derived(name, value, unit, { name: "sum" }, inputs);
}

/** 差引: a − b − …. Nothing counts as zero, unless the first is nothing. */
export function difference(name: Name, [first, ...rest]: readonly [Figure, ...Figure[]]): Figure {
  const value =
    first.value === null
      ? null
      : rest.reduce((left, input) => left.minus(valueIn(input, first.unit)), first.value);
  return derived(name, value, first.unit, { name: "difference" }, [first, ...rest]);
}

/** 積: a × b × …, in the unit given; a percentage multiplies as its number (5 % as 5). */
export function product(name: Name, inputs: readonly Figure[], unit: Unit): Figure {
  const value = inputs.reduce<Decimal | null>(
    (left, input) => (left === null || input.value === null ? null : left.times(input.value)),
    new Decimal(1),
  );
  return derived(name, value, unit, { name: "product" }, inputs);
}

/** 商: a ÷ b; nothing where b is zero or nothing. */
export function quotient(name: Name, dividend: Figure, divisor: Figure, unit: Unit): Figure {
  return derived(name, divide(dividend, divisor), unit, { name: "quotient" }, [dividend, divisor]);
}

/** 割合: a ÷ b × 100, in ％; nothing where b is zero or nothing. Exact: round it where it is printed. */
export function percentage(name: Name, part: Figure, whole: Figure): Figure {
  const value = divide(part, whole)?.times(100) ?? null;
  return derived(name, value, "％", { name: "percentage" }, [part, whole]);
}

/** 構成比: a percentage of a whole that says nothing for a part of zero, as the booklets print 「─」 there. */
export function share(name: Name, part: Figure, whole: Figure): Figure {
  const figure = percentage(name, part, whole);
  return part.value?.isZero() ? { ...figure, value: null } : figure;
}

/**
 * 増減率: how far a figure moved, of what it was before. It says nothing where there was nothing before, or less, and
 * where something turned into a loss: such a ratio would have no meaning.
 */
export function changeRate(name: Name, moved: Figure, before: Figure): Figure {
  const figure = percentage(name, moved, before);
  const isTurned = before.value?.isNegative() || figure.value?.lessThan(-100);
  return isTurned ? { ...figure, value: null } : figure;
}

/** 増減（ポイント）: how far a percentage moved. */
export function movedPoints(name: Name, now: Figure, before: Figure): Figure {
  return { ...difference(name, [now, before]), unit: "ポイント" };
}

/**
 * 端数処理: the figure as a table prints it. A figure that needs no rounding is returned as it is, so that
 * the working shows a rounding only where one took place.
 */
export function rounded(figure: Figure, { unit, digits, mode }: Rounding): Figure {
  if (figure.value === null) return figure;
  const value = round(valueIn(figure, unit), digits, mode);
  if (unit === figure.unit && value.equals(figure.value)) return figure;
  const name = { id: `${figure.id}@${unit}${digits > 0 ? `.${digits}` : ""}`, label: figure.label };
  return derived(name, value, unit, { name: "rounded", digits, mode }, [figure]);
}

/**
 * 最大剰余法: shares of a whole so that they come to it: each is cut off after so many digits, and what is missing goes, a
 * last digit each, to those that were cut off most; of two alike to the larger, of two alike to the first. Undefined where
 * cutting off does not account for what is missing: then they are not the shares of that whole.
 */
export function apportioned(
  parts: readonly Figure[],
  whole: Decimal,
  digits: number,
): readonly Figure[] | undefined {
  const known = parts.flatMap((part, at) => (part.value === null ? [] : [{ at, value: part.value }]));
  const cut = known.map((one) => ({ ...one, floor: one.value.toDecimalPlaces(digits, Decimal.ROUND_FLOOR) }));
  const digit = new Decimal(10).pow(-digits);
  const missing = whole.minus(Decimal.sum(0, ...cut.map(({ floor }) => floor))).dividedBy(digit);
  if (!missing.isInteger() || missing.isNegative() || missing.greaterThan(cut.length)) return undefined;
  const first = cut
    .toSorted(
      (a, b) =>
        b.value.minus(b.floor).comparedTo(a.value.minus(a.floor)) ||
        b.value.comparedTo(a.value) ||
        a.at - b.at,
    )
    .slice(0, missing.toNumber());
  return parts.map((part, at) => {
    const floor = cut.find((one) => one.at === at)?.floor;
    if (!floor) return part;
    const value = first.some((one) => one.at === at) ? floor.plus(digit) : floor;
    const name = { id: `${part.id}@apportioned`, label: part.label };
    return derived(name, value, part.unit, { name: "largest-remainder" }, [part, ...parts]);
  });
}

/** 引き渡された合計: a total that stood in the file, for rows that were handed over already rounded. */
export function asHandedOver(name: Name, total: Figure, rows: readonly Figure[]): Figure {
  return derived(name, total.value, total.unit, { name: "total-as-handed-over" }, [total, ...rows]);
}

const shares: Readonly<Record<Statistic, number>> = {
  "lower-quartile": 0.25,
  median: 0.5,
  "upper-quartile": 0.75,
};

/**
 * 中央値と四分位: what stands at a half, a quarter or three quarters of the way from the least to the greatest of those
 * that are known, on the line between the two neighbours where it falls between them (QUARTILE.INC, the method that
 * spreadsheets have by default). Nothing where none is known.
 */
export function statistic(name: Name, which: Statistic, inputs: readonly Figure[]): Figure {
  const unit = unitOf(inputs);
  const sorted = inputs
    .flatMap((input) => (input.value === null ? [] : [valueIn(input, unit)]))
    .toSorted((a, b) => a.comparedTo(b));
  const at = new Decimal(shares[which]).times(sorted.length - 1);
  const [below, above] = [sorted[at.floor().toNumber()], sorted[at.ceil().toNumber()]];
  const value = below && above ? below.plus(above.minus(below).times(at.minus(at.floor()))) : null;
  return derived(name, value, unit, { name: which }, inputs);
}

/** 順位: of a figure among all (itself included), the largest first; figures of one value have one rank. */
export function rank(name: Name, figure: Figure, all: readonly Figure[]): Figure {
  const { value, unit } = figure;
  const larger = all.filter(
    (other) => value !== null && other.value !== null && valueIn(other, unit).greaterThan(value),
  );
  return derived(name, value && new Decimal(larger.length + 1), "", { name: "rank" }, [figure, ...all]);
}

function derived(
  { id, label }: Name,
  value: Decimal | null,
  unit: Unit,
  operation: Operation,
  inputs: readonly Figure[],
): Figure {
  return { id, label, value, unit, origin: { kind: "derived", operation, inputs } };
}

/** The figure's value in another unit of the same measure, nothing as zero; other units stay what they are. */
function valueIn(figure: Figure, unit: Unit): Decimal {
  const { times, over } = conversion(figure.unit, unit);
  return (figure.value ?? new Decimal(0)).times(times).dividedBy(over);
}

function divide(dividend: Figure, divisor: Figure): Decimal | null {
  if (dividend.value === null || divisor.value === null || divisor.value.isZero()) return null;
  return valueIn(dividend, divisor.unit).dividedBy(divisor.value);
}

const unitOf = (inputs: readonly Figure[]): Unit => inputs[0]?.unit ?? "円";
