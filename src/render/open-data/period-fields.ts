import { firstDay, lastDay } from "../../model/fiscal-year.js";
import { normalForm } from "../../model/normal-form.js";
import { labelledYear } from "../../model/plain-words.js";

/** 時間軸: what is said of a table's time, each datum in a column of its own. */
export interface PeriodField {
  readonly id: "fiscal-year" | "as-of" | "from" | "to";
  readonly heading: "年度" | "基準日" | "開始日" | "終了日";
  readonly type: "year" | "date";
  /** `2024`, `2025-03-31`. */
  readonly value: string;
}

const day = String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日`;
const span = new RegExp(`^${day}から${day}まで$`, "u");
const moment = new RegExp(`^${day}現在$`, "u");
const start = new RegExp(`^${day}から$`, "u");

/**
 * 「平成27年3月31日現在」 is a 基準日; a span that is a fiscal year is that year, another one its two days; none of a
 * table whose period says nothing of these.
 */
export function periodFields(period: string): readonly PeriodField[] {
  const year = labelledYear(period);
  if (year !== undefined) return [fiscalYear(year)];
  const text = normalForm(period);
  const at = moment.exec(text);
  if (at) return [{ id: "as-of", heading: "基準日", type: "date", value: isoOf(at, 1) }];
  const from = start.exec(text);
  if (from) return [{ id: "from", heading: "開始日", type: "date", value: isoOf(from, 1) }];
  const both = span.exec(text);
  if (!both) return [];
  const [first, last] = [isoOf(both, 1), isoOf(both, 4)];
  const begun = Number(first.slice(0, 4));
  if (first === firstDay(begun) && last === lastDay(begun)) return [fiscalYear(begun)];
  return [
    { id: "from", heading: "開始日", type: "date", value: first },
    { id: "to", heading: "終了日", type: "date", value: last },
  ];
}

const fiscalYear = (year: number): PeriodField => ({
  id: "fiscal-year",
  heading: "年度",
  type: "year",
  value: String(year),
});

const isoOf = (found: RegExpExecArray, at: number): string =>
  [found[at], found[at + 1]?.padStart(2, "0"), found[at + 2]?.padStart(2, "0")].join("-");
