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

export const noVersions = rule<{ tables: readonly string[] }>({
  id: "fees/no-versions",
  severity: "error",
  about: "料率の表があるのに、その版を書く料率表（rates/schedule.yaml）がない。",
  message: ({ tables }) =>
    `${tables.join("、")}の表がありますが、版を書く料率表（rates/schedule.yaml）がありません。`,
  hint: () =>
    "rates/schedule.yamlに、版の適用開始・確認日・出典（あれば特殊保証と計算）を書いてください（docs/fees.md）。",
});

export const unknownVersion = rule<{ date: string; versions: readonly string[]; others: number }>({
  id: "fees/unknown-version",
  severity: "error",
  about: "料率の表の適用開始が、料率表（rates/schedule.yaml）のどの版でもない。",
  message: ({ date, versions, others }) => {
    const what =
      date === "" ? "適用開始が空で、版が一つに決まりません" : `適用開始${date}の版は料率表にありません`;
    const rows = others > 0 ? `同じ行がほかに${others}行。` : "";
    return `${what}（${rows}料率表の版: ${versions.join("、")}）。`;
  },
  hint: () => "表の適用開始を直すか、rates/schedule.yamlに版を書き足してください。",
});

export const twoPlaces = rule<{ list: string; name: string }>({
  id: "fees/two-places",
  severity: "error",
  about: "一つの版の同じ名の料率が、料率表と表の両方に（または二度）書かれている。",
  message: ({ list, name }) => `${list}の「${name}」が、同じ版に二つあります。`,
  hint: () => "どちらか一つを残して、もう一つを消してください。",
});

export const missingClass = rule<{ table: string; classes: readonly number[] }>({
  id: "fees/missing-class",
  severity: "error",
  about: "区分料率の表に、第1区分から第9区分までの九つがそろっていない。",
  message: ({ table, classes }) =>
    `区分料率「${table}」に、${classes.map((one) => `第${one}区分`).join("、")}がありません。`,
  hint: () => "第1区分から第9区分まで九つの料率を書いてください。",
});

export const halfRange = rule<{ name: string }>({
  id: "fees/half-range",
  severity: "error",
  about: "上乗せの掲載料率の幅に、最低か最高の片方しかない。",
  message: ({ name }) => `「${name}」の最低と最高の片方しか書かれていません。`,
  hint: () => "両方を書くか、両方を空けてください。",
});

export const unclearRate = rule<{ programme: string }>({
  id: "fees/unclear-rate",
  severity: "error",
  about: "表の保証制度の料率が、ないか、一つに決まらない。",
  message: ({ programme }) => `「${programme}」の料率が決まりません。`,
  hint: () =>
    "料率の列に一つ書くか、責任共有と責任共有対象外の二つの列の両方に書いてください（三つとも、またはその片方だけには書けません）。",
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
