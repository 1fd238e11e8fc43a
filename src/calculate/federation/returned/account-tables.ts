import {
  type LedgerStatement,
  ledgerSections,
  ledgerStatements,
} from "../../../model/association/statement/statements.js";
import type { Account } from "../../../model/dataset.js";
import { atYearEnd, type FiscalYear, wholeYear } from "../../../model/fiscal-year.js";
import type { Cell, Column, Row, Table } from "../../../model/table.js";
import { sum } from "../../arithmetic.js";
import type { Filed } from "./returned-figure.js";
import type { Contribution } from "./statements.js";

/** 協会別の計算書: accounts down, corporations across: what each contributed to the combined statement. */
export function accountTables(
  filed: readonly Filed[],
  contributions: readonly Contribution[],
  accounts: readonly Account[],
  year: FiscalYear,
): Table[] {
  return (ledgerStatements as readonly LedgerStatement[]).map((statement) => ({
    id: `returns/${statement.id}`,
    title: `協会別の${statement.title}`,
    period: statement.period === "year" ? wholeYear(year) : atYearEnd(year),
    rowHeading: "科目",
    columns: filed.map(
      ({ association: { code, short } }): Column => ({
        id: code.value,
        label: short.value,
        kind: "amount",
        unit: "円",
        digits: 0,
      }),
    ),
    rows: accounts
      .filter(({ section }) => ledgerSections[section].statement === statement.id)
      .flatMap((account) => accountRow(account, filed, contributions) ?? []),
    notes: ["空いている欄は、その協会の提出にその科目がないことを示します。0円とは違います。"],
  }));
}

/** A row of an account that some return has. */
function accountRow(
  account: Account,
  filed: readonly Filed[],
  contributions: readonly Contribution[],
): Row | undefined {
  const own = contributions.filter((one) => one.account.id === account.id);
  if (own.length === 0) return undefined;
  const cells = filed.map((one): Cell => {
    const figures = own.filter((contribution) => contribution.filed === one).map(({ figure }) => figure);
    const [first, second] = figures;
    // Several lines of its own may be put on one common account; what was handed over in 千円 stands here in 円.
    if (!first || (!second && first.unit === "円")) return first ?? null;
    const code = one.association.code.value;
    const name = { id: `filed/${code}/common/${account.section}/${account.id}`, label: first.label };
    return sum({ ...name, label: `${one.association.short.value} ${account.title}` }, figures, "円");
  });
  return { id: `${account.section}/${account.id}`, label: account.title, level: 0, role: "item", cells };
}
