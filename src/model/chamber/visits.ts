import { type RowOf, tableSchema } from "../schema.js";

/** 融資後指導: a row a visit, with its findings (様式4). */
export const visitsSchema = tableSchema({
  path: "visits",
  title: "融資後指導",
  nextYear: "continues",
  personal: true,
  about: "融資の後の指導（様式4）。一回を一行に書きます",
  keys: [["number", "date"]],
  columns: {
    number: {
      kind: "text",
      heading: "受付番号",
      required: true,
      code: true,
      about: "受払簿の受付番号",
      example: "2025-001",
    },
    date: { kind: "date", heading: "指導日", required: true, about: "指導した日", example: "R7.11.14" },
    met: { kind: "text", heading: "面談相手", optional: true, about: "会った相手", example: "代表者" },
    cash: {
      kind: "choice",
      heading: "資金繰り",
      choices: ["良くなった", "変わらない", "悪化した"],
      blank: true,
      about: "融資を受けた後の資金繰り",
      example: "変わらない",
    },
    support: {
      kind: "choice",
      heading: "必要な支援",
      choices: ["金融支援不要", "追加の融資", "融資以外の金融支援", "その他"],
      blank: true,
      about: "事業者が必要とする金融支援",
      example: "金融支援不要",
    },
    supportDetail: {
      kind: "text",
      heading: "支援の内容",
      optional: true,
      about: "必要な支援が「その他」のときの内容",
      example: "",
    },
    burden: {
      kind: "text",
      heading: "借入負担の状況",
      optional: true,
      about: "借入れの負担の状況",
      example: "",
    },
    opinion: {
      kind: "text",
      heading: "所見",
      optional: true,
      about: "指導員の所見と、必要な措置",
      example: "",
    },
    reported: {
      kind: "date",
      heading: "協会報告日",
      optional: true,
      about: "記録票を協会へ報告した日。報告してはじめて、その回の指導を済んだものと数えます",
      example: "R7.11.20",
    },
    discussed: {
      kind: "date",
      heading: "協会との協議日",
      optional: true,
      about: "支援が要る案件について、協会と協議した日",
      example: "R7.11.21",
    },
    officer: { kind: "text", heading: "担当者", optional: true, about: "指導した者", example: "佐藤" },
  },
});

export type Visit = RowOf<typeof visitsSchema>;

/** 支援が要る事情 (要綱第12-3): why the officer's support is called for, in the words of the form; none: it is not. */
export function supportWords({ cash, support }: Pick<Visit, "cash" | "support">): string[] {
  const wanted = support.value === "" || support.value === "金融支援不要" ? [] : [support.value];
  return cash.value === "悪化した" ? ["資金繰りが悪化した", ...wanted] : wanted;
}
