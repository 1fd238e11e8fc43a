import type { Block } from "../../../../src/model/block.js";
import { figure } from "./figures.js";

/** 図解, one of each kind. */
export const diagrams: Block[] = [
  {
    kind: "diagram",
    caption: { id: "fig-3", number: "図3", text: "信用保証のしくみ" },
    alternative: "中小企業者、金融機関、信用保証協会の間の関係。",
    diagram: {
      kind: "relation",
      parties: [
        { id: "a", name: "信用保証協会", note: "公的な保証人" },
        { id: "b", name: "金融機関" },
        { id: "c", name: "中小企業・小規模事業者" },
      ],
      arrows: [
        { from: "c", to: "b", number: "①", label: "保証申込（融資申込）" },
        { from: "b", to: "a", number: "②", label: "保証依頼" },
        { from: "a", to: "b", number: "③", label: "保証承諾（信用保証書の交付）" },
        { from: "b", to: "c", number: "④", label: "融資の実行" },
        { from: "c", to: "b", number: "⑤", label: "返済" },
        { from: "a", to: "b", number: "⑥", label: "代位弁済（返済が困難になったとき）" },
        { from: "c", to: "a", number: "⑦", label: "求償権の返済" },
      ],
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-4", number: "図4", text: "組織図" },
    alternative: "会長の下に総務部、企業支援部、管理部がある。",
    diagram: {
      kind: "organisation",
      root: {
        name: "会長",
        children: [
          { name: "監査室", beside: true, duties: "内部監査・内部事務の調査", children: [] },
          {
            name: "総務部",
            children: [
              { name: "総務課", duties: "総務業務の企画、経理、庶務、事業計画", children: [] },
              { name: "情報システム課", duties: "企画、統計、広報、電算システム運営、開発", children: [] },
            ],
          },
          {
            name: "企業支援部",
            children: [
              { name: "保証業務課", duties: "保証審査・信用保険、保証業務企画", children: [] },
              {
                name: "創業・経営支援課",
                duties: "創業支援、経営支援、再生支援、事業承継支援の企画、遂行",
                children: [],
              },
            ],
          },
        ],
      },
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-5", number: "図5", text: "保証の流れ" },
    alternative: "申込から返済まで六段階。",
    diagram: {
      kind: "flow",
      steps: [
        { title: "申込", actor: "中小企業者", text: "金融機関または協会の窓口へ" },
        { title: "審査", actor: "協会", text: "事業内容や経営計画を確かめます" },
        { title: "承諾", text: "信用保証書を発行します" },
        { title: "融資", actor: "金融機関" },
        { title: "返済", actor: "中小企業者" },
      ],
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-6", number: "図6", text: "保証料率の決まり方" },
    alternative: "貸借対照表の有無で分かれる。",
    diagram: {
      kind: "decision",
      start: {
        question: "貸借対照表を作成していますか",
        answers: [
          {
            answer: "はい",
            next: {
              question: "特別な事情がありますか",
              answers: [
                { answer: "いいえ", next: { result: "9区分の料率", text: "CRDで評価" } },
                { answer: "はい", next: { result: "割引後の料率" } },
              ],
            },
          },
          { answer: "いいえ", next: { result: "一律の料率", text: "1.15％" } },
        ],
      },
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-7", number: "図7", text: "責任共有の二つの方式" },
    alternative: "どちらも金融機関が20％を負う。",
    diagram: {
      kind: "split-bars",
      groups: [
        {
          title: "部分保証方式",
          bars: [
            {
              label: "貸付時",
              parts: [
                { label: "協会の保証", share: 80, text: "80％", bearer: "corporation" },
                { label: "金融機関", share: 20, text: "20％", bearer: "institution" },
              ],
            },
            {
              label: "代位弁済時",
              parts: [
                { label: "協会が弁済", share: 80, text: "80％", bearer: "corporation" },
                { label: "金融機関", share: 20, text: "20％", bearer: "institution" },
              ],
            },
          ],
        },
        {
          title: "負担金方式",
          bars: [
            {
              label: "貸付時",
              parts: [{ label: "協会の保証", share: 100, text: "100％", bearer: "corporation" }],
            },
          ],
        },
      ],
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-8", number: "図8", text: "収入と支出の構成" },
    alternative: "収入は保証料が最も多い。",
    diagram: {
      kind: "proportion",
      stacks: [
        {
          title: "収入",
          parts: [
            ["保証料", 2402, "first"],
            ["預け金利息等", 4, "first"],
            ["責任共有負担金", 168, "first"],
            ["その他", 12, "first"],
            ["責任準備金戻入", 1598, "second"],
            ["求償権補塡金戻入", 2811, "second"],
          ].map(([label, value, tone]) => ({
            label: String(label),
            figure: figure(`p/${label}`, String(value)),
            text: `${value}百万円`,
            tone: tone as "first",
          })),
          negative: [],
        },
        {
          title: "支出",
          parts: [
            ["業務費", 1098, "first"],
            ["信用保険料", 1105, "first"],
            ["求償権償却", 3000, "second"],
            ["責任準備金繰入", 1553, "second"],
            ["その他", 5, "second"],
            ["当期収支差額", 234, "difference"],
          ].map(([label, value, tone]) => ({
            label: String(label),
            figure: figure(`q/${label}`, String(value)),
            text: `${value}百万円`,
            tone: tone as "first",
          })),
          negative: [],
        },
      ],
    },
  },
];
