import { amountText } from "../amount.js";
import { type Rule, rule, type Severity } from "../problem.js";

/** Two figures that ought to be the same: what each is called, what each is, and how far apart they are. */
export interface TieFacts {
  readonly left: string;
  readonly right: string;
  readonly leftValue: string;
  readonly rightValue: string;
  readonly gap: string;
}

/** 照合: a rule that two figures agree. */
function tie(id: string, about: string, hint: string, severity: Severity = "error"): Rule<TieFacts> {
  return rule<TieFacts>({
    id: `check/${id}`,
    severity,
    about,
    message: ({ left, right, leftValue, rightValue, gap }) =>
      `${left}（${leftValue}）と${right}（${rightValue}）が${gap}ちがいます。`,
    hint: () => hint,
  });
}

export const offByRounding = tie(
  "off-by-rounding",
  "照合する二つの数値が、単位未満の端数だけ違う。まちがいではなく、丸め方の違い。",
  "丸め方の違いです。気になるときは、円単位のデータで確かめてください。",
  "note",
);

export const balanceSheetUnbalanced = tie(
  "balance-sheet-unbalanced",
  "貸借対照表の借方合計と貸方合計が違う。",
  "残高試算表に抜けや打ちまちがいがないか、収支差額の処分後の残高か確かめてください。",
);
export const surplusNotAppropriated = tie(
  "surplus-not-appropriated",
  "当期収支差額が、収支差額変動準備金と基本財産への繰入額の計と違う。",
  "収支差額処分の二つの繰入額を確かめてください。",
);
export const guaranteeContra = tie(
  "guarantee-contra",
  "保証債務と保証債務見返が違う。",
  "両方とも期末の保証債務残高です。どちらが正しいか確かめてください。",
);
export const lossCompensationContra = tie(
  "loss-compensation-contra",
  "損失補償金と損失補償金見返が違う。",
  "両方とも損失補償の限度額です。どちらが正しいか確かめてください。",
);
export const netWorthMismatch = tie(
  "net-worth",
  "財産目録の正味財産が、基本財産・制度改革促進基金・収支差額変動準備金の計と違う。",
  "残高試算表の負債と正味財産の科目を確かめてください。",
);
export const outstandingAgainstLedger = tie(
  "outstanding-ledger",
  "統計の保証債務残高が、帳簿の保証債務と違う。",
  "統計と帳簿の基準日がどちらも年度末か確かめてください。",
);
export const mixAgainstTrend = tie(
  "mix-trend",
  "内訳表の合計が、推移表の当年度と違う。",
  "どちらかの表が古いか、行が抜けています。",
);
export const mixDimensions = tie(
  "mix-dimensions",
  "同じ項目の内訳表どうしで、合計が違う。",
  "どちらかの切り口に行の抜けがないか確かめてください。",
);
export const mixPreviousAgainstTrend = tie(
  "mix-previous-trend",
  "内訳表の前年度の合計が、推移表の前年度と違う。",
  "前年度の列が、前年に公表したものか確かめてください。",
);
export const reserveReversal = tie(
  "reserve-reversal",
  "責任準備金・求償権償却準備金の戻入が、前期末の残高と違う（洗替え）。",
  "戻入は前期末残高の全額です。前期残高試算表と確かめてください。",
);
export const reserveProvision = tie(
  "reserve-provision",
  "責任準備金・求償権償却準備金の繰入が、期末の残高と違う（洗替え）。",
  "繰入は期末残高の全額です。残高試算表の二つの科目を確かめてください。",
);
export const fundReserveRolled = tie(
  "fund-reserve-rolled",
  "基金準備金の期末残高が、前期末の残高に基本財産繰入額を加えた額と違う。",
  "前期末残高と、処分の基本財産繰入額を確かめてください。",
);
export const basePropertyAgainstLedger = tie(
  "base-property-ledger",
  "基本財産の推移の当年度が、帳簿の基本財産と違う。",
  "推移表の当年度の行を確かめてください。",
);
export const fundContributions = tie(
  "fund-contributions",
  "基金の内訳の計が、帳簿の基金と違う。",
  "基金の内訳に抜けがないか確かめてください。",
);
export const midTermAgainstAnnual = tie(
  "mid-term-annual",
  "中期事業計画と年度経営計画とで、同じ年度・同じ項目の計画額が違う。",
  "年度計画で見直したのなら、このままで差し支えありません。",
  "note",
);

/** The printed value of a side. */
export const tieValue = (value: { toString(): string }, unit: string): string => amountText(value, unit);
