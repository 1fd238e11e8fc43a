import { check } from "../../../problem/check.js";
import type { CaseSubject } from "./subject.js";

/** 承諾金額 ≦ 申込金額. */
export const approvedMore = check<{ number: string }, CaseSubject>({
  id: "chamber/approved-more-than-applied",
  severity: "error",
  about: "承諾金額が申込金額より大きい。",
  message: ({ number }) => `受付番号${number}の承諾金額が、申込金額より大きくなっています。`,
  hint: () => "どちらかの桁を確かめてください。増額して申し込み直した案件は、申込金額を直します。",
  find: ({ entry: { number, amount, approvedAmount } }, broken) => {
    if (amount.value === null || approvedAmount.value === null) return [];
    return approvedAmount.value.greaterThan(amount.value)
      ? [broken({ number: number.value }, approvedAmount.place, [amount.place])]
      : [];
  },
});
