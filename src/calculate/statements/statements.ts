import type { budgetSchema, trialBalanceSchema } from "../../model/association/ledger.js";
import { budgetStatement } from "../../model/association/statement/budget.js";
import {
  type LedgerSection,
  ledgerSections,
  ledgerStatements,
} from "../../model/association/statement/statements.js";
import type { AssociationDataset } from "../../model/dataset.js";
import { atYearEnd, fiscalYearName, wholeYear } from "../../model/fiscal-year.js";
import type { RowOf } from "../../model/schema.js";
import type { AssociationSettings, DeclaredRounding } from "../../model/settings.js";
import type { Statement } from "../../model/statement.js";
import { isFigure, type Table } from "../../model/table.js";
import type { Problem } from "../../problem/problem.js";
import { difference } from "../arithmetic.js";
import { declaredRounding, printedAmount } from "../printed.js";
import { readFigure, readOrZero } from "../read.js";
import { takeInventory } from "./asset-inventory.js";
import { statementOf } from "./engine.js";
import { buildLedger, type Ledger, type LedgerEntry, type LedgerNaming } from "./ledger.js";

/** 残高試算表 on the chart of accounts: this year's, or last year's beside it. */
export function ledgerOf(
  rows: readonly RowOf<typeof trialBalanceSchema>[],
  accounts: AssociationDataset["accounts"],
  problems: Problem[],
  year: "current" | "previous" = "current",
): Ledger {
  const statement = (section: LedgerSection) => ledgerSections[section].statement;
  const naming: LedgerNaming =
    year === "current"
      ? { statementId: statement, prefix: "" }
      : {
          statementId: (section) => `${ofPrevious.scope}${statement(section)}`,
          prefix: ofPrevious.prefix,
        };
  return buildLedger(rows.map(entryOf), accounts, naming, problems);
}

/** A row's balance on the normal side of its section; a balance on the other side is negative. */
function entryOf(row: RowOf<typeof trialBalanceSchema>): LedgerEntry {
  const isCredit = ledgerSections[row.section.value].normal === "credit";
  const [normal, other] = isCredit ? [row.credit, row.debit] : [row.debit, row.credit];
  return {
    section: row.section.value,
    account: row.account,
    figure: (name) =>
      other.value === null || other.value.isZero()
        ? readOrZero(name, normal)
        : difference(name, [
            readOrZero(
              { id: `${name.id}:normal`, label: `${name.label}（${isCredit ? "貸方" : "借方"}）` },
              normal,
            ),
            readFigure(
              { id: `${name.id}:other`, label: `${name.label}（${isCredit ? "借方" : "貸方"}）` },
              other,
            ),
          ]),
  };
}

/** What last year's figures are called beside this year's. */
const ofPrevious = { scope: "previous/", prefix: "前期 " } as const;

/** 前期の計算書: of last year's ledger, to be put beside this year's. */
export function previousStatements({ settings }: AssociationDataset, ledger: Ledger): Statement[] {
  const year = settings.fiscalYear - 1;
  const periods = { year: wholeYear(year), yearEnd: atYearEnd(year) };
  return [
    ...ledgerStatements.map((statement) => {
      const named = { ...statement, id: `${ofPrevious.scope}${statement.id}`, prefix: ofPrevious.prefix };
      return statementOf(named, ledger, periods[statement.period]);
    }),
    takeInventory(ledger, periods.yearEnd, ofPrevious),
  ];
}

/** 収支計算書・貸借対照表・財産目録 of a trial balance that is filled in, and 収支予算 where there is one. */
export function statementsOf(
  { settings, tables, accounts }: AssociationDataset,
  trialBalance: Ledger,
  problems: Problem[],
): Statement[] {
  const { fiscalYear } = settings;
  const periods = { year: wholeYear(fiscalYear), yearEnd: atYearEnd(fiscalYear) };
  const isFilled = [...trialBalance.values()].some((nodes) => nodes.length > 0);
  const made = isFilled
    ? [
        ...ledgerStatements.map((statement) =>
          statementOf(statement, trialBalance, periods[statement.period]),
        ),
        takeInventory(trialBalance, periods.yearEnd),
      ]
    : [];
  const statements = made.map((statement) => printed(statement, settings.rounding));
  if (!tables.budget) return statements;
  const naming = { id: budgetStatement.id, prefix: budgetStatement.prefix };
  const ledger = budgetLedger(tables.budget, accounts, naming, settings, problems);
  const period = fiscalYearName(fiscalYear + 1, settings.style.eraChange);
  return [...statements, printed(statementOf(budgetStatement, ledger, period), settings.rounding)];
}

/** 当年度の収支予算, to be put beside this year's results and next year's budget; its amounts as they were read. */
export function currentBudget(
  { settings, tables, accounts }: AssociationDataset,
  problems: Problem[],
): Statement | undefined {
  if (!tables.currentBudget) return undefined;
  const naming = { id: `current-${budgetStatement.id}`, prefix: "当年度予算 " };
  const ledger = budgetLedger(tables.currentBudget, accounts, naming, settings, problems);
  return statementOf(
    { ...budgetStatement, ...naming },
    ledger,
    fiscalYearName(settings.fiscalYear, settings.style.eraChange),
  );
}

function budgetLedger(
  rows: readonly RowOf<typeof budgetSchema>[],
  accounts: AssociationDataset["accounts"],
  { id, prefix }: { readonly id: string; readonly prefix: string },
  { rounding }: AssociationSettings,
  problems: Problem[],
): Ledger {
  const entries = rows.map(
    (row): LedgerEntry => ({
      section: row.section.value,
      account: row.account,
      figure: (name) => readFigure(name, row.amount),
    }),
  );
  return buildLedger(entries, accounts, { statementId: () => id, prefix }, problems, rounding.budget.amount);
}

/** A statement whose amounts are printed in the unit declared for it, if one is; what it sums stays exact. */
function printed(statement: Statement, declared: DeclaredRounding): Statement {
  const rounding = declaredRounding(statement.id, declared);
  if (!rounding) return statement;
  const { left, right, result, ...rest } = statement;
  const side = (table: Table): Table => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, unit: rounding.unit })),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (isFigure(cell) ? printedAmount(cell, rounding) : cell)),
    })),
  });
  return { ...rest, left: side(left), right: side(right), ...(result && { result: side(result) }) };
}
