import type { CoefficientBand, FeeSchedule, PartsMethod } from "../../../model/fee-schedule.js";
import { type Figure, firstPlace } from "../../../model/figure.js";
import type { Cell, Column, Table } from "../../../model/table.js";
import type { Place } from "../../../problem/place.js";
import { valueText } from "../working.js";

const plain = (id: string, label: string): Column => ({ id, label, kind: "percentage", unit: "", digits: 2 });

/** 分割係数: by the number of instalments, even and uneven. */
export function coefficientTable({ method: { coefficients }, place }: FeeSchedule): Table {
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
    notes: ["最終回だけ端数を調整する返済は、均等とみます。", ...standardNote(coefficients[0]?.even, place)],
  };
}

const timesText = (least: number, next: CoefficientBand | undefined): string =>
  next ? `${least}回から${next.least - 1}回` : `${least}回以上`;

/** 分割納入の割合: by the term, a column for each yearly part. */
export function partsTable({ method: { parts }, place }: FeeSchedule): Table {
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
    notes: [
      `保証期間が${years(parts.monthsOver)}を超え、保証料が${valueText(parts.feeOver)}を超えるときに分けて納められます。`,
      "円未満の端数は、貸付時の分に加えます。",
      ...standardNote(parts.bands[0]?.percentages[0], place),
    ],
  };
}

/** 「2年超4年以内」. */
function termText({ bands, monthsOver }: PartsMethod, index: number): string {
  const over = bands[index - 1]?.monthsUpTo ?? monthsOver;
  const upTo = bands[index]?.monthsUpTo;
  return upTo === undefined ? `${years(over)}超` : `${years(over)}超${years(upTo)}以内`;
}

const years = (months: number): string => (months % 12 === 0 ? `${months / 12}年` : `${months}か月`);

/** Said under a table that the corporation's own file leaves to the standard. */
function standardNote(figure: Figure | undefined, { file }: Place): string[] {
  const isOwn = figure !== undefined && firstPlace(figure)?.file === file;
  return isOwn ? [] : ["この協会の資料にないため、多くの協会に共通する標準によります。"];
}
