import { check } from "../../../problem/check.js";
import type { ChamberSubject } from "./subject.js";

/** 端数の注. */
export const roundedTotals = check<{ unit: string }, ChamberSubject>({
  id: "chamber/total-differs-by-rounding",
  severity: "note",
  about: "千円未満の端数処理のため、報告書の合計が内訳の計と一致しない。報告書に注を印刷する。",
  message: ({ unit }) =>
    `${unit}未満の端数処理のため、報告書の合計が内訳の計と一致しません。注を印刷しました。`,
  hint: () => "印刷した内訳の計を合計にするなら、kaiji.yamlのrounding.totalをfrom-rowsにします。",
  find: ({ report }, broken) => (report.notes.length > 0 ? [broken({ unit: "千円" })] : []),
});
