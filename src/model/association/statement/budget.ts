import type { SectionDeclaration } from "./declaration.js";
import { incomeStatement } from "./income-statement.js";

const { results } = incomeStatement;
const sections: Readonly<Record<string, SectionDeclaration>> = incomeStatement.sections;

/** 収支予算: the lines of the income statement that are budgeted, for the coming year. */
export const budgetStatement = {
  ...incomeStatement,
  id: "budget",
  title: "収支予算",
  prefix: "収支予算 ",
  results: results
    .filter((result) => result.kind !== "accounts" || sections[result.section]?.isBudgeted)
    .map((result) => (result.kind === "sum" ? { ...result, label: "収支差額" } : result)),
} as const;
