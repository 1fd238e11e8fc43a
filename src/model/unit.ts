import { Decimal } from "./decimal.js";

/** Units of money, each with how many yen it is. */
export const yenIn = { 円: 1, 千円: 1_000, 万円: 10_000, 百万円: 1_000_000, 億円: 100_000_000 } as const;

export type MoneyUnit = keyof typeof yenIn;

const otherUnits = ["件", "％", "倍", "人", "企業", "回", "年", "か月", "日", ""] as const;

/** Everything a figure can be counted in. `％` is per hundred: 23.5 means 23.5 %. */
export type Unit = MoneyUnit | (typeof otherUnits)[number];

export const isUnit = (text: string): text is Unit =>
  isMoney(text) || otherUnits.some((unit) => unit === text);

export function isMoney(unit: string): unit is MoneyUnit {
  return Object.hasOwn(yenIn, unit);
}

/** Units of what cannot be halved. */
const counted: readonly Unit[] = ["件", "人", "企業", "回"];

/** Whether a number in this unit is a whole one; a smaller unit of money makes it whole (1.5千円). */
export function isWhole(value: Decimal, unit: Unit): boolean {
  return isMoney(unit) ? value.times(yenIn[unit]).isInteger() : !counted.includes(unit) || value.isInteger();
}

/** Beyond it a spreadsheet no longer tells neighbouring numbers apart; in yen, no corporation's account reaches it. */
const largest = new Decimal("1e15");

/** Whether a number in this unit is smaller than the largest. */
export function isWithin(value: Decimal, unit: Unit): boolean {
  return (isMoney(unit) ? value.times(yenIn[unit]) : value).abs().lessThan(largest);
}
