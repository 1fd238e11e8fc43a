import { Decimal } from "./decimal.js";

/** Units of money, each with how many yen it is. */
export const yenIn = { 円: 1, 千円: 1_000, 万円: 10_000, 百万円: 1_000_000, 億円: 100_000_000 } as const;

export type MoneyUnit = keyof typeof yenIn;

/** What cannot be halved. */
const counted = [
  "件",
  "人",
  "企業",
  "回",
  "者",
  "社",
  "先",
  "団体",
  "店",
  "箇所",
  "拠点",
  "協会",
  "項目",
  "分",
] as const;
/** Many of those at once, so that a number may have decimals. */
const counts = ["千件", "万件", "千人", "万人", "千者", "万者", "千社", "万社"] as const;
const measured = ["％", "ポイント", "倍", "年", "か月", "日"] as const;

/** Everything a figure can be counted in. `％` is per hundred: 23.5 means 23.5 %. */
export type Unit =
  | MoneyUnit
  | (typeof counted)[number]
  | (typeof counts)[number]
  | (typeof measured)[number]
  | "";

/** Every unit that has a name, as messages list them. */
export const unitNames: readonly Unit[] = [
  ...(Object.keys(yenIn) as MoneyUnit[]),
  ...counted,
  ...counts,
  ...measured,
];

export const isUnit = (text: string): text is Unit => text === "" || unitNames.includes(text as Unit);

export function isMoney(unit: string): unit is MoneyUnit {
  return Object.hasOwn(yenIn, unit);
}

/** How many of its measure a unit is: 1万者 is 10,000 of 者, 1億円 is 100,000,000 of 円. */
function inMeasure(unit: Unit): { readonly measure: string; readonly times: number } {
  if (isMoney(unit)) return { measure: "円", times: yenIn[unit] };
  const [, many, measure] = /^(千|万)(.)$/u.exec(unit) ?? [];
  return many && measure ? { measure, times: many === "千" ? 1_000 : 10_000 } : { measure: unit, times: 1 };
}

/** Whether two units count the same thing: 万者 and 者, 億円 and 円. */
export const isSameMeasure = (one: Unit, other: Unit): boolean =>
  inMeasure(one).measure === inMeasure(other).measure;

/** By what a number is multiplied or divided to be in another unit of the same measure; one of the two is 1. */
export function conversion(from: Unit, to: Unit): { readonly times: number; readonly over: number } {
  const [own, wanted] = [inMeasure(from).times, inMeasure(to).times];
  if (!isSameMeasure(from, to)) return { times: 1, over: 1 };
  return own >= wanted ? { times: own / wanted, over: 1 } : { times: 1, over: wanted / own };
}

/** Whether a number in this unit is a whole one; a smaller unit of money makes it whole (1.5千円). */
export function isWhole(value: Decimal, unit: Unit): boolean {
  return isMoney(unit) ? value.times(yenIn[unit]).isInteger() : !isCounted(unit) || value.isInteger();
}

/** Whether a unit is of what cannot be halved. */
export const isCounted = (unit: Unit): boolean => counted.some((one) => one === unit);

/** Beyond it a spreadsheet no longer tells neighbouring numbers apart; in yen, no corporation's account reaches it. */
const largest = new Decimal("1e15");

/** Whether a number in this unit is smaller than the largest. */
export function isWithin(value: Decimal, unit: Unit): boolean {
  return (isMoney(unit) ? value.times(yenIn[unit]) : value).abs().lessThan(largest);
}
