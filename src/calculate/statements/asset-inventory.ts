import type { Statement } from "../../model/statement.js";
import type { Row, Table } from "../../model/table.js";
import { difference, sum } from "../arithmetic.js";
import type { LedgerNode } from "./ledger.js";

/** 財産目録: the top accounts of the balance sheet, the net worth being what is left of the assets after the liabilities. */
export function assetInventory(
  ledger: ReadonlyMap<string, readonly LedgerNode[]>,
  period: string,
): Statement {
  const id = "asset-inventory";
  const assets = ledger.get("資産") ?? [];
  const liabilities = (ledger.get("負債及び正味財産") ?? []).filter(({ account }) => !account.netWorth);
  const side = (part: string, title: string, nodes: readonly LedgerNode[]) => {
    const figure = sum(
      { id: `${id}/total-${part}`, label: `${title}合計` },
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
    const total: Row = { id: `total-${part}`, label: "合計", level: 0, role: "total", cells: [figure] };
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
  const left = side("assets", "資産", assets);
  const right = side("liabilities", "負債", liabilities);
  const netWorth = difference({ id: `${id}/net-worth`, label: "正味財産" }, [left.figure, right.figure]);
  return {
    id,
    title: "財産目録",
    period,
    left: left.table,
    right: right.table,
    result: {
      ...frame("result", "正味財産"),
      rows: [{ id: "net-worth", label: "正味財産", level: 0, role: "total", cells: [netWorth] }],
    },
  };
}
