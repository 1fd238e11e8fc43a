/** One look for every sheet: a gothic that Windows has, thin grey rules, a quiet head. */
const family = "BIZ UDPゴシック";
export const fonts = {
    title: { name: family, size: 14, bold: true },
    text: { name: family, size: 10 },
    strong: { name: family, size: 10, bold: true },
    small: { name: family, size: 9, color: { argb: "FF595959" } },
};
const rule = { style: "thin", color: { argb: "FFBFBFBF" } };
const strongRule = { style: "thin", color: { argb: "FF404040" } };
export const borders = {
    cell: { top: rule, bottom: rule, left: rule, right: rule },
    total: { top: strongRule, bottom: strongRule, left: rule, right: rule },
};
export const headFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE9EEF4" } };
/** `#,##0.0;▲#,##0.0`: thousands, digits, and the corporation's mark for negative numbers. */
export function numberFormat(digits, { negative }) {
    const number = `#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
    return `${number};"${negative}"${number}`;
}
