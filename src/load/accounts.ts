import { accountsSchema } from "../model/association/accounts.js";
import type { Account } from "../model/dataset.js";
import type { RowOf } from "../model/schema.js";
import { unknownParentAccount } from "../problem/rules/ledger.js";
import { suggest } from "../problem/suggest.js";
import { readGrid, readSource, type TableReading } from "./source.js";
import { noHints } from "./table/hints.js";
import { readTable } from "./table/read.js";
import { treeFaults } from "./table/row-rules.js";

type AccountRow = RowOf<typeof accountsSchema>;

/** 勘定科目表: the reference chart with a dataset's own accounts laid over it (same id: the dataset's wins). */
export async function loadAccounts(
  referenceFile: string,
  reading: TableReading,
): Promise<readonly Account[]> {
  const { problems } = reading;
  const grid = await readGrid(referenceFile, accountsSchema, reading);
  const reference = grid ? readTable(accountsSchema, [{ grid, hints: noHints }], reading) : [];
  const own = (await readSource(accountsSchema, reading)) ?? [];
  const rows = new Map(layOver(reference, own).map((row) => [row.id.value, row]));
  for (const row of rows.values()) {
    const parent = row.parent.value;
    if (parent !== "" && !rows.has(parent)) {
      problems.push(
        unknownParentAccount({ id: parent, suggestion: suggest(parent, rows.keys()) }, row.parent.place),
      );
    }
  }
  problems.push(...treeFaults([...rows.values()].map(({ id, parent }) => ({ name: id.value, parent }))));
  return [...rows.values()].map(toAccount);
}

/** Own rows take the place of their namesakes; a new account stands after the own row above it, or at the end. */
function layOver(reference: readonly AccountRow[], own: readonly AccountRow[]): AccountRow[] {
  const rows = [...reference];
  let above: AccountRow | undefined;
  for (const row of own) {
    const at = rows.findIndex(({ id }) => id.value === row.id.value);
    if (at >= 0) rows[at] = row;
    else rows.splice(above ? rows.indexOf(above) + 1 : rows.length, 0, row);
    above = row;
  }
  return rows;
}

function toAccount(row: AccountRow): Account {
  return {
    id: row.id.value,
    title: row.title.value,
    aliases: row.aliases.value.split(/[;；]/u).filter((alias) => alias !== ""),
    section: row.section.value,
    kind: row.kind.value,
    parent: row.parent.value === "" ? undefined : row.parent.value,
    netWorth: row.netWorth.value !== "",
  };
}
