import { tableSchema } from "../schema.js";

const source = {
  kind: "text",
  heading: "出典",
  required: true,
  about: "何によるか",
  example: "全国信用保証協会連合会の説明資料",
} as const;

/** 協会と金融機関の役割: what each knows and can do. */
export const rolesSchema = tableSchema({
  path: "monitoring/roles",
  nextYear: "reviewed",
  title: "協会と金融機関の役割",
  about: "モニタリングと支援での、信用保証協会と金融機関の違い",
  keys: [["aspect"]],
  columns: {
    aspect: { kind: "text", heading: "観点", required: true, about: "何についてか", example: "人員と拠点" },
    corporation: {
      kind: "text",
      heading: "信用保証協会",
      required: true,
      about: "協会の場合",
      example: "少ない人員で多くの事業者を受けもつ",
    },
    institution: {
      kind: "text",
      heading: "金融機関",
      required: true,
      about: "金融機関の場合",
      example: "人員も拠点も協会より多い",
    },
    source,
  },
});

/** 取得する資料: what tells how a borrower is doing. */
export const materialsSchema = tableSchema({
  path: "monitoring/materials",
  nextYear: "reviewed",
  title: "取得する資料と情報",
  about: "事業者の様子を知るための資料と、その周期",
  keys: [["nature", "material"]],
  columns: {
    nature: {
      kind: "choice",
      heading: "種類",
      choices: ["財務情報", "非財務情報", "財務・非財務情報"],
      about: "財務の数字か、それ以外の情報か",
      example: "財務情報",
    },
    cycle: {
      kind: "text",
      heading: "周期",
      required: true,
      about: "どのくらいの間をおいて届くか",
      example: "年次",
    },
    material: { kind: "text", heading: "資料", required: true, about: "資料や情報の名", example: "決算書" },
    point: {
      kind: "text",
      heading: "使い方と限り",
      required: true,
      about: "わかることと、難しいところ",
      example: "創業者などのほかは、どの利用者にもある",
    },
    source,
  },
});

/** ターゲティング基準: what makes a borrower one to be supported. */
export const criteriaSchema = tableSchema({
  path: "monitoring/criteria",
  nextYear: "reviewed",
  title: "ターゲティング基準の例",
  about: "支援の要る事業者を見つける基準と、把握する時期",
  keys: [["criterion"]],
  columns: {
    criterion: {
      kind: "text",
      heading: "基準",
      required: true,
      about: "どんな先を支援の候補とするか",
      example: "返済の条件を初めて変更した",
    },
    frequency: {
      kind: "text",
      heading: "把握の時期",
      required: true,
      about: "いつ確かめるか",
      example: "毎月",
    },
    basis: {
      kind: "text",
      heading: "見るもの",
      required: true,
      about: "何によってわかるか",
      example: "条件変更の記録",
    },
    source,
  },
});

/** 支援の受入れが進まない理由. */
export const refusalsSchema = tableSchema({
  path: "monitoring/refusals",
  nextYear: "reviewed",
  title: "支援の受入れが進まない理由",
  about: "支援を申し出ても、受けてもらえない理由",
  keys: [["reason"]],
  columns: {
    reason: {
      kind: "text",
      heading: "理由",
      required: true,
      about: "理由の名",
      example: "課題に気づいていない",
    },
    state: {
      kind: "text",
      heading: "事業者の様子",
      required: true,
      about: "どのような様子か",
      example: "資金繰り表がなく、自社に問題はないとみている",
    },
    source,
  },
});

/** 支援のメニュー. */
export const measuresSchema = tableSchema({
  path: "monitoring/measures",
  nextYear: "reviewed",
  title: "経営支援の方法",
  about: "信用保証協会の支援と、ともに働く相手",
  keys: [["measure"]],
  columns: {
    measure: {
      kind: "text",
      heading: "支援",
      required: true,
      about: "支援の名",
      example: "外部専門家の派遣",
    },
    content: {
      kind: "text",
      heading: "内容",
      required: true,
      about: "何をするか",
      example: "課題に合う専門家を送り、経営相談や計画の策定を手伝う",
    },
    partner: {
      kind: "text",
      heading: "相手",
      required: true,
      about: "ともに働く相手",
      example: "中小企業診断士など",
    },
    source,
  },
});

/** 図だけの指標: what is printed as a picture only, so that no number of it stands here. */
export const withoutNumbersSchema = tableSchema({
  path: "monitoring/without-numbers",
  nextYear: "reviewed",
  title: "数値を載せていない指標",
  about: "資料には図だけがあり、数値を読み取れない指標。推し量った数は載せません",
  keys: [["indicator"]],
  columns: {
    indicator: {
      kind: "text",
      heading: "指標",
      required: true,
      about: "指標の名",
      example: "休廃業・解散の件数",
    },
    definition: {
      kind: "text",
      heading: "定義",
      required: true,
      about: "どう計算するか",
      example: "年ごとの件数",
    },
    original: {
      kind: "text",
      heading: "元の統計",
      required: true,
      about: "数値のある統計",
      example: "中小企業白書",
    },
    source,
  },
});
