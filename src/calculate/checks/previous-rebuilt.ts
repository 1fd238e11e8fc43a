import { type Lookup, trendTableId } from "../../model/association/ids.js";
import { measureNames } from "../../model/association/measures.js";
import { Decimal, type RoundingMode, round } from "../../model/decimal.js";
import { type Figure, firstPlace, firstPlaces } from "../../model/figure.js";
import { columnIndex, isFigure } from "../../model/table.js";
import { isMoney, yenIn } from "../../model/unit.js";
import { amountText } from "../../problem/amount.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";
import { listsAll, type MixTable, mixesOf } from "./mixes-of.js";
import { inBase, leastOf, mostOf, publishedDigits } from "./ratio-rounding.js";

interface Facts {
  readonly table: string;
  readonly lowest: string;
  readonly highest: string | undefined;
  readonly trend: string;
  readonly trendValue: string;
}

/** 前年度の逆算: what the rows of a mix were a year ago, by their published changes, comes to what the trend has. */
export const previousRebuilt = check<Facts, CheckContext>({
  id: "check/previous-rebuilt",
  severity: "error",
  about:
    "内訳表の金額と公表された前年度比から逆算した前年度の計が、端数を見込んでも、推移表の前年度と合わない。",
  message: ({ table, lowest, highest, trend, trendValue }) =>
    `「${table}」の前年度比から逆算した前年度の計は${lowest}${highest === undefined ? "以上" : `から${highest}`}のはずですが、${trend}は${trendValue}です。`,
  hint: () => "前年度比か金額の打ちまちがい、または古い推移表でないか確かめてください。",
  find: ({ report, figure }, broken) =>
    measureNames.flatMap((measure) =>
      mixesOf(report, measure)
        .filter(listsAll)
        .flatMap((table) => {
          const before = figure(`${trendTableId(measure)}/${report.settings.fiscalYear - 1}/amount`);
          const rebuilt = rebuild(table, figure);
          if (!rebuilt || before?.value == null) return [];
          const { lowest, highest, first } = rebuilt;
          if (mostOf(before).gte(lowest) && (highest === undefined || leastOf(before).lte(highest)))
            return [];
          const facts = {
            table: table.title,
            lowest: endText(lowest, "up", before),
            highest: highest && endText(highest, "truncate", before),
            trend: before.label,
            trendValue: amountText(before.value, before.unit),
          };
          return [broken(facts, firstPlace(first), firstPlaces([before]))];
        }),
    ),
});

interface Rebuilt {
  readonly lowest: Decimal;
  /** Undefined where a row has no change, and may have been anything. */
  readonly highest: Decimal | undefined;
  readonly first: Figure;
}

/** The least and the most that the outermost rows of a mix can have been, in yen; undefined without published changes. */
function rebuild(table: MixTable, figure: Lookup): Rebuilt | undefined {
  const at = columnIndex(table, "change");
  const outermost = table.rows.filter(({ level, role }) => level === 0 && role !== "total");
  const lines = outermost.flatMap((row) => {
    const change = row.cells[at] ?? null;
    if (change === null || !isFigure(change) || change.origin.kind !== "read") return [];
    const amount = figure(`${table.id}/${row.id}/amount`);
    return amount ? [{ amount, change }] : [];
  });
  const [first] = lines;
  if (!first || lines.length < outermost.length) return undefined;
  const digits = Math.max(...lines.map(({ change }) => publishedDigits(change)));
  const ends = lines.map(({ amount, change }) => endsOf(amount, change, new Decimal(10).pow(-digits)));
  const highest = ends.flatMap((end) => end.highest ?? []);
  return {
    lowest: Decimal.sum(0, ...ends.map(({ lowest }) => lowest)),
    highest: highest.length < ends.length ? undefined : Decimal.sum(0, ...highest),
    first: first.change,
  };
}

/** Of one row, by a change that was rounded half-up or cut off. */
function endsOf(amount: Figure, change: Figure, digit: Decimal) {
  if (change.value === null || inBase(amount).isZero()) return { lowest: new Decimal(0), highest: undefined };
  const ratio = change.value;
  const lowestRatio = ratio.minus(digit.dividedBy(2));
  const divided = (yen: Decimal, by: Decimal) => yen.times(100).dividedBy(by);
  return {
    lowest: divided(leastOf(amount), ratio.plus(digit)),
    highest: lowestRatio.gt(0) ? divided(mostOf(amount), lowestRatio) : undefined,
  };
}

/** An end of what is possible, in the trend's unit: to the yen where that is its unit, so that no end is beyond what is possible. */
function endText(yen: Decimal, inward: RoundingMode, { unit }: Figure): string {
  if (unit === "円") return amountText(round(yen, 0, inward), unit);
  return amountText(round(isMoney(unit) ? yen.dividedBy(yenIn[unit]) : yen, 0, "half-up"), unit);
}
