import type { FeeOptions } from "./request.js";

/** 一覧の列: what each heading of a batch file means, by the option of the same meaning. */
const headings = {
  金額: "amount",
  料率: "rate",
  月数: "months",
  日数: "days",
  分割回数: "instalments",
  不均等: "uneven",
  据置月数: "graceMonths",
  据置金額: "held",
  制度: "programme",
  区分: "class",
  対象外: "fullGuarantee",
  有担保: "collateral",
  会計: "accounting",
  上乗せ: "surcharge",
  日付: "date",
} as const satisfies Record<string, keyof FeeOptions>;

type Heading = keyof typeof headings;
type Option = (typeof headings)[Heading];

/** The headings by which a batch file is read, for messages and documentation. */
export const batchHeadings = Object.keys(headings) as Heading[];

/** Where each option stands in a row. */
export type BatchColumns = readonly { readonly option: Option; readonly index: number }[];

/** Columns of a header row: 「金額（円）」 is 金額; columns of other names are carried along unread. */
export function batchColumns(header: readonly string[]): BatchColumns {
  return header.flatMap((text, index) => {
    const name = text
      .normalize("NFKC")
      .replace(/\(.*\)$/u, "")
      .trim();
    const heading = batchHeadings.find((candidate) => candidate === name);
    return heading === undefined ? [] : [{ option: headings[heading], index }];
  });
}

const flags: readonly Option[] = ["uneven", "fullGuarantee", "collateral", "accounting"];
const no = /^(?:|0|いいえ|無|なし|×|-|－|─)$/u;

/** A row's cells as options; blank cells are options not given. */
export function cellsToOptions(cells: readonly string[], columns: BatchColumns): FeeOptions {
  const options: Partial<Record<Option, string | boolean>> = {};
  for (const { option, index } of columns) {
    const text = (cells[index] ?? "").trim();
    if (flags.includes(option)) options[option] = !no.test(text);
    else if (text !== "") options[option] = text;
  }
  return options as FeeOptions;
}
