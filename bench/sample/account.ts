/** 科目: the titles the sample's ledger uses, by where they stand in the statements. */
export type IncomeTitle =
  | "保証料"
  | "預け金利息"
  | "有価証券利息・配当金"
  | "延滞保証料"
  | "損害金"
  | "事務補助金"
  | "責任共有負担金"
  | "雑収入";
export type ExpenseTitle =
  | "役職員給与"
  | "退職給与引当金繰入"
  | "その他人件費"
  | "旅費"
  | "事務費"
  | "賃借料"
  | "動産・不動産償却"
  | "信用調査費"
  | "債権管理費"
  | "指導普及費"
  | "負担金"
  | "信用保険料"
  | "責任共有負担金納付金"
  | "雑支出";
export type ExtraordinaryIncomeTitle =
  | "償却求償権回収金"
  | "責任準備金戻入"
  | "求償権償却準備金戻入"
  | "保険金"
  | "損失補償補塡金"
  | "有価証券売却益"
  | "その他収入";
export type ExtraordinaryExpenseTitle =
  | "求償権償却"
  | "有価証券評価損"
  | "退職金"
  | "責任準備金繰入"
  | "求償権償却準備金繰入"
  | "その他支出";
export type DrawdownTitle = "制度改革促進基金取崩額" | "収支差額変動準備金取崩額";
export type AppropriationTitle = "収支差額変動準備金繰入額" | "基本財産繰入額";
export type AssetTitle =
  | "手許現金"
  | "普通預金"
  | "定期預金"
  | "郵便貯金"
  | "国債"
  | "地方債"
  | "社債"
  | "株式"
  | "ファンド出資"
  | "事業用不動産"
  | "事業用動産"
  | "損失補償金見返"
  | "保証債務見返"
  | "求償権"
  | "仮払金"
  | "厚生基金"
  | "連合会勘定"
  | "未収利息"
  | "未経過保険料";
export type LiabilityTitle =
  | "基金"
  | "基金準備金"
  | "制度改革促進基金"
  | "収支差額変動準備金"
  | "その他有価証券評価差額金"
  | "責任準備金"
  | "求償権償却準備金"
  | "退職給与引当金"
  | "損失補償金"
  | "保証債務"
  | "仮受金"
  | "保険納付金"
  | "損失補償納付金"
  | "未経過保証料"
  | "未払保険料"
  | "未払費用";

/** 帳簿: balances of a fiscal year, by title, in yen, after the appropriation of the surplus. */
export interface Books {
  readonly fiscalYear: number;
  readonly income: Readonly<Record<IncomeTitle, number>>;
  readonly expenses: Readonly<Record<ExpenseTitle, number>>;
  readonly extraordinaryIncome: Readonly<Record<ExtraordinaryIncomeTitle, number>>;
  readonly extraordinaryExpenses: Readonly<Record<ExtraordinaryExpenseTitle, number>>;
  readonly drawdowns: Readonly<Record<DrawdownTitle, number>>;
  readonly appropriation: Readonly<Record<AppropriationTitle, number>>;
  readonly assets: Readonly<Record<AssetTitle, number>>;
  readonly liabilities: Readonly<Record<LiabilityTitle, number>>;
}
