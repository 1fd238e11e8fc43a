import type { Block } from "../../../../src/model/block.js";
import { paragraph } from "./words.js";

/** History, officers, offices, glossary, signature. */
export const people: Block[] = [
  { kind: "columns", widths: [1, 1], columns: [[paragraph()], [paragraph()]] },
  {
    kind: "history",
    entries: [
      { date: "昭和24年2月", content: ["社団法人として設立"] },
      { date: "昭和29年5月", content: ["信用保証協会法に基づく法人に組織変更"] },
      {
        date: "令和6年4月",
        content: ["第7次中期事業計画を始める。「顔の見える協会」を目指して組織を改める"],
      },
    ],
  },
  {
    kind: "officers",
    caption: { id: "table-4", number: "表4", text: "役員名簿（令和8年7月1日現在）" },
    officers: [
      { post: "会長", name: "髙橋　一郎", standing: "常勤", affiliation: "" },
      { post: "専務理事", name: "山﨑　花子", standing: "常勤", affiliation: "" },
      { post: "理事", name: "𠮷田　ヶ丘", standing: "非常勤", affiliation: "見本県商工会議所連合会　会頭" },
      { post: "理事", name: "林　一", standing: "非常勤", affiliation: "見本銀行　頭取" },
    ],
  },
  {
    kind: "offices",
    offices: [
      {
        name: "本所",
        postalCode: "000-0001",
        address: "見本県見本市中央1丁目2番3号",
        telephone: "000-000-0001",
        fax: "000-000-0002",
        district: "見本市、東見本郡",
      },
      {
        name: "北支所",
        postalCode: "000-0002",
        address: "見本県北市北4丁目5番6号",
        telephone: "000-000-0003",
        fax: "",
        district: "北市、北郡、西郡のうち三町",
      },
    ],
  },
  {
    kind: "cards",
    cards: ["一般枠", "小規模枠", "災害枠"].map((title) => ({
      group: "ふるさと資金",
      title,
      lead: "県内の中小企業者",
      facts: [
        { term: "限度額", text: "2億8,000万円" },
        { term: "保証料率", text: "0.45％～1.90％" },
      ],
      notes: ["県が4分の1を補給"],
    })),
  },
  {
    kind: "definitions",
    layout: "below",
    entries: [
      { term: "保証債務残高", content: [paragraph("保証承諾のうち、まだ返済されていない金額の合計です。")] },
      {
        term: "代位弁済",
        content: [paragraph("返済が困難になったとき、協会が金融機関に立て替えて払うことです。")],
      },
    ],
  },
  {
    kind: "signature",
    organisation: "見本県信用保証協会",
    post: "会長",
    name: "髙橋　一郎",
    date: "令和8年7月",
  },
];
