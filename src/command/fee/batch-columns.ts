import type { Problem } from "../../problem/problem.js";
import { unreadableFlag } from "../../problem/rules/fee-case.js";
import { duplicateColumn, wrongUnit } from "../../problem/rules/table.js";
import { readFlag } from "./flag.js";
import type { FeeOptions } from "./request.js";

/** A column of a batch file: the option of the same meaning, and in which unit its heading may say it is. */
interface BatchColumn {
  readonly option: keyof FeeOptions;
  readonly unit?: string;
  /** はいかいいえの欄: with the words that say so in this column alone. */
  readonly flag?: ReadonlyMap<string, boolean>;
}

const flag = (yes: readonly string[], no: readonly string[] = []) =>
  new Map([...yes.map((word) => [word, true] as const), ...no.map((word) => [word, false] as const)]);

/** 一覧の列: what each heading of a batch file means. */
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
  有担保: { option: "collateral", flag: flag(["有担保"], ["無担保"]) },
  会計: { option: "accounting", flag: flag(["会計参与", "中小企業会計"]) },
  上乗せ: { option: "surcharge", unit: "%" },
  日付: { option: "date" },
};

/** Where each column stands in a row. */
export type BatchColumns = readonly (BatchColumn & { readonly heading: string; readonly index: number })[];

const units = ["円", "千円", "万円", "百万円", "億円", "%", "か月", "日", "回", "年"];

/**
 * Columns of a header row: 「金額（円）」 is 金額; columns of other names are carried along unread. A heading in
 * another unit, or one that stands there twice, is told: its numbers would be taken for others.
 */
export function batchColumns(header: readonly string[], problems: Problem[]): BatchColumns {
  const columns = header.flatMap((text, index) => {
    const [, heading = "", unit = ""] = /^(.*?)(?:\((.*)\))?$/u.exec(text.normalize("NFKC").trim()) ?? [];
    const column = Object.hasOwn(headings, heading.trim()) ? headings[heading.trim()] : undefined;
    if (!column) return [];
    if (column.unit !== undefined && units.includes(unit) && unit !== column.unit)
      problems.push(wrongUnit({ text: text.trim(), unit: column.unit }));
    return [{ ...column, heading: heading.trim(), index }];
  });
  const names = columns.map(({ heading }) => heading);
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
  const options: Partial<Record<keyof FeeOptions, string | boolean>> = {};
  for (const { option, flag: own, heading, index } of columns) {
    const text = (cells[index] ?? "").trim();
    if (!own) {
      if (text !== "" && !dash.test(text)) options[option] = text;
      continue;
    }
    const said = readFlag(text, own);
    if (said === undefined) problems.push(unreadableFlag({ heading, text }));
    else options[option] = said;
  }
  return options as FeeOptions;
}
