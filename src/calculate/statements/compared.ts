import { budgetStatement } from "../../model/association/statement/budget.js";
import { incomeStatement } from "../../model/association/statement/income-statement.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Statement } from "../../model/statement.js";
import type { Table } from "../../model/table.js";
import type { Problem } from "../../problem/problem.js";
import { againstPrevious } from "./against-previous.js";
import { againstResult } from "./against-result.js";

/** Whether a statement has accounts on both sides: last year's ledger may hold only the balances that are carried over. */
export const hasBothSides = ({ left, right }: Statement): boolean =>
  [left, right].every(({ rows }) => rows.some(({ role }) => role === "item" || role === "group"));

/** What this year's statements are compared with, as far as it was handed in. */
interface Earlier {
  /** 前期の計算書 that have both sides: ids under `previous/`. */
  readonly previous: readonly Statement[];
  /** 当年度の収支予算. */
  readonly budget: Statement | undefined;
}

/** 比較: each statement beside last year's, and this year's budget beside its results and next year's budget. */
export function comparedStatements(
  statements: readonly Statement[],
  { previous, budget }: Earlier,
  dataset: AssociationDataset,
  problems: Problem[],
): Table[] {
  const { settings } = dataset;
  const { fiscalYear } = settings;
  const statement = (wanted: string) => statements.find(({ id }) => id === wanted);
  const compared: Table[] = previous.flatMap((before) => {
    const now = statement(before.id.replace(/^previous\//u, ""));
    return now ? [againstPrevious(now, before, fiscalYear, settings)] : [];
  });
  if (!budget) return compared;
  const [income, next] = [statement(incomeStatement.id), statement(budgetStatement.id)];
  if (income) compared.push(againstResult(budget, income, dataset, problems));
  if (next) compared.push(againstPrevious(next, budget, fiscalYear + 1, settings));
  return compared;
}
