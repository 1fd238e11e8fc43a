import { Decimal, type RoundingMode } from "../model/decimal.js";
import { type Figure, firstPlace, firstPlaces } from "../model/figure.js";
import { yenIn } from "../model/unit.js";
import { amountText } from "../problem/amount.js";
import { type Problem, rule } from "../problem/problem.js";
import { asHandedOver, type Name, sum } from "./arithmetic.js";

interface TotalFacts {
  readonly label: string;
  readonly handedOver: Decimal;
  readonly ours: Decimal;
  readonly unit: string;
}

export const totalMismatch = rule<TotalFacts>({
  id: "check/total-mismatch",
  severity: "error",
  about: "ファイルにある計が、その内訳の合計と違う。",
  message: ({ label, handedOver, ours, unit }) =>
    `「${label}」の計が${amountText(handedOver, unit)}ですが、内訳の合計は${amountText(ours, unit)}です。`,
  hint: () => "内訳に抜けや打ちまちがいがないか、計が古いままでないか確かめてください。",
});

export const roundingGap = rule<TotalFacts>({
  id: "check/rounding-gap",
  severity: "note",
  about:
    "単位未満を丸めて引き渡された表で、計と内訳の合計が端数だけ違う。ファイルの計を採り、印刷した行の和が計と違う表には注を付ける。",
  message: ({ label, handedOver, ours, unit }) =>
    `「${label}」の計${amountText(handedOver, unit)}は、内訳の合計${amountText(ours, unit)}と端数だけ違います。ファイルの計を採ります。`,
  hint: () => "円単位のデータがあれば、それに替えると端数の違いはなくなります。",
});

export const truncatedRows = rule<TotalFacts>({
  id: "check/truncated-rows",
  severity: "warning",
  about:
    "計が内訳の合計より大きく、四捨五入では説明できないが、内訳が単位未満の切捨てなら説明できる。ファイルの計を採る。kaiji.yamlのroundingに切捨て（amount: truncate）とあれば、check/rounding-gap になる。",
  message: ({ label, handedOver, ours, unit }) =>
    `「${label}」の計${amountText(handedOver, unit)}は、内訳の合計${amountText(ours, unit)}より${amountText(handedOver.minus(ours), unit)}大きく、内訳が切捨てでなければ合いません。ファイルの計を採ります。`,
  hint: () =>
    "切捨てなら、kaiji.yamlのroundingのこの表にamount: truncateと書いてください。四捨五入なら、内訳に抜けや打ちまちがいがないか確かめてください。",
});

/**
 * 合計の照合: the total of some rows. A total that the file carries too is compared with ours.
 * Exact rows (円, 件) must agree exactly. Rows handed over already rounded (千円, …) may differ by half a unit
 * each, and truncated ones may each be a whole unit short: then the file's own total stands, its origin says so, and
 * a note is left, or a warning where nothing declares them truncated. Anything more is an error.
 */
export function total(
  name: Name,
  rows: readonly Figure[],
  handedOver: Figure | undefined,
  problems: Problem[],
  mode: RoundingMode = "half-up",
): Figure {
  const ours = sum(name, rows);
  if (handedOver?.value == null || ours.value === null) return ours;
  const gap = handedOver.value.minus(ours.value);
  if (gap.isZero()) return ours;
  const place = firstPlace(handedOver);
  const facts = { label: name.label, handedOver: handedOver.value, ours: ours.value, unit: ours.unit };
  const rowPlaces = firstPlaces(rows).slice(0, 1);
  const isHalfUp = gap.abs().lessThanOrEqualTo(new Decimal(rows.length).dividedBy(2));
  const isTruncated = gap.isPositive() && gap.lessThanOrEqualTo(rows.length);
  if (isRoundedUnit(ours.unit) && (isHalfUp || isTruncated)) {
    const problem = isHalfUp || mode === "truncate" ? roundingGap : truncatedRows;
    problems.push(problem(facts, place, rowPlaces));
    return asHandedOver(name, handedOver, rows);
  }
  problems.push(totalMismatch(facts, place, rowPlaces));
  return ours;
}

const isRoundedUnit = (unit: string): boolean => unit in yenIn && unit !== "円";
