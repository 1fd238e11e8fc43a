/** 元号: the eras in use since 1926, newest first, each with its first day (ISO). */
const eras = [
    { name: "令和", letter: "R", from: "2019-05-01" },
    { name: "平成", letter: "H", from: "1989-01-08" },
    { name: "昭和", letter: "S", from: "1926-12-25" },
    { name: "大正", letter: "T", from: "1912-07-30" },
];
/** The era and its year of a day; days before 大正 are none of ours. */
export function eraOf(date) {
    const era = eras.find((candidate) => date >= candidate.from);
    if (!era)
        throw new RangeError(`no era for ${date}`);
    return {
        era: era.name,
        letter: era.letter,
        year: Number(date.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1,
    };
}
/** 令和6年3月31日. */
export function eraDate(date) {
    const { era, year } = eraOf(date);
    return `${era}${year === 1 ? "元" : year}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}
/** The Western year of an era year, or undefined where that era has no such year. */
export function westernYear(eraName, year) {
    const index = eras.findIndex((era) => era.name === eraName || era.letter === eraName);
    const era = eras[index];
    if (!era || year < 1)
        return undefined;
    const western = Number(era.from.slice(0, 4)) + year - 1;
    const next = eras[index - 1];
    return next && western > Number(next.from.slice(0, 4)) ? undefined : western;
}
/** Whether the day exists in the calendar (2023-02-29 does not). */
export function isRealDate(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
