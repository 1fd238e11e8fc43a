import type { StatementDeclaration } from "./declaration.js";

/** 収支計算書. 信用保証協会の決算書類: the ordinary and extraordinary balances, and the surplus with its appropriation. */
export const incomeStatement: StatementDeclaration = {
  id: "income-statement",
  title: "収支計算書",
  prefix: "",
  left: { id: "expenditure", title: "支出の部", sections: ["経常支出", "経常外支出"] },
  right: { id: "income", title: "収入の部", sections: ["経常収入", "経常外収入"] },
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
};

/** 収支予算: the same lines for the coming year, without an appropriation. */
export const budgetStatement: StatementDeclaration = {
  ...incomeStatement,
  id: "budget",
  title: "収支予算",
  prefix: "収支予算 ",
  results: (incomeStatement.results ?? [])
    .filter((result) => result.kind !== "accounts" || result.section !== "収支差額処分")
    .map((result) => (result.kind === "sum" ? { ...result, label: "収支差額" } : result)),
};
