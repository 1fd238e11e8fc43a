import { type LedgerStatement, ledgerStatements } from "../../model/association/statement/statements.js";
import type { Account } from "../../model/dataset.js";
import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { isLineOf, type Return, type ReturnedFigure, type Working } from "../../model/return.js";
import { amountText } from "../../problem/amount.js";
import type { Problem } from "../../problem/problem.js";
import { notBalanced, notFooting } from "../../problem/rules/return.js";
import { difference, sum } from "../arithmetic.js";

/**
 * 合計の照合: whether the totals of a return are what its own rows come to: by the workings that a file says, or, of a
 * list of figures alone, by the chart of accounts, where every account of the statement is one of the chart.
 */
export function footingProblems(returned: Return, chart: readonly Account[]): Problem[] {
  const { figures, form } = returned;
  const said = [...figures.values()].flatMap(({ id, working }) => (working ? [[id, working] as const] : []));
  const workings = form === "workbook" || form === "open-data" ? workingsByChart(returned, chart) : said;
  const wrong = workings.flatMap(([id, working]) => {
    const total = figures.get(id);
    const inputs = working.inputs.map((input) => figures.get(input));
    return total && inputs.every(isThere) ? (unfooted(total, working, inputs) ?? []) : [];
  });
  return [...wrong, ...unbalanced(figures)];
}

const isThere = (figure: ReturnedFigure | undefined): figure is ReturnedFigure => figure !== undefined;

function unfooted(
  total: ReturnedFigure,
  { operation }: Working,
  inputs: readonly ReturnedFigure[],
): Problem | undefined {
  const { id, label, unit, origin } = total;
  const [first, ...rest] = inputs;
  if (!first || total.value === null) return undefined;
  const again =
    operation === "sum" ? sum({ id, label }, inputs, unit) : difference({ id, label }, [first, ...rest]);
  if (again.value === null || again.unit !== unit) return undefined;
  const gap = total.value.minus(again.value).abs();
  // Rows that were handed over rounded may each be a unit off.
  const tolerance = unit === "円" || unit === "件" ? 0 : inputs.length;
  if (gap.lessThanOrEqualTo(tolerance)) return undefined;
  return notFooting({ label, total: total.value, sum: again.value, unit }, origin.place);
}

/** The totals of the statements and of what is declared of them, of ids that the return has. */
function workingsByChart({ figures }: Return, chart: readonly Account[]): (readonly [string, Working])[] {
  return (ledgerStatements as readonly LedgerStatement[]).flatMap((statement) => {
    const idOf = (line: string) => `${statement.id}/${line}`;
    const present = (lines: readonly string[]) => lines.map(idOf).filter((id) => figures.has(id));
    const results = (statement.results ?? []).flatMap((result) =>
      result.kind === "accounts"
        ? []
        : [[idOf(result.id), { operation: result.kind, inputs: present(result.of) }] as const],
    );
    if (hasOwnAccounts(statement, figures, chart)) return results;
    const sections = [...statement.left.sections, ...statement.right.sections].map(({ section, total }) => {
      const leaves = chart.filter((account) => account.section === section && account.kind === "末端");
      return [idOf(total), { operation: "sum", inputs: present(leaves.map(({ id }) => id)) }] as const;
    });
    return [...sections, ...results];
  });
}

/** Whether a statement has lines that are none of the chart's, nor its own: of them nobody knows where they belong. */
function hasOwnAccounts(
  { id, left, right, results = [] }: LedgerStatement,
  figures: Return["figures"],
  chart: readonly Account[],
): boolean {
  const known = new Set([
    ...chart.map((account) => account.id),
    ...[...left.sections, ...right.sections].map(({ total }) => total),
    ...results.flatMap((result) => (result.kind === "accounts" ? [] : [result.id])),
  ]);
  return [...figures.keys()].some((one) => isLineOf(id, one) && !known.has(one.slice(id.length + 1)));
}

/** 貸借の一致. */
function unbalanced(figures: Return["figures"]): Problem[] {
  const debit = figures.get("balance-sheet/total-assets");
  const credit = figures.get("balance-sheet/total-liabilities-and-net-worth");
  if (!debit?.value || !credit?.value) return [];
  const gap = difference({ id: "gap", label: "差" }, [debit, credit]).value ?? new Decimal(0);
  if (gap.abs().lessThanOrEqualTo(debit.unit === "円" ? 0 : figures.size)) return [];
  const facts = { left: said(debit), right: said(credit), labels: [debit.label, credit.label] } as const;
  return [notBalanced(facts, credit.origin.place, [debit.origin.place])];
}

const said = ({ value, unit }: Figure): string => amountText(value ?? 0, unit);
