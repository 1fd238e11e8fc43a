import type { TableOf } from "../../model/association/ids.js";
import type { budgetSchema } from "../../model/association/ledger.js";
import { ledgerSections } from "../../model/association/statement/statements.js";
import type { Account, AssociationDataset } from "../../model/dataset.js";
import { normalForm } from "../../model/normal-form.js";
import type { RowOf } from "../../model/schema.js";
import type { Statement } from "../../model/statement.js";
import type { Row } from "../../model/table.js";
import type { Problem } from "../../problem/problem.js";
import { accountCountedTwice, unknownAccount } from "../../problem/rules/ledger.js";
import { suggest } from "../../problem/suggest.js";
import { difference, percentage, sum } from "../arithmetic.js";
import { amountColumn, percentageColumn, printedAmount, printedPercentage } from "../printed.js";
import { bothFigures, type PairedLine, pairedLines } from "./paired-lines.js";
import { inReportForm, type ReportFormLine } from "./report-form.js";

/**
 * 予算・決算対照: this year's budget beside its results, account by account, with the difference and 執行率. A budget's
 * account may stand for several of the ledger's, as its row says; what the ledger has beyond the budget stands beside
 * no budget, so that the rows of the results come to their totals.
 */
export function againstResult(
  budget: Statement,
  income: Statement,
  { settings, tables, accounts }: AssociationDataset,
  problems: Problem[],
): TableOf<"budget/against-result"> {
  const id = "budget/against-result";
  const { style } = settings;
  const rounding = settings.rounding.budget;
  const planned = inReportForm(budget);
  const taken = takenAccounts(tables.currentBudget ?? [], planned, accounts, problems);
  const results = resultLines(planned, inReportForm(income), taken, accounts);
  const rowOf = (line: PairedLine): Row => {
    const { row, first, second } = line;
    const both = bothFigures(line, `${id}/${row.id}`);
    if (!both) return { ...row, cells: [null, null, null, null] };
    const [plan, result] = both;
    const name = (part: string, words: string) => ({
      id: `${id}/${row.id}/${part}`,
      label: `${row.label} ${words}`,
    });
    const gap = difference(name("gap", "予算との差"), [result, plan]);
    const execution = percentage(name("execution", "執行率"), result, plan);
    // What a loss is of a profit, or a profit of a loss, says nothing.
    const isSaid = !plan.value?.isNegative() && !result.value?.isNegative();
    const cells = [
      first ? printedAmount(first, rounding) : style.nothing,
      second ? printedAmount(second, rounding) : style.nothing,
      printedAmount(gap, rounding),
      first && isSaid ? printedPercentage(execution, rounding) : style.nothing,
    ];
    return { ...row, cells };
  };
  return {
    id,
    title: "予算・決算対照",
    period: budget.period,
    rowHeading: "科目",
    columns: [
      amountColumn("budget", "予算額", rounding),
      amountColumn("result", "決算額", rounding),
      amountColumn("gap", "予算との差", rounding),
      percentageColumn("execution", "執行率", rounding),
    ],
    rows: pairedLines(planned, results).map(rowOf),
    notes: ["予算との差 ＝ 決算額 － 予算額。執行率 ＝ 決算額 ÷ 予算額 × 100。"],
  };
}

/** The accounts of the ledger that an account of the budget stands for, by its id. */
type Taken = ReadonlyMap<string, readonly Account[]>;

function takenAccounts(
  rows: readonly RowOf<typeof budgetSchema>[],
  planned: readonly ReportFormLine[],
  accounts: readonly Account[],
  problems: Problem[],
): Taken {
  const taken = new Map<string, readonly Account[]>();
  const counted = new Set(planned.map(({ row }) => row.id));
  for (const { section, account, accounts: list } of rows) {
    if (!list?.value) continue;
    const own = accounts.filter((one) => one.section === section.value);
    const meant = (title: string) =>
      own.find((one) => [one.title, ...one.aliases].some((name) => normalForm(name) === normalForm(title)));
    const budgeted = meant(account.value);
    const named = list.value.split(/[、,，;；]/u).filter((title) => title.trim() !== "");
    const found = named.flatMap((title): Account[] => {
      const one = meant(title);
      if (!one) {
        const suggestion = suggest(
          title,
          own.map((known) => known.title),
        );
        problems.push(unknownAccount({ title, section: section.value, suggestion }, list.place));
        return [];
      }
      if (one.id !== budgeted?.id && counted.has(one.id)) {
        problems.push(accountCountedTwice({ title: one.title }, list.place));
        return [];
      }
      counted.add(one.id);
      return [one];
    });
    if (budgeted) taken.set(budgeted.id, found);
  }
  return taken;
}

/** The results in the budget's terms: its own lines, and what the ledger has beyond them. */
function resultLines(
  planned: readonly ReportFormLine[],
  results: readonly ReportFormLine[],
  taken: Taken,
  accounts: readonly Account[],
): ReportFormLine[] {
  const figureOf = (id: string) => results.find(({ row }) => row.id === id)?.figure;
  const isPlanned = (id: string) => planned.some(({ row }) => row.id === id);
  const isBeyond = ({ row, figure }: ReportFormLine): boolean => {
    const account = accounts.find(({ id }) => id === row.id);
    const isTop = account?.parent === undefined && account !== undefined;
    return isTop && ledgerSections[account.section].isBudgeted === true && !figure?.value?.isZero();
  };
  /** The line of the budget's account that stands for an account of the ledger, in the place of the first of them. */
  const summed = (id: string): ReportFormLine[] | undefined => {
    const [budgeted, own = []] =
      [...taken].find(([, some]) => some.some((account) => account.id === id)) ?? [];
    const known = own.filter((account) => figureOf(account.id) !== undefined);
    const line = planned.find(({ row }) => row.id === budgeted);
    if (!line) return undefined;
    if (known[0]?.id !== id) return [];
    const name = { id: `budget/against-result/${budgeted}/result`, label: `${line.row.label} 決算額` };
    const figures = known.flatMap((account) => figureOf(account.id) ?? []);
    return [{ row: line.row, figure: sum(name, figures) }];
  };
  return results.flatMap(
    (line) => summed(line.row.id) ?? (isPlanned(line.row.id) || isBeyond(line) ? [line] : []),
  );
}
