/** 1234.5 with 1 digit → 「1,234.5」, −1234 → 「▲1,234」. The value must already be rounded to the digits. */
export function printNumber(value, digits, style) {
    if (value === null)
        return style.nothing;
    const [whole = "0", fraction] = value.abs().toString().split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    const decimals = digits > 0 ? `.${(fraction ?? "").padEnd(digits, "0")}` : "";
    return `${value.isNegative() && !value.isZero() ? style.negative : ""}${grouped}${decimals}`;
}
