import type { CoefficientBand, FeeMethod, PartsMethod } from "../../../model/fee-schedule.js";
import type { Cell, Column, Table } from "../../../model/table.js";

const plain = (id: string, label: string): Column => ({ id, label, kind: "percentage", unit: "", digits: 2 });

/** 分割係数: by the number of instalments, even and uneven. */
export function coefficientTable({ coefficients }: FeeMethod): Table {
  return {
    id: "fees/coefficients",
    title: "分割返済の係数",
    period: "",
    rowHeading: "返済の回数",
    columns: [plain("even", "均等"), plain("uneven", "不均等")],
    rows: coefficients.map(({ least, even, uneven }, index) => ({
      id: String(least),
      label: timesText(least, coefficients[index + 1]),
      level: 0,
      role: "item",
      cells: [even, uneven],
    })),
    notes: ["最終回だけ端数を調整する返済は、均等とみます。"],
  };
}

const timesText = (least: number, next: CoefficientBand | undefined): string =>
  next ? `${least}回から${next.least - 1}回` : `${least}回以上`;

/** 分割納入の割合: by the term, a column for each yearly part. */
export function partsTable({ parts }: FeeMethod): Table {
  const most = Math.max(...parts.bands.map(({ percentages }) => percentages.length));
  return {
    id: "fees/parts",
    title: "分割納入の割合",
    period: "",
    rowHeading: "保証期間",
    columns: Array.from({ length: most }, (_, index) => ({
      id: String(index + 1),
      label: index === 0 ? "貸付時" : `${index}年後`,
      kind: "percentage",
      unit: "％",
      digits: 0,
    })),
    rows: parts.bands.map(({ monthsUpTo, percentages }, index) => {
      const label = termText(parts, index);
      const cells = Array.from({ length: most }, (_, part): Cell => percentages[part] ?? null);
      return { id: String(monthsUpTo ?? "longest"), label, level: 0, role: "item", cells };
    }),
    notes: ["円未満の端数は、貸付時の分に加えます。"],
  };
}

/** 「2年超4年以内」. */
function termText({ bands, monthsOver }: PartsMethod, index: number): string {
  const over = bands[index - 1]?.monthsUpTo ?? monthsOver;
  const upTo = bands[index]?.monthsUpTo;
  return upTo === undefined ? `${years(over)}超` : `${years(over)}超${years(upTo)}以内`;
}

const years = (months: number): string => (months % 12 === 0 ? `${months / 12}年` : `${months}か月`);
