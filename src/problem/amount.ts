/** A number in a message: grouped by thousands, with its unit. */
export function amountText(value: { toString(): string }, unit: string): string {
  const [whole = "0", fraction] = value.toString().split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction === undefined ? "" : `.${fraction}`}${unit}`;
}
