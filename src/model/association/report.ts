import { tableSchema } from "../schema.js";

/** 一年の活動. */
export const activitiesSchema = tableSchema({
  path: "report/activities",
  title: "活動",
  nextYear: "anew",
  about: "年度中のできごと。区分ごとに、日付の順に並べて載せます",
  keys: [["date", "category", "event", "venue"]],
  columns: {
    date: { kind: "date", heading: "日付", about: "年月日。わからなければ空欄", example: "令和7年6月18日" },
    category: { kind: "text", heading: "区分", about: "活動の種類", example: "創業支援" },
    event: {
      kind: "text",
      heading: "できごと",
      required: true,
      about: "何をしたか",
      example: "創業セミナーを開催",
    },
    venue: { kind: "text", heading: "場所", about: "場所", example: "本所会議室" },
  },
});

/** 表彰. */
export const awardsSchema = tableSchema({
  path: "report/awards",
  title: "表彰",
  nextYear: "anew",
  about: "金融機関の店舗などの表彰。同じ賞・区分・条件が続く行は、紙面でつなげて描きます",
  keys: [["award", "category", "condition", "winner"]],
  columns: {
    award: { kind: "text", heading: "賞", required: true, about: "賞の名", example: "優績店舗表彰" },
    category: { kind: "text", heading: "区分", about: "賞のなかの区分", example: "グループA" },
    condition: {
      kind: "text",
      heading: "条件",
      about: "区分の条件",
      example: "令和6年3月末の保証残高17億円以上",
    },
    winner: {
      kind: "text",
      heading: "受賞者",
      required: true,
      about: "受賞した店舗や人",
      example: "〇〇銀行 本店",
    },
  },
});

/** 支援の取組み. */
export const supportSchema = tableSchema({
  path: "report/support",
  title: "支援",
  nextYear: "reviewed",
  about: "創業・経営改善・再生・承継などの支援の取組み",
  keys: [["category", "measure"]],
  columns: {
    category: { kind: "text", heading: "区分", required: true, about: "支援の種類", example: "経営改善" },
    measure: { kind: "text", heading: "取組み", required: true, about: "取組みの名", example: "専門家派遣" },
    eligible: {
      kind: "text",
      heading: "対象",
      about: "利用できる方",
      example: "保証利用企業",
    },
    content: {
      kind: "text",
      heading: "内容",
      required: true,
      about: "何をするか",
      example: "中小企業診断士などを派遣します",
    },
    desk: { kind: "text", heading: "窓口", about: "担当する課", example: "経営支援課" },
  },
});

/** 個人情報の提供先. A line break within a cell starts the next point of its numbered list. */
export const recipientsSchema = tableSchema({
  path: "report/recipients",
  title: "個人情報の提供先",
  nextYear: "stays",
  about:
    "個人情報を提供する第三者の一覧。利用目的と個人情報の欄は、セルのなかで改行すると①②③の箇条書きになります",
  keys: [["recipient"]],
  columns: {
    recipient: {
      kind: "text",
      heading: "提供先",
      required: true,
      about: "提供する先",
      example: "ほかの信用保証協会",
    },
    purpose: {
      kind: "text",
      heading: "利用目的",
      required: true,
      about: "何のために提供するか",
      example: "保証利用資格の確認",
    },
    information: {
      kind: "text",
      heading: "個人情報",
      required: true,
      about: "提供する個人情報",
      example: "氏名・住所",
    },
  },
});
