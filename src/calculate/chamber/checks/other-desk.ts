import { normalForm } from "../../../model/normal-form.js";
import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 受付機関についての意向 (要綱第9-2): papers go where the borrower wished. */
export const otherDesk = check<{ number: string; wish: "none" | "other" }, DutySubject>({
  id: "chamber/other-desk",
  severity: "warning",
  about:
    "申込書類の送付先が、事業者の希望した受付機関と違う。または、申し込んだ案件に事業者の意向が書かれていない（要綱第9-2）。希望の受付機関の列がなければ、確かめない。",
  message: ({ number, wish }) =>
    wish === "none"
      ? `受付番号${number}は、受付機関についての事業者の意向が書かれていません。`
      : `受付番号${number}の送付先が、事業者の希望した受付機関と違います。`,
  hint: () => "事業者の意向を確かめ、希望の受付機関の欄と送付先の欄を直してください。",
  find: ({ entry: { number, chosenDesk, desk, recommended, applied } }, broken) => {
    if (!chosenDesk || recommended.value !== "推薦" || applied.value === null) return [];
    const wish = chosenDesk.value === "" ? "none" : "other";
    if (wish === "other" && normalForm(chosenDesk.value) === normalForm(desk?.value ?? "")) return [];
    return [broken({ number: number.value, wish }, chosenDesk.place, desk ? [desk.place] : [])];
  },
});
