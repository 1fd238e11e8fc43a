import type { LedgerStatement } from "../../model/association/statement/statements.js";
import type { Account } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import { normalForm } from "../../model/normal-form.js";
import { isLineOf } from "../../model/return.js";
import type { ComparedReturn } from "../../model/side-by-side.js";
import type { Row } from "../../model/table.js";

/** 科目の行: an account or a total of a statement, and what each return has of it. */
export interface AccountLine extends Pick<Row, "id" | "label" | "level" | "role"> {
  readonly figureOf: (one: ComparedReturn) => Figure | undefined;
}

/**
 * 科目をそろえる: the lines of a statement that any of the returns has, in the order of the chart of accounts. An account
 * of a corporation's own stands after the account that stands before it there; several corporations' are one where
 * they bear one name.
 */
export function accountLines(
  statement: LedgerStatement,
  chart: readonly Account[],
  returns: readonly ComparedReturn[],
): AccountLine[] {
  const totals = [...statement.left.sections, ...statement.right.sections];
  const results = statement.results ?? [];
  const resultSections = results.flatMap((result) => (result.kind === "accounts" ? [result.section] : []));
  const bySection = (section: string): AccountLine[] =>
    chart
      .filter((account) => account.section === section)
      .map((account) => chartLine(account, statement, chart));
  const known: AccountLine[] = [
    ...Object.keys(statement.sections)
      .filter((section) => !resultSections.some((one) => one === section))
      .flatMap((section) => [
        ...bySection(section),
        ...totals
          .filter((one) => one.section === section)
          .map(({ total }) => madeLine(total, "subtotal", statement, returns)),
      ]),
    ...results.flatMap((result) =>
      result.kind === "accounts"
        ? bySection(result.section)
        : [madeLine(result.id, "total", statement, returns)],
    ),
  ];
  const lines = withOwn(known, statement, returns);
  return lines.filter(({ figureOf }) => returns.some((one) => figureOf(one)));
}

function chartLine(account: Account, { id }: LedgerStatement, chart: readonly Account[]): AccountLine {
  const parent = chart.find((other) => other.id === account.parent);
  return {
    id: account.id,
    label: account.title,
    level: parent ? 1 : 0,
    role: account.kind === "計" ? "group" : "item",
    figureOf: ({ lookup }) => lookup(`${id}/${account.id}`),
  };
}

/** A total or a result, by the name that the first return has for it. */
function madeLine(
  line: string,
  role: Row["role"],
  { id }: LedgerStatement,
  returns: readonly ComparedReturn[],
): AccountLine {
  const label =
    returns.flatMap(({ returned }) => returned.figures.get(`${id}/${line}`)?.label ?? [])[0] ?? line;
  return { id: line, label, level: 0, role, figureOf: ({ lookup }) => lookup(`${id}/${line}`) };
}

/** The known lines with the accounts of corporations' own between them. */
function withOwn(
  known: readonly AccountLine[],
  { id }: LedgerStatement,
  returns: readonly ComparedReturn[],
): AccountLine[] {
  const lines = [...known];
  const ids = new Set(known.map((line) => line.id));
  /** By the name of an own account: its id in each return that has it. */
  const own = new Map<string, Map<ComparedReturn, string>>();
  for (const one of returns) {
    let before: string | undefined;
    for (const figure of one.returned.figures.values()) {
      if (!isLineOf(id, figure.id)) continue;
      const line = figure.id.slice(id.length + 1);
      const key = ids.has(line) ? line : `${ownPrefix}${normalForm(figure.label)}`;
      if (!ids.has(line)) {
        const named = own.get(key) ?? new Map<ComparedReturn, string>();
        if (!own.has(key)) insertAfter(before, ownLine(key, figure.label, named), lines);
        own.set(key, named.set(one, figure.id));
      }
      before = key;
    }
  }
  return lines;
}

const ownPrefix = "own/";

const ownLine = (key: string, label: string, named: ReadonlyMap<ComparedReturn, string>): AccountLine => ({
  id: key,
  label,
  level: 0,
  role: "item",
  figureOf: (one) => one.lookup(named.get(one) ?? ""),
});

/** Puts an own account after the line that stands before it, and after the own accounts that follow that already. */
function insertAfter(before: string | undefined, line: AccountLine, lines: AccountLine[]): void {
  let at = lines.findIndex(({ id }) => id === before);
  const level = lines[at]?.level ?? 0;
  while (lines[at + 1]?.id.startsWith(ownPrefix)) at += 1;
  lines.splice(at + 1, 0, { ...line, level });
}
