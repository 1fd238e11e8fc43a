import type { LedgerSection } from "../../model/association/statement/statements.js";
import type { Account } from "../../model/dataset.js";
import type { RoundingMode } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { normalForm } from "../../model/normal-form.js";
import type { Sourced } from "../../model/schema.js";
import type { Problem } from "../../problem/problem.js";
import { duplicateAccount, otherSection, unknownAccount } from "../../problem/rules/ledger.js";
import { suggest } from "../../problem/suggest.js";
import type { Name } from "../arithmetic.js";
import { groupBy } from "../group-by.js";
import { total } from "../total.js";

/** A row of a trial balance or budget, ready to be put on its account. */
export interface LedgerEntry {
  readonly section: LedgerSection;
  readonly account: Sourced<string>;
  /** Makes the row's figure, on the account's normal side. */
  readonly figure: (name: Name) => Figure;
}

/** An account with its balance, and the accounts it is the sum of. */
export interface LedgerNode {
  readonly account: Account;
  /** The title as the corporation writes it (補填 or 補塡). */
  readonly title: string;
  readonly figure: Figure;
  readonly children: readonly LedgerNode[];
}

/** For each section, its top accounts. */
export type Ledger = ReadonlyMap<LedgerSection, readonly LedgerNode[]>;

/** What a ledger's figures are called. */
export interface LedgerNaming {
  /** The statement an account of a section belongs to, the first part of its figures' ids. */
  readonly statementId: (section: LedgerSection) => string;
  /** What stands before an account's title in a figure's label: 「前期末 」, 「収支予算 」. */
  readonly prefix: string;
}

/** Puts entries on the chart of accounts: for each section, its top accounts in the chart's order. */
export function buildLedger(
  entries: readonly LedgerEntry[],
  accounts: readonly Account[],
  { statementId, prefix }: LedgerNaming,
  problems: Problem[],
  mode: RoundingMode = "half-up",
): Ledger {
  const entryOf = assign(entries, accounts, problems);
  const build = (account: Account): LedgerNode[] => {
    const children = accounts.filter((child) => child.parent === account.id).flatMap(build);
    const entry = entryOf.get(account.id);
    if (!entry && children.length === 0) return [];
    const title = entry?.account.value ?? account.title;
    const name = { id: `${statementId(account.section)}/${account.id}`, label: `${prefix}${title}` };
    const addends = children.filter((child) => child.account.kind !== "内数").map((child) => child.figure);
    const figure =
      entry && addends.length === 0
        ? entry.figure(name)
        : total(name, addends, entry?.figure({ ...name, id: `${name.id}:handed-over` }), problems, mode);
    return [{ account, title, figure, children }];
  };
  const sections = new Map<LedgerSection, readonly LedgerNode[]>();
  for (const account of accounts) {
    if (account.parent === undefined) {
      sections.set(account.section, [...(sections.get(account.section) ?? []), ...build(account)]);
    }
  }
  return sections;
}

/** Which entry stands on which account. */
function assign(
  entries: readonly LedgerEntry[],
  accounts: readonly Account[],
  problems: Problem[],
): ReadonlyMap<string, LedgerEntry> {
  const byTitle = new Map<string, Account[]>();
  for (const account of accounts) {
    for (const title of [account.title, ...account.aliases]) {
      const key = keyOf(account.section, title);
      byTitle.set(key, [...(byTitle.get(key) ?? []), account]);
    }
  }
  const assigned = new Map<string, LedgerEntry>();
  for (const [key, same] of groupBy(entries, (entry) => keyOf(entry.section, entry.account.value))) {
    const candidates = byTitle.get(key) ?? [];
    const [first] = same as [LedgerEntry];
    if (candidates.length === 0) {
      problems.push(misplaced(first, accounts));
      continue;
    }
    // 現金 is both a 計 and its own leaf: one row is the leaf, two rows are the 計 and then the leaf.
    const ordered = same.length === 1 ? candidates.toSorted(leafFirst) : candidates;
    same.forEach((entry, index) => {
      const account = ordered[index];
      const taken = account && assigned.get(account.id);
      if (account && !taken) assigned.set(account.id, entry);
      else
        problems.push(
          duplicateAccount({ title: entry.account.value }, entry.account.place, [
            (taken ?? first).account.place,
          ]),
        );
    });
  }
  return assigned;
}

/** What is wrong with a title that its section does not have: another section has it, or none. */
function misplaced(
  { section, account: { value: title, place } }: LedgerEntry,
  accounts: readonly Account[],
): Problem {
  const others = accounts.filter((account) =>
    [account.title, ...account.aliases].some((name) => keyOf(section, name) === keyOf(section, title)),
  );
  if (others.length > 0) {
    const own = [...new Set(others.map((account) => account.section))].join("・");
    return otherSection({ title, section, own }, place);
  }
  const known = accounts.filter((account) => account.section === section).map((account) => account.title);
  return unknownAccount({ title, section, suggestion: suggest(title, known) }, place);
}

const leafFirst = (a: Account, b: Account): number => Number(a.kind === "計") - Number(b.kind === "計");

const keyOf = (section: LedgerSection, title: string): string => `${section}/${normalForm(title)}`;
