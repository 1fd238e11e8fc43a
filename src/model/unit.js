/** Units of money, each with how many yen it is. */
export const yenIn = { 円: 1, 千円: 1_000, 万円: 10_000, 百万円: 1_000_000, 億円: 100_000_000 };
export function isMoney(unit) {
    return unit in yenIn;
}
