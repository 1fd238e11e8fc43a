import type { Place } from "../problem/place.js";
import type { Decimal, RoundingMode } from "./decimal.js";
import type { Unit } from "./unit.js";

/**
 * A number that can be printed, together with how it came about.
 * `value` is exact, in `unit`; null where there is nothing to say (a change against a year without cases).
 */
export interface Figure {
  /** Stable path such as `balance-sheet/guarantee-liability`, unique in a report. */
  readonly id: string;
  /** Japanese label, complete enough to stand alone in a list. */
  readonly label: string;
  readonly value: Decimal | null;
  readonly unit: Unit;
  readonly origin: Origin;
}

export type Origin = Read | Given | Derived;

/** Read from a file: where, and the text that stood there. */
export interface Read {
  readonly kind: "read";
  readonly place: Place;
  readonly text: string;
}

/** Given by hand at the command line or through the API: by which option or argument. */
export interface Given {
  readonly kind: "given";
  readonly by: string;
}

/** Computed from other figures. */
export interface Derived {
  readonly kind: "derived";
  readonly operation: Operation;
  readonly inputs: readonly Figure[];
}

/**
 * The named operations. The arithmetic is in `calculate/arithmetic.ts`, the spreadsheet formula in
 * `render/excel/formula.ts`, the Japanese name in `operationName`.
 * - sum: a + b + …, nothing (null) inputs left out
 * - difference: a − b − …
 * - product: a × b × …
 * - quotient: a ÷ b
 * - percentage: a ÷ b × 100
 * - rounded: a in another unit and to a number of digits
 * - total-as-handed-over: the total that stood in the file (first input) for rows already rounded (the others)
 * - largest-remainder: a share (first input) cut off, and a last digit more where it was among those cut off most (all of
 *   them are the others), so that all come to their whole
 * - median, lower-quartile, upper-quartile: of those inputs that are known
 * - rank: how many of the others (all inputs but the first) are larger than the first, and one
 */
export type Operation =
  | { readonly name: "sum" | "difference" | "product" | "quotient" | "percentage" | "total-as-handed-over" }
  | { readonly name: Statistic | "rank" | "largest-remainder" }
  | { readonly name: "rounded"; readonly digits: number; readonly mode: RoundingMode };

/** 分布: where the middle of some figures lies, and the middle of its lower and of its upper half. */
export type Statistic = "median" | "lower-quartile" | "upper-quartile";

export const operationName: Record<Operation["name"], string> = {
  sum: "合計",
  difference: "差引",
  product: "積",
  quotient: "商",
  percentage: "割合",
  rounded: "端数処理",
  "total-as-handed-over": "引き渡された合計",
  median: "中央値",
  "lower-quartile": "第1四分位",
  "upper-quartile": "第3四分位",
  rank: "順位",
  "largest-remainder": "最大剰余法",
};

const modeName: Record<RoundingMode, string> = { "half-up": "四捨五入", truncate: "切捨て", up: "切上げ" };

/** 「合計」, 「百万円未満を四捨五入」: an operation that gives a figure of such a unit, in words. */
export function operationText(operation: Operation, unit: Unit): string {
  if (operation.name !== "rounded") return operationName[operation.name];
  const place = operation.digits === 0 ? `${unit}未満` : `小数第${operation.digits + 1}位`;
  return `${place}を${modeName[operation.mode]}`;
}

/**
 * 案件の数値: whether a figure is of one case. Its sums may be published; it stays in the house (ids with a part
 * `case/`).
 */
export const isOfCase = ({ id }: Pick<Figure, "id">): boolean => /(?:^|\/)case\//u.test(id);

/** Figures as they may leave the house: none of a single case, and none named in the working of another. */
export const withoutCases = (figures: readonly Figure[]): Figure[] =>
  figures
    .filter((figure) => !isOfCase(figure))
    .map((figure) => {
      const { origin } = figure;
      if (origin.kind !== "derived" || !origin.inputs.some(isOfCase)) return figure;
      return { ...figure, origin: { ...origin, inputs: origin.inputs.filter((input) => !isOfCase(input)) } };
    });

/** The place a figure was read from, or the first place below it. */
export function firstPlace(figure: Figure): Place | undefined {
  const { origin } = figure;
  if (origin.kind === "read") return origin.place;
  if (origin.kind === "given") return undefined;
  for (const input of origin.inputs) {
    const place = firstPlace(input);
    if (place) return place;
  }
  return undefined;
}

/** The first place of each of some figures, of those that have one. */
export const firstPlaces = (figures: readonly Figure[]): Place[] =>
  figures.flatMap((figure) => firstPlace(figure) ?? []);

/**
 * Every figure reachable from the given ones, inputs before what is made of them, each once: a figure that two
 * tables round in the same way has one id and is one figure.
 */
export function withInputs(figures: Iterable<Figure>): Figure[] {
  const seen = new Map<string, Figure>();
  const visit = (figure: Figure): void => {
    if (seen.has(figure.id)) return;
    if (figure.origin.kind === "derived") figure.origin.inputs.forEach(visit);
    seen.set(figure.id, figure);
  };
  for (const figure of figures) visit(figure);
  return [...seen.values()];
}
