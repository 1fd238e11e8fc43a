import { statementDeclaration } from "./declaration.js";

/** 収支計算書. 信用保証協会の決算書類: the ordinary and extraordinary balances, and the surplus with its appropriation. */
export const incomeStatement = statementDeclaration({
  id: "income-statement",
  title: "収支計算書",
  prefix: "",
  period: "year",
  sections: {
    経常収入: { normal: "credit", isBudgeted: true },
    経常支出: { normal: "debit", isBudgeted: true },
    経常外収入: { normal: "credit", isBudgeted: true },
    経常外支出: { normal: "debit", isBudgeted: true },
    基金等取崩額: { normal: "credit", isBudgeted: true },
    収支差額処分: { normal: "debit" },
  },
  left: {
    id: "expenditure",
    title: "支出の部",
    sections: [
      { section: "経常支出", total: "ordinary-expenditure" },
      { section: "経常外支出", total: "extraordinary-expenditure" },
    ],
  },
  right: {
    id: "income",
    title: "収入の部",
    sections: [
      { section: "経常収入", total: "ordinary-income" },
      { section: "経常外収入", total: "extraordinary-income" },
    ],
  },
  results: [
    {
      kind: "difference",
      id: "ordinary-balance",
      label: "経常収支差額",
      of: ["ordinary-income", "ordinary-expenditure"],
    },
    {
      kind: "difference",
      id: "extraordinary-balance",
      label: "経常外収支差額",
      of: ["extraordinary-income", "extraordinary-expenditure"],
    },
    { kind: "accounts", section: "基金等取崩額" },
    {
      kind: "sum",
      id: "surplus",
      label: "当期収支差額",
      of: [
        "ordinary-balance",
        "extraordinary-balance",
        "reform-fund-drawdown",
        "fluctuation-reserve-drawdown",
      ],
    },
    { kind: "accounts", section: "収支差額処分" },
  ],
});
