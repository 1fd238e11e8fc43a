import type { Workbook } from "exceljs";
import { FormPage, field } from "./page.js";
import { figuresOf, mixes, officers, offices, statement } from "./parts.js";
import type { TemplatePlan } from "./template.js";

const measures = ["保証申込", "保証承諾", "保証債務残高", "償還", "代位弁済", "回収"];
const balances = [
  "経常収入",
  "経常支出",
  "経常収支差額",
  "経常外収入",
  "経常外支出",
  "経常外収支差額",
  "当期収支差額",
];

/** 事業報告書: what a corporation reports of its year. */
export const businessReport: TemplatePlan = {
  name: "事業報告書",
  draw(workbook) {
    drawOverview(workbook);
    new FormPage(workbook, { name: "事業の概況", widths: [66] })
      .title("事業の概況", "{{期間}}")
      .paragraphs("文章 review");
    new FormPage(workbook, { name: "主な取組み", widths: [15, 15, 36] })
      .title("主な取組み", "{{期間}}")
      .repeated()
      .list(
        "活動",
        [
          { heading: "日付", field: "日付" },
          { heading: "区分", field: "区分" },
          { heading: "できごと", field: "できごと" },
        ],
        { isOpen: true },
      );
    mixes(workbook);
    statement(workbook, "収支計算書", ["収入の部", "支出の部", "収支差額"], "{{期間}}");
    statement(workbook, "貸借対照表", ["借方", "貸方"], "{{年度末日}}現在");
    officers(workbook, "{{役員の現在日｜ }}");
    offices(workbook, "{{事業所の現在日｜ }}");
  },
  about: [
    "一年の事業を、計数、概況の文章、取組み、保証の内訳、計算書、役員、事業所の順にまとめた報告書です。",
    "概況の文章は、冊子の「歩み」の章（text/review.md）と同じものが、数値を差し込んで入ります。",
  ],
  toCheck: [
    "事業報告書に何を載せるかは、信用保証協会法と同法施行規則、主務大臣と県の指示によります。定められた様式や添付書類があれば、それに従ってください。",
    "保証の内訳の表は、データの「切り口」（金融機関群別、業種別、制度別）の名で入ります。切り口の名が違うときは、波かっこの中の表の名を直してください。",
  ],
};

function drawOverview(workbook: Workbook): void {
  const page = new FormPage(workbook, { name: "計数", widths: [19, 10, 12, 13, 12] })
    .title("{{年度}}　事業報告書", "{{期間}}")
    .heading("1　業務の実績", "件、百万円、％")
    .head(["項目", "件数", "金額", "前年度金額", "前年度比"]);
  for (const measure of measures)
    page.row([
      { text: measure },
      { text: field(`数値 ${measure} 件数`), kind: "number" },
      { text: field(`数値 ${measure}（百万円）`), kind: "number" },
      { text: field(`数値 ${measure} 前年度（百万円）`), kind: "number" },
      { text: field(`数値 ${measure} 前年度比`), kind: "percent" },
    ]);
  page
    .gap()
    .heading("2　収支の概要", "百万円")
    .row([
      { text: "項目", isHead: true },
      { text: "{{年度}}", isHead: true, span: 2 },
      { text: "{{前年度}}", isHead: true },
      { text: "増減", isHead: true },
    ]);
  for (const balance of balances)
    page.row([
      { text: balance },
      { text: field(`数値 ${balance}（百万円）`), kind: "number", span: 2 },
      { text: field(`数値 前期 ${balance}（百万円）`), kind: "number" },
      { text: field(`数値 ${balance}の増減（百万円）`), kind: "number" },
    ]);
  page.gap().heading("3　年度末の状況", "百万円、企業、人");
  figuresOf(page, [
    ["基本財産", "数値 基本財産（百万円）"],
    ["保証債務の最高限度額", "数値 保証債務の最高限度額（百万円）"],
    ["利用企業者数", "数値 利用企業者数"],
    ["役職員数", "数値 役職員数"],
  ]);
  page
    .gap()
    .heading("4　主な指標", "％")
    .row([
      { text: "指標", isHead: true },
      { text: "比率", isHead: true },
      { text: "算式", isHead: true, span: 3 },
    ])
    .row([
      { text: field("主な指標.指標", "words") },
      { text: field("主な指標.比率"), kind: "percent" },
      { text: field("主な指標.算式", "words"), span: 3 },
    ]);
}
