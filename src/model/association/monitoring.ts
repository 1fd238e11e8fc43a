import { tableSchema } from "../schema.js";

/** あり、なし; blank where nobody has asked. */
const known = { kind: "choice", choices: ["あり", "なし"], blank: true, optional: true } as const;

const code = {
  kind: "text",
  heading: "案件番号",
  required: true,
  code: true,
  about: "案件の番号。事業者の名や個人の名は書きません",
  example: "M-0012",
} as const;

/** モニタリング対象: one guaranteed borrower a row, by number. Nothing in it names anybody. */
export const monitoringCasesSchema = tableSchema({
  path: "monitoring/cases",
  title: "モニタリング対象",
  nextYear: "anew",
  about:
    "期中管理の対象。一件に一行で、事業者は番号だけで表します。空欄は「不明」で、基準にあたるともあたらないとも数えません。支援候補を選ぶ基準（monitoring/criteria.yaml）は[モニタリングと経営支援](monitoring.md)にあります",
  keys: [["code"]],
  personal: true,
  columns: {
    code,
    institution: {
      kind: "text",
      heading: "金融機関",
      required: true,
      about: "取扱いの金融機関。目線合わせの表は、この語ごとに分かれます",
      example: "みなと銀行",
    },
    programme: {
      kind: "text",
      heading: "保証制度",
      required: true,
      about: "保証制度の名",
      example: "民間ゼロゼロ融資",
    },
    industry: { kind: "text", heading: "業種", required: true, about: "業種", example: "飲食業" },
    employees: {
      kind: "number",
      unit: "人",
      heading: "従業員数",
      optional: true,
      blank: true,
      about: "従業員の数",
      example: "2",
    },
    balance: { kind: "amount", heading: "保証残高", about: "保証債務残高", example: "8,500" },
    changes: {
      kind: "number",
      unit: "回",
      heading: "条件変更回数",
      optional: true,
      blank: true,
      about: "返済の条件を変更した回数。なければ0",
      example: "1",
    },
    changed: {
      kind: "date",
      heading: "条件変更日",
      optional: true,
      about: "いちばん新しい条件変更の日",
      example: "令和7年9月30日",
    },
    previousScore: {
      kind: "text",
      heading: "前期スコア区分",
      optional: true,
      about: "前期の債務者区分。criteria.yamlの「スコア区分」の語",
      example: "B",
    },
    score: {
      kind: "text",
      heading: "スコア区分",
      optional: true,
      about: "今期の債務者区分",
      example: "D",
    },
    condition: {
      kind: "choice",
      heading: "業況報告",
      choices: ["改善", "横ばい", "悪化", "未受領"],
      blank: true,
      optional: true,
      about: "金融機関から受け取った業況報告の内容",
      example: "悪化",
    },
    signs: {
      ...known,
      heading: "申込時の兆候",
      about: "申込みの書類などに見えた資金繰りの兆候",
      example: "あり",
    },
    ownLoan: { ...known, heading: "プロパー融資", about: "金融機関の保証によらない融資", example: "なし" },
    successor: { ...known, heading: "後継者", about: "事業を継ぐ人", example: "なし" },
  },
});

/** 打診: the corporation's approaches to borrowers, and what came of them. */
export const contactsSchema = tableSchema({
  path: "monitoring/contacts",
  title: "打診",
  nextYear: "anew",
  about: "支援の打診。一件に何度でも書け、いちばん新しい日の結果で数えます",
  keys: [["code", "date"]],
  personal: true,
  columns: {
    code,
    date: { kind: "date", heading: "打診日", required: true, about: "打診した日", example: "令和7年10月8日" },
    joined: { ...known, heading: "金融機関の同席", about: "金融機関の担当者が同席したか", example: "あり" },
    result: {
      kind: "choice",
      heading: "結果",
      choices: ["受入れ", "辞退", "検討中"],
      about: "打診の結果",
      example: "辞退",
    },
    reason: {
      kind: "choice",
      heading: "辞退の理由",
      choices: ["自力で改善できる", "課題に気づいていない", "受け入れる余裕がない", "その他"],
      blank: true,
      optional: true,
      about: "辞退のとき、その理由。空欄は「不明」として数えます",
      example: "受け入れる余裕がない",
    },
  },
});

/** 支援施策: what was done for those who accepted. */
export const supportMeasuresSchema = tableSchema({
  path: "monitoring/measures",
  title: "支援施策",
  nextYear: "anew",
  about: "実施した支援。一つの施策に一行",
  keys: [["code", "measure", "start"]],
  personal: true,
  columns: {
    code,
    measure: {
      kind: "text",
      heading: "施策",
      required: true,
      about: "施策の名。外部専門家派遣、経営サポート会議、活性化協議会への事前相談、支援機関への橋渡しなど",
      example: "外部専門家派遣",
    },
    start: { kind: "date", heading: "開始日", required: true, about: "始めた日", example: "令和7年10月20日" },
    end: { kind: "date", heading: "終了日", optional: true, about: "終えた日", example: "令和8年1月31日" },
    status: {
      kind: "choice",
      heading: "状況",
      choices: ["実施中", "完了", "中止"],
      about: "今の状況",
      example: "完了",
    },
  },
});

/** 支援の効果: a target that can be measured, and what was measured. */
export const supportEffectsSchema = tableSchema({
  path: "monitoring/effects",
  title: "支援の効果",
  nextYear: "anew",
  about: "支援の目標と実績。実績の空欄は「不明」で、達成にも未達にも数えません",
  keys: [["code", "indicator"]],
  personal: true,
  columns: {
    code,
    indicator: { kind: "text", heading: "指標", required: true, about: "何を測るか", example: "経常利益率" },
    unit: {
      kind: "choice",
      heading: "単位",
      choices: ["千円", "百万円", "％", "倍", "人", "回"],
      about: "目標と実績の単位",
      example: "％",
    },
    direction: {
      kind: "choice",
      heading: "向き",
      choices: ["以上", "以下"],
      about: "目標以上で達成か、目標以下で達成か",
      example: "以上",
    },
    target: { kind: "number", unit: "", heading: "目標", signed: true, about: "目標の値", example: "2.0" },
    result: {
      kind: "number",
      unit: "",
      heading: "実績",
      signed: true,
      blank: true,
      about: "測った値。まだ、または分からなければ空欄",
      example: "2.4",
    },
  },
});
