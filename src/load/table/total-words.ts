import { normalForm } from "../../model/normal-form.js";

/** What people call the row that adds up all the others. */
const totals = new Set(["合計", "計", "総計", "総合計", "合計額", "TOTAL", "Total", "total"]);

export const meansTotal = (word: string): boolean => totals.has(normalForm(word));

/** A row that adds up those of a group is called so, too. */
export const meansSubtotal = (word: string): boolean => meansTotal(word) || normalForm(word) === "小計";

/**
 * Whether a row of this name adds up others: 製造業小計 does; 製造業計 may, and 会計 ends so, too: "maybe". undefined
 * of other names.
 */
export function addsUp(word: string): "surely" | "maybe" | undefined {
  // Of most words the one letter tells.
  if (!/[計TtＴｔ]/u.test(word)) return undefined;
  const form = normalForm(word);
  if (meansSubtotal(form) || /(?:小計|合計|総計)$/u.test(form)) return "surely";
  return form.endsWith("計") ? "maybe" : undefined;
}
