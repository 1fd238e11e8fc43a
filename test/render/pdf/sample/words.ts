import type { Block } from "../../../../src/model/block.js";
import { doughnut, trend } from "./charts.js";
import { figure, table } from "./figures.js";

export const prose =
  "平素より、当協会の業務運営につきまして、格別のご支援とご高配を賜り、厚く御礼申し上げます。このたび、令和7年度の事業活動並びに令和8年度経営計画についてご報告するディスクロージャー誌を作成いたしましたので、是非ご一読いただき、信用保証制度や当協会の経営計画、業務内容、事業実績などについて、ご理解を深めていただければ幸いに存じます。県内の経済は「緩やかに回復している」ものの、倒産件数は過去10年で最多となり、保証債務残高は2,241億円（前年度比▲1.2％）でした。";

export const paragraph = (text: string = prose): Block => ({
  kind: "paragraph",
  role: "body",
  content: [text],
});

/** Running words, with what stands between them. */
export const words: Block[] = [
  { kind: "heading", level: 2, id: "h-a", text: "保証承諾の動き" },
  paragraph(),
  paragraph(),
  {
    kind: "paragraph",
    role: "body",
    content: [
      "詳しくは",
      { kind: "reference", to: "table-1", text: "表1" },
      "と",
      { kind: "link", href: "https://www.example.jp/disclosure", content: ["当協会のウェブサイト"] },
      "をご覧ください。保証債務残高は",
      { kind: "figure", figure: figure("balance", "224178"), text: "2,241億円" },
      "、",
      { kind: "strong", content: ["利用企業者数"] },
      "は12,513企業です。",
    ],
  },
  { kind: "chart", caption: { id: "fig-1", number: "図1", text: "保証承諾の推移" }, chart: trend() },
  { kind: "table", caption: { id: "table-1", number: "表1", text: "業種別保証承諾" }, table: table(15) },
  { kind: "chart", caption: { id: "fig-2", number: "図2", text: "業種別の構成" }, chart: doughnut(8) },
  { kind: "heading", level: 3, id: "h-b", text: "重点課題" },
  {
    kind: "list",
    marker: "circled",
    items: [
      [
        paragraph(
          "金融機関との連携した資金繰り支援並びに経営者保証に依存しない融資慣行の確立に取り組みます。",
        ),
        {
          kind: "list",
          marker: "kana",
          items: [
            [
              paragraph(
                "企業のライフステージに応じてプロパー融資と保証付融資の適切なリスク分担に取り組んでいく。",
              ),
            ],
            [paragraph("プロパー融資の支援状況に着目した審査体制を継続していく。")],
          ],
        },
      ],
      [paragraph("政策的保証制度の提案")],
    ],
  },
  { kind: "heading", level: 4, id: "h-c", text: "用語の説明" },
  {
    kind: "tiles",
    tiles: [
      ["保証承諾", "915", "億円"],
      ["保証債務残高", "2,241", "億円"],
      ["代位弁済", "28.4", "億円"],
      ["利用企業者数", "12,513", "企業"],
    ].map(([label = "", text = "", unit = ""]) => ({
      label,
      text,
      unit,
      figure: figure(`tile/${label}`, text.replace(",", "")),
      note: ["前年度比 98.3％"],
    })),
  },
  {
    kind: "definitions",
    layout: "beside",
    entries: [
      { term: "設立", content: [paragraph("昭和24年2月21日")] },
      { term: "根拠法律", content: [paragraph("信用保証協会法（昭和28年8月10日法律第196号）")] },
      {
        term: "目的",
        content: [
          paragraph(
            "中小企業者等のために信用保証業務を行い、もってこれらの者に対する金融の円滑化を図ることを目的とする。",
          ),
        ],
      },
    ],
  },
  {
    kind: "box",
    title: "責任共有制度とは",
    content: [
      paragraph(
        "信用保証協会と金融機関とが適切な責任共有を図り、両者が連携して中小企業者の支援を行う制度です。",
      ),
    ],
  },
];
