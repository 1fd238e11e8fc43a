import { rule } from "../problem.js";

/** 料率表そのものの誤り: what a schedule file may get wrong, and what its checks find. */

const didYouMean = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `「${suggestion}」のつもりではありませんか。`;

export const noSchedule = rule<{ folder: string }>({
  id: "fees/no-schedule",
  severity: "error",
  about: "料率を調べるべきデータに料率表がない。",
  message: ({ folder }) => `${folder}に料率表（rates/schedule.yaml）がありません。`,
  hint: () => "docs/fees.mdのとおりに料率表を書くか、--rateで料率を直接指定してください。",
});

export const unknownDiscountKind = rule<{ name: string }>({
  id: "fees/discount-kind",
  severity: "error",
  about: "割引の名前から、担保の割引か会計の割引かがわからない。",
  message: ({ name }) => `割引「${name}」が、担保の割引か会計の割引かわかりません。`,
  hint: () => "「有担保」「会計参与」「中小企業会計」のように、「担保」か「会計」を含む名前にしてください。",
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

export const unknownDiscount = rule<{ programme: string; discount: string; suggestion: string | undefined }>({
  id: "fees/unknown-discount",
  severity: "error",
  about: "保証制度の割引が、割引の一覧にない。",
  message: ({ programme, discount }) => `「${programme}」の割引「${discount}」は、割引の一覧にありません。`,
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

/** Where a class's rate must lie: between its neighbours. */
function between(above: string | undefined, below: string | undefined): string {
  if (above === undefined) return `次の区分（${below}％）より上に`;
  return below === undefined
    ? `前の区分（${above}％）より下に`
    : `前後の区分（${above}％と${below}％）の間に`;
}

export const notFalling = rule<{
  table: string;
  riskClass: number;
  rate: string;
  above: string | undefined;
  below: string | undefined;
  fits: string | undefined;
}>({
  id: "fees/not-falling",
  severity: "error",
  about: "区分料率が、第1区分から第9区分へ下がっていない。",
  message: ({ table, riskClass, rate, above, below }) =>
    `${table}の第${riskClass}区分${rate}％が、${between(above, below)}ありません。`,
  hint: ({ above, below, fits }) =>
    fits === undefined ? `${between(above, below)}ある料率のはずです。` : `${fits}なら合います。`,
});

export const oddStep = rule<{ table: string; riskClass: number; rate: string; fits: string | undefined }>({
  id: "fees/odd-step",
  severity: "warning",
  about: "責任共有と責任共有対象外の区分料率が、0.05きざみでない。",
  message: ({ table, riskClass, rate }) =>
    `${table}の第${riskClass}区分${rate}％が、0.05きざみではありません。`,
  hint: ({ fits }) =>
    fits === undefined
      ? "桁の打ちちがいでなければ、このままで差し支えありません。"
      : `打ちちがいなら${fits}が合います。`,
});

export const sharedAboveFull = rule<{ riskClass: number; shared: string; full: string }>({
  id: "fees/shared-above-full",
  severity: "error",
  about: "責任共有の料率が、責任共有対象外の料率を上回っている。",
  message: ({ riskClass, shared, full }) =>
    `第${riskClass}区分の責任共有${shared}％が、責任共有対象外${full}％を上回っています。`,
  hint: () => "責任共有の料率は対象外より低いはずです。どちらかの桁を確かめてください。",
});

export const specialRuleBroken = rule<{
  table: string;
  riskClass: number;
  published: string;
  base: string;
  factor: string;
  fits: string;
  fittingBases: string | undefined;
}>({
  id: "fees/special-rate",
  severity: "error",
  about: "特殊保証の掲載料率が、基準料率×掛け目（切上げ）と合わない。",
  message: ({ table, riskClass, published, base, factor, fits }) =>
    `${table}の第${riskClass}区分の特殊保証料率${published}％が、${base}％×${factor}の切上げ（${fits}％）と合いません。`,
  hint: ({ fits, fittingBases, base }) =>
    `特殊保証料率の誤りなら${fits}％${fittingBases === undefined ? "" : `、基準料率${base}％の誤りなら${fittingBases}`}が合います。`,
});

export const printedRangeWrong = rule<{
  name: string;
  printed: string;
  fits: string;
}>({
  id: "fees/printed-range",
  severity: "error",
  about: "掲載した料率の幅が、区分料率の最低と最高に一致しない。",
  message: ({ name, printed, fits }) =>
    `「${name}」の掲載料率${printed}％が、区分料率の幅（${fits}％）と合いません。`,
  hint: ({ fits }) => `掲載の誤りなら${fits}％に直し、料率の誤りなら区分料率を確かめてください。`,
});

export const surchargedRangeWrong = rule<{ name: string; printed: string; points: string; fits: string }>({
  id: "fees/surcharged-range",
  severity: "error",
  about: "上乗せ後の掲載料率の幅が、基準の幅に上乗せを足したものと合わない。",
  message: ({ name, printed, points, fits }) =>
    `「${name}」の掲載料率${printed}％が、基準の幅に${points}％を足したもの（${fits}％）と合いません。`,
  hint: ({ fits }) => `掲載の誤りなら${fits}％です。上乗せの率と区分料率も確かめてください。`,
});

export const negativeRate = rule<{ name: string; rate: string }>({
  id: "fees/negative-rate",
  severity: "error",
  about: "割引をすべて引くと、料率が0を下回る。",
  message: ({ name, rate }) => `「${name}」は、割引をすべて引くと料率が${rate}％になります。`,
  hint: () => "割引の率か、その制度に認める割引を確かめてください。",
});

export const validityGap = rule<{ name: string; until: string; from: string }>({
  id: "fees/validity-gap",
  severity: "warning",
  about: "前の版の終わりと次の版の始まりの間に、料率のない日がある。",
  message: ({ name, until, from }) =>
    `${name}は${until}に終わり、次は${from}からです。間の日の料率がありません。`,
  hint: () => "続いているなら終わりの日を消し、途切れているならこのままで差し支えありません。",
});

export const validityOverlap = rule<{ name: string; until: string; from: string }>({
  id: "fees/validity-overlap",
  severity: "error",
  about: "前の版が終わる前に、次の版が始まっている。",
  message: ({ name, until, from }) => `${name}は${until}まで有効ですが、次が${from}から始まっています。`,
  hint: () => "終わりの日を次の始まりの前日にするか、消してください。",
});

export const endsBeforeStart = rule<{ name: string; from: string; until: string }>({
  id: "fees/ends-before-start",
  severity: "error",
  about: "終わりの日が始まりの日より前である。",
  message: ({ name, from, until }) => `${name}の終わり（${until}）が、始まり（${from}）より前です。`,
  hint: () => "日付の年と月を確かめてください。",
});

export const confirmedLongAgo = rule<{ confirmed: string; on: string }>({
  id: "fees/confirmed-long-ago",
  severity: "warning",
  about: "料率表を最後に確かめてから一年を超えている。",
  message: ({ confirmed, on }) => `料率表を最後に確かめたのは${confirmed}で、${on}までに一年を超えています。`,
  hint: () => "今の料率と照らし合わせ、確認日を書き直してください。",
});
