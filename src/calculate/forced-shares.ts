import { Decimal } from "../model/decimal.js";
import type { Figure } from "../model/figure.js";
import type { TableRounding } from "../model/settings.js";
import { isFigure, type Row, type Table } from "../model/table.js";
import { apportioned } from "./arithmetic.js";
import { unrounded } from "./printed.js";

/**
 * 構成比を100にする: a table whose shares come to 100, and those within a group to the group's, where that is declared.
 * Shares that were handed over stay, and so do those that are not the shares of the whole.
 */
export function withForcedShares<Id extends string>(
  table: Table<Id>,
  { shares, percentageDigits: digits }: TableRounding,
): Table<Id> {
  const at = table.columns.findIndex(({ id }) => id === "share");
  if (shares === undefined || at < 0) return table;
  const forced = new Map<string, Figure>();
  const force = (rows: readonly Row[], whole: Decimal): void => {
    const exact = rows.map(({ cells }) => exactShare(cells[at] ?? null));
    const parts = exact.filter((figure) => figure !== undefined);
    const made = parts.length < rows.length ? undefined : apportioned(parts, whole, digits);
    rows.forEach(({ id }, index) => {
      const figure = made?.[index];
      if (figure) forced.set(id, figure);
    });
  };
  const outermost = table.rows.filter(({ level, role }) => level === 0 && role !== "total");
  force(outermost, new Decimal(100));
  if (forced.size === 0) return table;
  for (const group of outermost) {
    const whole = forced.get(group.id)?.value;
    const inner = membersOf(table, group);
    if (whole && inner.length > 0) force(inner, whole);
  }
  return {
    ...table,
    rows: table.rows.map((row) => {
      const figure = forced.get(row.id);
      return figure ? { ...row, cells: row.cells.with(at, figure) } : row;
    }),
    notes: [
      ...table.notes,
      `${table.columns[at]?.label ?? ""}は、計が100％になるように、端数を最大剰余法で調整しています。`,
    ],
  };
}

/** The rows below a group that add up to it. */
function membersOf({ rows }: Table, group: Row): Row[] {
  const from = rows.indexOf(group) + 1;
  const to = rows.findIndex(({ level }, index) => index >= from && level <= group.level);
  return rows
    .slice(from, to < 0 ? undefined : to)
    .filter(({ level, ofWhich }) => level === group.level + 1 && !ofWhich);
}

/** Undefined where a share was not calculated. */
function exactShare(cell: Row["cells"][number]): Figure | undefined {
  const exact = cell !== null && isFigure(cell) ? unrounded(cell) : undefined;
  return exact?.origin.kind === "derived" ? exact : undefined;
}
