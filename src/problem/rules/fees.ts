import { rule } from "../problem.js";

/** 料率表そのものの誤り: what a schedule file may get wrong. */

const didYouMean = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `「${suggestion}」のつもりではありませんか。`;

export const noSchedule = rule<{ folder: string }>({
  id: "fees/no-schedule",
  severity: "error",
  about: "料率を調べるべきデータに料率表がない。",
  message: ({ folder }) => `${folder}に料率表（rates/schedule.yaml）がありません。`,
  hint: () => "docs/fees.mdのとおりに料率表を書くか、--rateで料率を直接指定してください。",
});

export const unknownClassTable = rule<{ programme: string; table: string; suggestion: string | undefined }>({
  id: "fees/unknown-table",
  severity: "error",
  about: "保証制度の料率が、どこにもない区分料率を指している。",
  message: ({ programme, table }) =>
    `「${programme}」の料率「${table}」が、料率でも区分料率の名前でもありません。`,
  hint: ({ suggestion }) =>
    didYouMean(suggestion, "「0.95」「0.60以内」「0.45～1.75」、または区分料率の名前を書いてください。"),
});

/** `of`: 「一般枠」 in quotes, or the table of programmes as a whole. */
export const unknownDiscount = rule<{ of: string; discount: string; suggestion: string | undefined }>({
  id: "fees/unknown-discount",
  severity: "error",
  about: "保証制度の割引、または保証制度の表の割引の列が、料率表の割引の一覧にない。",
  message: ({ of, discount }) => `${of}の割引「${discount}」は、割引の一覧にありません。`,
  hint: ({ suggestion }) => didYouMean(suggestion, "割引の一覧に率とともに書いてください。"),
});

export const versionsOutOfOrder = rule<{ date: string }>({
  id: "fees/version-order",
  severity: "error",
  about: "料率表の版が、適用開始日の順に並んでいない（同じ日が二つある場合を含む）。",
  message: ({ date }) => `適用開始${date}の版が、前の版より後の日になっていません。`,
  hint: () => "版は古いものから順に、適用開始日を一日ずつ違えて書いてください。",
});

export const incompleteMethod = rule<{ missing: readonly string[] }>({
  id: "fees/incomplete-method",
  severity: "error",
  about: "計算方法のうち、どの版にも標準にもない項目がある。",
  message: ({ missing }) => `計算方法のうち、${missing.join("、")}がありません。`,
  hint: () => "「計算」に書き加えてください。",
});
