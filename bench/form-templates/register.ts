import { FormPage, field } from "./page.js";
import { figuresOf, officers, offices, wordSheet } from "./parts.js";
import type { TemplatePlan } from "./template.js";

/** 信用保証協会台帳: what a corporation is, as of the end of June. */
export const register: TemplatePlan = {
  name: "信用保証協会台帳",
  draw(workbook) {
    const page = new FormPage(workbook, { name: "台帳", widths: [22, 24, 20] })
      .title("信用保証協会台帳", "{{6月末日}}現在")
      .heading("1　協会")
      .fact("名称", "{{協会名}}")
      .fact("設立", field("概要 設立", "words"))
      .fact("根拠法律", field("概要 根拠法律", "words"))
      .fact("主たる事務所", "〒{{郵便番号}}　{{所在地}}")
      .fact("電話", field("電話", "words"))
      .fact("ウェブサイト", field("ウェブサイト", "words"))
      .fact("代表者", "{{代表者役職}}　{{代表者氏名}}")
      .fact("業務", field("概要 業務", "words"), { lines: 3 })
      .gap()
      .heading("2　財産と保証（{{年度末日}}現在）", "円、件、企業");
    figuresOf(page, [
      ["基金", "数値 基金"],
      ["基金準備金", "数値 基金準備金"],
      ["基本財産", "数値 基本財産"],
      ["定款倍率（倍）", "数値 定款倍率"],
      ["保証債務の最高限度額", "数値 保証債務の最高限度額"],
      ["保証債務残高", "数値 保証債務残高"],
      ["保証債務の件数", "数値 保証債務残高 件数"],
      ["利用企業者数", "数値 利用企業者数"],
    ]);
    page.gap().heading("3　出捐金", "円");
    page.list("基金の出捐者別の割合", [
      { heading: "出捐者", field: "出捐者" },
      { heading: "金額", field: "金額（円）", kind: "yen", span: 2 },
    ]);
    officers(workbook, "{{6月末日}}現在");
    offices(workbook, "{{6月末日}}現在");
    wordSheet(workbook, { name: "組織", widths: [18, 20, 28], when: "{{6月末日}}現在" }, [
      { heading: "名称", field: "名称" },
      { heading: "上位", field: "上位" },
      { heading: "業務", field: "業務" },
    ]);
    wordSheet(workbook, { name: "沿革", widths: [20, 46], when: "{{6月末日}}現在" }, [
      { heading: "年月日", field: "年月日" },
      { heading: "できごと", field: "できごと" },
    ]);
  },
  about: [
    "協会の名称、事務所、役員、財産と保証の状況を、6月末日現在の台帳の形にまとめたものです。",
    "財産と保証の数値は、年度末（3月31日）のものです。役員、事業所、組織は、データの表に書かれたとおりです。",
  ],
  toCheck: [
    "台帳の様式と、何をいつ現在で書くかは、提出先（主務省、県）の指示によります。",
    "役員、事業所、組織の表が6月末日現在のものになっているか、確かめてください。kaijiは、表がいつのものかを確かめません。",
  ],
};
