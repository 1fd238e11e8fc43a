import { assetInventory } from "../../model/association/statement/asset-inventory.js";
import type { Statement } from "../../model/statement.js";
import type { Row, Table } from "../../model/table.js";
import { difference, sum } from "../arithmetic.js";
import type { Ledger, LedgerNode } from "./ledger.js";

/** 財産目録 of a ledger: what is net worth in it is no liability. */
export function takeInventory(
  ledger: Ledger,
  period: string,
  { scope, prefix }: Naming = unnamed,
): Statement {
  const { title } = assetInventory;
  const id = `${scope}${assetInventory.id}`;
  const { left, right, result } = assetInventory;
  const side = ({ id: part, title, total: totalId }: InventorySide, nodes: readonly LedgerNode[]) => {
    const figure = sum(
      { id: `${id}/${totalId}`, label: `${prefix}${title}合計` },
      nodes.map((node) => node.figure),
      "円",
    );
    const rows: Row[] = nodes.map((node) => ({
      id: node.account.id,
      label: node.title,
      level: 0,
      role: "item",
      cells: [node.figure],
    }));
    const total: Row = { id: totalId, label: "合計", level: 0, role: "total", cells: [figure] };
    return { figure, table: { ...frame(part, title), rows: [...rows, total] } satisfies Table };
  };
  const frame = (part: string, title: string) => ({
    id: `${id}/${part}`,
    title,
    period,
    rowHeading: "科目",
    columns: [{ id: "amount", label: "金額", kind: "amount", unit: "円", digits: 0 } as const],
    notes: [],
  });
  const owned = side(left, ledger.get(left.section) ?? []);
  const liabilities = (ledger.get(right.section) ?? []).filter(({ account }) => !account.netWorth);
  const owed = side(right, liabilities);
  const netWorth = difference({ id: `${id}/${result.id}`, label: `${prefix}${result.title}` }, [
    owned.figure,
    owed.figure,
  ]);
  return {
    id,
    title,
    period,
    left: owned.table,
    right: owed.table,
    result: {
      ...frame("result", result.title),
      rows: [{ id: result.id, label: result.title, level: 0, role: "total", cells: [netWorth] }],
    },
  };
}

/** What stands before the ids and the labels of its figures: 「前期 」. */
interface Naming {
  readonly scope: string;
  readonly prefix: string;
}

const unnamed: Naming = { scope: "", prefix: "" };

type InventorySide = (typeof assetInventory)["left" | "right"];
