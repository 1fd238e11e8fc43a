import type { Borders, ConditionalFormattingRule, Fill, Font } from "exceljs";
import type { NumberStyle } from "../../model/print.js";

/** The same style for every sheet: a gothic that Windows has, thin grey rules, a quiet head. */
const family = "BIZ UDPゴシック";

export const fonts = {
  title: { name: family, size: 14, bold: true },
  text: { name: family, size: 10 },
  strong: { name: family, size: 10, bold: true },
  small: { name: family, size: 9, color: { argb: "FF595959" } },
  link: { name: family, size: 10, underline: true, color: { argb: "FF1F4E79" } },
} as const satisfies Record<string, Partial<Font>>;

const rule = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const strongRule = { style: "thin", color: { argb: "FF404040" } } as const;

export const borders = {
  cell: { top: rule, bottom: rule, left: rule, right: rule },
  total: { top: strongRule, bottom: strongRule, left: rule, right: rule },
  /** Over several columns that are read as one. */
  across: { top: strongRule, bottom: strongRule },
  /** The same, where another row's own rule follows. */
  over: { top: strongRule },
} as const satisfies Record<string, Partial<Borders>>;

export const headFill: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE9EEF4" } };

const solid = (argb: string): Fill => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { argb },
  bgColor: { argb },
});

/** 判定の色: a quiet green where it is right, red in bold where it is not. */
const right = { font: { color: { argb: "FF1E5631" } }, fill: solid("FFE2F0D9") };
const wrong = { font: { bold: true, color: { argb: "FF9C0006" } }, fill: solid("FFFFC7CE") };

const is = { type: "cellIs", operator: "equal" } as const;

/** 合 and 否, each in its colour. */
export const verdictStyles: ConditionalFormattingRule[] = [
  { ...is, formulae: ['"否"'], priority: 1, style: wrong },
  { ...is, formulae: ['"合"'], priority: 2, style: right },
];

/** A number of those that are wrong, in the same colours. */
export const countStyles: ConditionalFormattingRule[] = [
  { ...is, operator: "greaterThan", formulae: [0], priority: 1, style: wrong },
  { ...is, formulae: [0], priority: 2, style: right },
];

/** What is still to be filled in, where a formula says so. */
export const blankStyle = (formula: string): ConditionalFormattingRule => ({
  type: "expression",
  formulae: [formula],
  priority: 1,
  style: { fill: solid("FFFFF2CC") },
});

/** `#,##0.0;▲#,##0.0`: thousands, digits, and the corporation's mark for negative numbers. */
export function numberFormat(digits: number, { negative }: NumberStyle): string {
  const number = `#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
  return `${number};"${negative}"${number}`;
}
