import {
  type LedgerSection,
  type LedgerStatement,
  ledgerSections,
  ledgerStatements,
} from "../../../model/association/statement/statements.js";
import type { Account } from "../../../model/dataset.js";
import { accountsName } from "../../../model/federation/mapping.js";
import type { Figure } from "../../../model/figure.js";
import { atYearEnd, type FiscalYear, wholeYear } from "../../../model/fiscal-year.js";
import { normalForm } from "../../../model/normal-form.js";
import { isLineOf, type ReturnedFigure } from "../../../model/return.js";
import type { Statement } from "../../../model/statement.js";
import type { Problem } from "../../../problem/problem.js";
import { unknownCommonAccount } from "../../../problem/rules/federation.js";
import { suggest } from "../../../problem/suggest.js";
import { sum } from "../../arithmetic.js";
import { takeInventory } from "../../statements/asset-inventory.js";
import { statementOf } from "../../statements/engine.js";
import { buildLedger, type LedgerEntry } from "../../statements/ledger.js";
import { leftOut, type Mapping } from "./mapping.js";
import { type Filed, returnedFigure } from "./returned-figure.js";

/** What one return has on one account of the common chart. */
export interface Contribution {
  readonly filed: Filed;
  readonly account: Account;
  readonly figure: Figure;
}

/** What returns are put together by. */
interface Chart {
  readonly accounts: readonly Account[];
  readonly mapping: Mapping;
}

/** 各協会の科目: the leaf accounts of every return on the common chart; accounts of its own by the mapping. */
export function contributionsOf(filed: readonly Filed[], chart: Chart, problems: Problem[]): Contribution[] {
  return filed.flatMap((one) => [...onTheChart(one, chart.accounts), ...ofItsOwn(one, chart, problems)]);
}

const statementIdOf = (section: LedgerSection): string => ledgerSections[section].statement;

function onTheChart(filed: Filed, accounts: readonly Account[]): Contribution[] {
  return accounts.flatMap((account) => {
    if (account.kind === "計") return [];
    const figure = returnedFigure(filed, `${statementIdOf(account.section)}/${account.id}`);
    return figure ? [{ filed, account, figure }] : [];
  });
}

/** Lines that the common chart does not have. Sums of others are none of them. */
function ofItsOwn(filed: Filed, { accounts, mapping }: Chart, problems: Problem[]): Contribution[] {
  const known = knownLines(accounts);
  return [...filed.returned.figures.values()].flatMap((own) => {
    if (!isLedgerLine(own) || known.has(own.id) || isSumOfOthers(own)) return [];
    const common = mapping.common(filed, accountsName, own.label, own.origin.place);
    if (common === undefined || common === leftOut) return [];
    const account = accountNamed(common, own, accounts);
    const figure = returnedFigure(filed, own.id);
    if (account && figure) return [{ filed, account, figure }];
    if (!account) {
      const titles = accounts.filter(({ kind }) => kind !== "計").map(({ title }) => title);
      const place = mapping.placeOf(accountsName, common);
      problems.push(unknownCommonAccount({ title: common, suggestion: suggest(common, titles) }, place));
    }
    return [];
  });
}

const isSumOfOthers = ({ working, isTotal }: ReturnedFigure): boolean =>
  working?.operation === "sum" || isTotal === true;

const isLedgerLine = ({ id }: ReturnedFigure): boolean =>
  ledgerStatements.some((statement) => isLineOf(statement.id, id));

/** Every line of a statement that is not a corporation's own: the chart's accounts, totals, results. */
function knownLines(accounts: readonly Account[]): ReadonlySet<string> {
  const declared = (ledgerStatements as readonly LedgerStatement[]).flatMap(
    ({ id, left, right, results = [] }) => [
      ...[...left.sections, ...right.sections].map(({ total }) => `${id}/${total}`),
      ...results.flatMap((result) => (result.kind === "accounts" ? [] : [`${id}/${result.id}`])),
    ],
  );
  return new Set([...declared, ...accounts.map(({ section, id }) => `${statementIdOf(section)}/${id}`)]);
}

/** The common account of a title, in the statement of the line that is put on it. */
function accountNamed(
  title: string,
  { id }: ReturnedFigure,
  accounts: readonly Account[],
): Account | undefined {
  return accounts.find(
    (account) =>
      account.kind !== "計" &&
      normalForm(account.title) === normalForm(title) &&
      id.startsWith(`${statementIdOf(account.section)}/`),
  );
}

/** 合わせた計算書: the statements of all returns together, each account the sum of what was handed over on it, in 円. */
export function combinedStatements(
  contributions: readonly Contribution[],
  accounts: readonly Account[],
  year: FiscalYear,
  problems: Problem[],
): Statement[] {
  const entries = accounts.flatMap((account): LedgerEntry[] => {
    const inputs = contributions.filter((one) => one.account.id === account.id).map(({ figure }) => figure);
    const place = inputs[0]?.origin.kind === "read" ? inputs[0].origin.place : undefined;
    if (!place) return [];
    const title = { value: account.title, text: account.title, place };
    return [{ section: account.section, account: title, figure: (name) => sum(name, inputs, "円") }];
  });
  const ledger = buildLedger(entries, accounts, { statementId: statementIdOf, prefix: "" }, problems);
  const periods = { year: wholeYear(year), yearEnd: atYearEnd(year) };
  return [
    ...ledgerStatements.map((statement) => statementOf(statement, ledger, periods[statement.period])),
    takeInventory(ledger, periods.yearEnd),
  ];
}
