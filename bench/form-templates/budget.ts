import { FormPage } from "./page.js";
import type { TemplatePlan } from "./template.js";

/** 予算・決算対照: the budget against the result, and the next against this one. */
export const budget: TemplatePlan = {
  name: "予算・決算対照",
  draw(workbook) {
    new FormPage(workbook, { name: "予算・決算対照", widths: [24, 11.5, 11.5, 11, 8] })
      .title("{{年度}}　予算・決算対照表", "{{期間}}")
      .heading("収支の予算と決算", "千円、％")
      .list("予算・決算対照", [
        { heading: "科目", field: "科目（字下げ）" },
        { heading: "予算額", field: "予算額（千円）", kind: "number" },
        { heading: "決算額", field: "決算額（千円）", kind: "number" },
        { heading: "予算との差", field: "予算との差（千円）", kind: "number" },
        { heading: "執行率", field: "執行率", kind: "percent" },
      ])
      .notes("予算・決算対照");
    new FormPage(workbook, { name: "翌年度の予算", widths: [24, 11.5, 11.5, 11, 8] })
      .title("{{翌年度}}　収支予算", "前年度との比較")
      .heading("収支予算の前年度との比較", "千円、％")
      .list("収支予算の前年度との比較", [
        { heading: "科目", field: "科目（字下げ）" },
        { heading: "{{翌年度}}", field: "翌年度（千円）", kind: "number" },
        { heading: "{{年度}}", field: "当年度（千円）", kind: "number" },
        { heading: "増減", field: "増減（千円）", kind: "number" },
        { heading: "増減率", field: "増減率", kind: "percent" },
      ])
      .notes("収支予算の前年度との比較");
  },
  about: [
    "当年度の収支予算と決算を科目ごとに並べた表と、翌年度の収支予算を当年度の予算と比べた表です。",
    "当年度の予算は ledger/current-budget、翌年度の予算は ledger/budget から入ります。",
  ],
  toCheck: [
    "予算と決算の対照の様式、科目の並べ方、流用や補正の欄の要否は、会計の規程と提出先の指示によります。",
  ],
};
