import { discountsCalled, noSuchDiscount } from "../../calculate/fees/discounts.js";
import type { Discount } from "../../model/fee-schedule.js";
import type { Problem } from "../../problem/problem.js";
import { unreadableFlag } from "../../problem/rules/fee-case.js";
import { duplicateColumn, wrongUnit } from "../../problem/rules/table.js";
import { folded, readFlag } from "./flag.js";
import type { FeeOptions } from "./request.js";

/** A column of a batch file: the option of the same meaning, and in which unit its heading may say it is. */
type BatchColumn =
  | {
      readonly option: Exclude<keyof FeeOptions, "discount">;
      readonly unit?: string;
      readonly flag?: FlagWords;
    }
  /** 割引の列: whether the case has the discount of this name. */
  | { readonly option: "discount"; readonly name: string; readonly flag: FlagWords };

/** はいかいいえの欄: the words that say so in one column alone. */
type FlagWords = ReadonlyMap<string, boolean>;

const flag = (yes: readonly string[], no: readonly string[] = []): FlagWords =>
  new Map([
    ...yes.map((word) => [folded(word), true] as const),
    ...no.map((word) => [folded(word), false] as const),
  ]);

/** 一覧の列: what each heading of a batch file means, whatever the schedule. */
const headings: Readonly<Record<string, BatchColumn>> = {
  金額: { option: "amount", unit: "円" },
  料率: { option: "rate", unit: "%" },
  月数: { option: "months", unit: "か月" },
  日数: { option: "days", unit: "日" },
  分割回数: { option: "instalments", unit: "回" },
  不均等: { option: "uneven", flag: flag(["不均等"], ["均等"]) },
  据置月数: { option: "graceMonths", unit: "か月" },
  据置金額: { option: "held", unit: "円" },
  制度: { option: "programme" },
  区分: { option: "class" },
  対象外: { option: "fullGuarantee", flag: flag(["対象外"], ["対象"]) },
  上乗せ: { option: "surcharge", unit: "%" },
  日付: { option: "date" },
};

/**
 * 割引の列: a heading that calls a discount of the schedule, 「有担保」 or 「有担保割引」. Its cells may say the
 * discount itself, any of the grounds that its name lists (会計参与・中小企業会計), or 「無担保」 for 「有担保」.
 */
function discountColumn(heading: string, discounts: readonly Discount[]): BatchColumn | undefined {
  const called = discountsCalled(heading, discounts);
  if (called.length === 0) return undefined;
  const yes = [heading, ...called.flatMap(({ name }) => [name, ...name.split("・")])];
  const no = yes.filter((word) => word.startsWith("有")).map((word) => `無${word.slice(1)}`);
  return { option: "discount", name: withoutEnding(heading), flag: flag(yes, no) };
}

/** 「有担保割引」 → 「有担保」. */
const withoutEnding = (heading: string): string => heading.replace(/(?<=.)割引$/u, "");

/** Where each column stands in a row. */
export type BatchColumns = readonly (BatchColumn & { readonly heading: string; readonly index: number })[];

const units = ["円", "千円", "万円", "百万円", "億円", "%", "か月", "日", "回", "年"];

/**
 * Columns of a header row: 「金額（円）」 is 金額; columns of other names are carried along unread. A heading in
 * another unit, a column that stands there twice, or a column of a discount that the schedule does not have is reported: its column
 * would be taken for another, or for none.
 */
export function batchColumns(
  header: readonly string[],
  discounts: readonly Discount[],
  problems: Problem[],
): BatchColumns {
  const columns = header.flatMap((text, index) => {
    const [, written = "", unit = ""] = /^(.*?)(?:\((.*)\))?$/u.exec(text.normalize("NFKC").trim()) ?? [];
    const heading = written.trim();
    const column = Object.hasOwn(headings, heading) ? headings[heading] : discountColumn(heading, discounts);
    if (column && "unit" in column && units.includes(unit) && unit !== column.unit)
      problems.push(wrongUnit({ text: text.trim(), unit: column.unit ?? "" }));
    if (!column && heading.endsWith("割引")) problems.push(noSuchDiscount(withoutEnding(heading), discounts));
    return column ? [{ ...column, heading, index }] : [];
  });
  const names = columns.map((column) => ("name" in column ? column.name : column.heading));
  for (const heading of new Set(names.filter((name, index) => names.indexOf(name) < index)))
    problems.push(duplicateColumn({ heading }));
  return columns;
}

/** Nothing, as a dash says it. */
const dash = /^[-‐‑–—―─━−－ー]$/u;

/** A row's cells as options; blank cells are options not given. */
export function cellsToOptions(
  cells: readonly string[],
  columns: BatchColumns,
  problems: Problem[],
): FeeOptions {
  const options: Partial<Record<keyof FeeOptions, string | boolean | string[]>> = {};
  const discounts: string[] = [];
  for (const column of columns) {
    const text = (cells[column.index] ?? "").trim();
    if (!column.flag) {
      if (text !== "" && !dash.test(text)) options[column.option] = text;
      continue;
    }
    const said = readFlag(text, column.flag);
    if (said === undefined) problems.push(unreadableFlag({ heading: column.heading, text }));
    else if (column.option !== "discount") options[column.option] = said;
    else if (said) discounts.push(column.name);
  }
  if (discounts.length > 0) options.discount = discounts;
  return options as FeeOptions;
}
