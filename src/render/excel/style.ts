import type { Borders, Fill, Font } from "exceljs";
import type { NumberStyle } from "../../model/print.js";

/** The same style for every sheet: a gothic that Windows has, thin grey rules, a quiet head. */
const family = "BIZ UDPゴシック";

export const fonts = {
  title: { name: family, size: 14, bold: true },
  text: { name: family, size: 10 },
  strong: { name: family, size: 10, bold: true },
  small: { name: family, size: 9, color: { argb: "FF595959" } },
} as const satisfies Record<string, Partial<Font>>;

const rule = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const strongRule = { style: "thin", color: { argb: "FF404040" } } as const;

export const borders = {
  cell: { top: rule, bottom: rule, left: rule, right: rule },
  total: { top: strongRule, bottom: strongRule, left: rule, right: rule },
} as const satisfies Record<string, Partial<Borders>>;

export const headFill: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE9EEF4" } };

/** `#,##0.0;▲#,##0.0`: thousands, digits, and the corporation's mark for negative numbers. */
export function numberFormat(digits: number, { negative }: NumberStyle): string {
  const number = `#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
  return `${number};"${negative}"${number}`;
}
