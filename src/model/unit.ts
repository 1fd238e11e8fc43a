/** Units of money, each with how many yen it is. */
export const yenIn = { 円: 1, 千円: 1_000, 万円: 10_000, 百万円: 1_000_000, 億円: 100_000_000 } as const;

export type MoneyUnit = keyof typeof yenIn;

/** Everything a figure can be counted in. `％` is per hundred: 23.5 means 23.5 %. */
export type Unit = MoneyUnit | "件" | "％" | "倍" | "人" | "企業" | "回" | "年" | "か月" | "日" | "";

export function isMoney(unit: string): unit is MoneyUnit {
  return unit in yenIn;
}
