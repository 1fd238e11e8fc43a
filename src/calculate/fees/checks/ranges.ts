import { Decimal } from "../../../model/decimal.js";
import { type FeeSchedule, type Programme, standardTables } from "../../../model/fee-schedule.js";
import { type Figure, firstPlace } from "../../../model/figure.js";
import type { Sourced } from "../../../model/schema.js";
import type { Problem } from "../../../problem/problem.js";
import { negativeRate, printedRangeWrong, surchargedRangeWrong } from "../../../problem/rules/fees.js";
import { percentText } from "../percent.js";
import { programmeRates } from "../programme-rates.js";

/** A row of 保証制度一覧 as far as its rate goes. */
export interface PrintedProgramme {
  readonly name: Sourced<string>;
  readonly rate?: Sourced<string> | undefined;
}

/** 幅の照合: printed ranges against their classes, surcharged ones against base plus surcharge. */
export function rangeChecks(schedule: FeeSchedule, printed: readonly PrintedProgramme[]): Problem[] {
  return [
    ...printed.flatMap((row) => printedRange(schedule, row)),
    ...surchargedRanges(schedule),
    ...schedule.programmes.flatMap((programme) => discountsBelowZero(schedule, programme)),
  ];
}

/** 「0.45％～1.90％」「0.80％または1.00％」: the lowest and the highest rate printed are the programme's own. */
function printedRange(schedule: FeeSchedule, { name, rate }: PrintedProgramme): Problem[] {
  const programme = schedule.programmes.find((candidate) => candidate.name === name.value);
  const texts = (rate?.value ?? "").matchAll(/(?<percent>\d+(?:\.\d+)?)％/gu);
  const printed = [...texts].map(({ groups }) => new Decimal(groups?.percent ?? 0));
  const own = programme ? programmeRates(schedule, programme) : [];
  if (printed.length === 0 || own.length === 0 || sameEnds(printed, own)) return [];
  const facts = { name: name.value, printed: endsText(printed), fits: endsText(own) };
  return [printedRangeWrong(facts, rate?.place, programme ? [programme.place] : [])];
}

function surchargedRanges({ classTables, surcharges }: FeeSchedule): Problem[] {
  const base = classTables
    .filter(({ name }) => standardTables.includes(name))
    .flatMap(({ rates }) => values(rates));
  return surcharges.flatMap(({ name, points, printed }) => {
    if (!printed) return [];
    const raised = base.map((rate) => rate.plus(points.value ?? 0));
    const ends = values([printed.lowest, printed.highest]);
    if (sameEnds(ends, raised)) return [];
    const facts = { name, printed: endsText(ends), points: percentText(points), fits: endsText(raised) };
    return [surchargedRangeWrong(facts, firstPlace(printed.lowest))];
  });
}

/** Every discount that a programme allows, taken together off its lowest rate. */
function discountsBelowZero(schedule: FeeSchedule, programme: Programme): Problem[] {
  const discounts = schedule.discounts.filter(({ name }) => programme.discounts.includes(name));
  const lowest = Decimal.min(...programmeRates(schedule, programme));
  const left = discounts.reduce((rate, { points }) => rate.minus(points.value ?? 0), lowest);
  return left.isNegative()
    ? [negativeRate({ name: programme.name, rate: percentText(left) }, programme.place)]
    : [];
}

const values = (figures: readonly Figure[]): Decimal[] => figures.flatMap(({ value }) => value ?? []);

const sameEnds = (one: readonly Decimal[], other: readonly Decimal[]): boolean =>
  Decimal.min(...one).equals(Decimal.min(...other)) && Decimal.max(...one).equals(Decimal.max(...other));

function endsText(rates: readonly Decimal[]): string {
  const lowest = percentText(Decimal.min(...rates));
  const highest = percentText(Decimal.max(...rates));
  return lowest === highest ? lowest : `${lowest}～${highest}`;
}
