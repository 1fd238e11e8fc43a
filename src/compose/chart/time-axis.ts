import type { Category } from "../../model/chart.js";
import type { EraChangeStyle } from "../../model/fiscal-year.js";
import { type SeriesAxis, yearName, yearShort } from "../../model/series.js";

/** Every year from the first to the last, also those without a row: on the axis they are a gap. */
export function yearsOf(rows: readonly { readonly id: string }[]): number[] {
  const known = rows.map(({ id }) => Number(id));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** 年の軸: years as a chart names them, with a break before the first of an era. */
export function timeAxis(
  years: readonly number[],
  change: EraChangeStyle,
  axis: SeriesAxis = "fiscal-year",
): Category[] {
  const short = years.map((year) => yearShort(year, axis, change));
  return years.map((year, index) => {
    const [now, before] = [short[index] ?? "", short[index - 1]];
    const startsEra = before !== undefined && before[0] !== now[0];
    return { label: yearName(year, axis, change), short: now, ...(startsEra ? { startsEra } : {}) };
  });
}

/** 「令和2年度は、データがありません。」 */
export function missingInWords(
  categories: readonly Category[],
  told: readonly { readonly values: readonly unknown[] }[],
): string[] {
  const missing = categories.flatMap(({ label }, index) =>
    told.every(({ values }) => !values[index]) ? [label] : [],
  );
  return missing.length > 0 ? [`${missing.join("、")}は、データがありません。`] : [];
}
