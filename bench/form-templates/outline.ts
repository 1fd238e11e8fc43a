import { FormPage, field } from "./page.js";
import { figuresOf, officers } from "./parts.js";
import type { TemplatePlan } from "./template.js";

const years = [-4, -3, -2, -1, 0];
const yearId = (shift: number): string => (shift === 0 ? "@year" : `@year${shift}`);
const yearField = (shift: number): string => (shift === 0 ? "{{年度}}" : `{{年度 ${shift}}}`);

const trends = [
  ["保証承諾", "approvals"],
  ["保証債務残高", "outstanding"],
  ["代位弁済", "subrogations"],
  ["回収", "recoveries"],
] as const;

/** 経営概要書: a corporation in two pages, for its prefecture. */
export const outline: TemplatePlan = {
  name: "経営概要書",
  draw(workbook) {
    const page = new FormPage(workbook, { name: "概要", widths: [18, 9.6, 9.6, 9.6, 9.6, 9.6] })
      .title("{{年度}}　経営概要書", "{{年度末日}}現在")
      .heading("1　協会")
      .fact("名称", "{{協会名}}")
      .fact("設立", field("概要 設立", "words"))
      .fact("所在地", "〒{{郵便番号}}　{{所在地}}")
      .fact("代表者", "{{代表者役職}}　{{代表者氏名}}")
      .gap()
      .heading("2　業務の推移", "件、百万円")
      .row([
        { text: "項目", isHead: true },
        ...years.map((year) => ({ text: yearField(year), isHead: true })),
      ]);
    for (const [label, id] of trends)
      for (const [unit, name] of [
        ["件数", "count"],
        ["金額", "amount（百万円）"],
      ] as const)
        page.row([
          { text: `${label}　${unit}` },
          ...years.map((year) => ({
            text: field(`数値 trend/${id}/${yearId(year)}/${name}`),
            kind: "number" as const,
          })),
        ]);
    page.row([
      { text: "基本財産" },
      ...years.map((year) => ({
        text: field(`数値 base-property/trend/${yearId(year)}/total（百万円）`),
        kind: "number" as const,
      })),
    ]);
    page.gap().heading("3　年度末の財産と保証", "百万円、％");
    figuresOf(page, [
      ["保証債務の最高限度額", "数値 保証債務の最高限度額（百万円）"],
      ["最高限度額の利用率", "数値 最高限度額の利用率", "percent"],
      ["責任準備金", "数値 責任準備金（百万円）"],
      ["求償権", "数値 求償権（百万円）"],
    ]);
    page.gap().heading("4　収支", "百万円");
    figuresOf(page, [
      ["経常収支差額", "数値 経常収支差額（百万円）"],
      ["経常外収支差額", "数値 経常外収支差額（百万円）"],
      ["当期収支差額", "数値 当期収支差額（百万円）"],
    ]);
    page.gap().heading("5　翌年度の計画（{{翌年度}}）", "百万円");
    figuresOf(
      page,
      ["保証承諾", "保証債務残高", "代位弁済", "実際回収"].map(
        (item) => [item, `数値 plan/annual/@year+1/${item}（百万円）`] as const,
      ),
    );
    const owned = new FormPage(workbook, { name: "基本財産", widths: [26, 22, 18] })
      .title("基本財産と出捐", "{{年度末日}}現在")
      .heading("1　基本財産の構成", "円、％");
    owned
      .list("基本財産の構成", [
        { heading: "区分", field: "区分（字下げ）" },
        { heading: "金額", field: "金額（円）", kind: "yen" },
        { heading: "構成比", field: "構成比", kind: "percent" },
      ])
      .notes("基本財産の構成")
      .gap()
      .heading("2　基金の出捐者別の割合", "円、％")
      .list("基金の出捐者別の割合", [
        { heading: "出捐者", field: "出捐者" },
        { heading: "金額", field: "金額（円）", kind: "yen" },
        { heading: "割合", field: "割合", kind: "percent" },
      ])
      .notes("基金の出捐者別の割合");
    officers(workbook, "{{役員の現在日｜ }}");
  },
  about: [
    "県の所管課などに協会の経営のあらましを説明するための、短い書面です。五年度の業務の推移、財産、収支、翌年度の計画を一枚に収めています。",
  ],
  toCheck: [
    "県が経営概要書（経営状況を説明する書類）の様式を定めているときは、その様式を使ってください。",
    "県の財政援助（出捐、損失補償、貸付け）の欄が求められるときは、欄を加えてください。",
  ],
};
