import { type PublishedRow, publishedRows } from "./published.js";

/** Rates that a corporation prints beside each other, and the label that our table gives their row. */
export interface PublishedRates {
  readonly label: string;
  readonly values: readonly string[];
}

/** What our tables call the lines that the booklets name otherwise. */
const ourLabels: Readonly<Record<string, string>> = {
  責任共有保証料率: "責任共有",
  "責任共有保証料率（特殊保証）": "（特殊）",
  責任共有外保証料率: "責任共有対象外",
  "責任共有外保証料率（特殊保証）": "（特殊）",
  "経営安定関連1～4・6号": "経営安定関連保証（責任共有対象外）",
  "経営安定関連5・7・8号": "経営安定関連保証（責任共有）",
};

/** The rates of a dataset's `published/rates.csv`: of the nine classes, flat ones, and discounts of a programme. */
export async function publishedRates(dataset: string): Promise<readonly PublishedRates[]> {
  const rows = await publishedRows(dataset, "rates");
  return rows.flatMap((row) => {
    const values = [...classes.map((name) => row[name] ?? ""), ...others(row)].filter((one) => one !== "");
    const name = row.programme ?? row.table ?? "";
    return values.length > 0 ? [{ label: ourLabels[name] ?? name, values }] : [];
  });
}

const classes = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `class${number}`);

/** Saga has columns for the rest; Aomori's flat rates stand alone in the remark, where others have words. */
function others({
  flat = "",
  collateral_discount = "",
  accounting_discount = "",
  remark = "",
}: PublishedRow) {
  return [flat, collateral_discount, accounting_discount, /^[\d.]+$/u.test(remark) ? remark : ""];
}
