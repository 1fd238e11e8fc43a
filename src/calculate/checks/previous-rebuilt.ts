import {
  type Lookup,
  type MixTableId,
  type TableOf,
  tableIn,
  trendTableId,
} from "../../model/association/ids.js";
import { measureNames } from "../../model/association/measures.js";
import { Decimal } from "../../model/decimal.js";
import { type Figure, firstPlace } from "../../model/figure.js";
import { columnIndex, isFigure } from "../../model/table.js";
import { isMoney, yenIn } from "../../model/unit.js";
import { amountText } from "../../problem/amount.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";
import { mixesOf } from "./mixes-of.js";
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
      mixesOf(report, measure).flatMap((id) => {
        const before = figure(`${trendTableId(measure)}/${report.settings.fiscalYear - 1}/amount`);
        const table = tableIn(report, id);
        const rebuilt = table && rebuild(id, table, figure);
        if (!table || !rebuilt || before?.value == null) return [];
        const { lowest, highest, first } = rebuilt;
        if (mostOf(before).gte(lowest) && (highest === undefined || leastOf(before).lte(highest))) return [];
        const inUnit = (yen: Decimal) => amountText(inUnitOf(before, yen), before.unit);
        const facts = {
          table: table.title,
          lowest: inUnit(lowest),
          highest: highest && inUnit(highest),
          trend: before.label,
          trendValue: amountText(before.value, before.unit),
        };
        return [
          broken(
            facts,
            firstPlace(first),
            [before].flatMap((one) => firstPlace(one) ?? []),
          ),
        ];
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
function rebuild(id: MixTableId, table: TableOf<MixTableId>, figure: Lookup): Rebuilt | undefined {
  const at = columnIndex(table, "change");
  const outermost = table.rows.filter(({ level, role }) => level === 0 && role !== "total");
  const lines = outermost.flatMap((row) => {
    const change = row.cells[at] ?? null;
    const amount = figure(`${id}/${row.id}/amount`);
    return amount && isFigure(change) && change.origin.kind === "read" ? [{ amount, change }] : [];
  });
  const [first] = lines;
  if (!first || lines.length < outermost.length) return undefined;
  const digits = Math.max(...lines.map(({ change }) => publishedDigits(change)));
  const ends = lines.map(({ amount, change }) => endsOf(amount, change, new Decimal(10).pow(-digits)));
  return {
    lowest: Decimal.sum(0, ...ends.map(({ lowest }) => lowest)),
    highest: ends.some(({ highest }) => highest === undefined)
      ? undefined
      : Decimal.sum(0, ...ends.flatMap(({ highest }) => highest ?? [])),
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
    lowest: Decimal.max(divided(leastOf(amount), ratio.plus(digit)), 0),
    highest: lowestRatio.gt(0) ? divided(mostOf(amount), lowestRatio) : undefined,
  };
}

const inUnitOf = ({ unit }: Figure, yen: Decimal): Decimal =>
  (isMoney(unit) ? yen.dividedBy(yenIn[unit]) : yen).toDecimalPlaces(0);
