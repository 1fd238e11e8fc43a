import type { LineIn } from "./association/statement/statements.js";
import type { Figure } from "./figure.js";
import type { Statement } from "./statement.js";
import { isFigure, type Row, type Table } from "./table.js";

/** 差引: a line across both sides of a statement. */
export interface Balance {
  readonly label: string;
  readonly figure: Figure;
  /** The row of each side after which the line runs. */
  readonly after: { readonly left: string; readonly right: string };
}

/** A printed line: rows of both sides beside each other, or a balance across them. */
export type StatementLine =
  | { readonly left: Row | undefined; readonly right: Row | undefined }
  | { readonly balance: Balance };

/** The lines across both sides: the ordinary balance closes the ordinary part, the others stand at the foot. */
export function balancesOf({ left, right, result }: Statement): Balance[] {
  return (result?.rows ?? []).flatMap((row) => {
    const [figure] = row.cells;
    if (figure === undefined || !isFigure(figure)) return [];
    const before = row.id === ordinaryBalance ? extraordinary : [];
    return [
      { label: row.label, figure, after: { left: lastRow(left, before), right: lastRow(right, before) } },
    ];
  });
}

type IncomeLine = LineIn<"income-statement">;
const ordinaryBalance: IncomeLine = "ordinary-balance";
/** What stands below it. */
const extraordinary: readonly IncomeLine[] = ["extraordinary-expenditure", "extraordinary-income"];

/** The last row of a side, or the last before these. */
function lastRow({ rows }: Table, before: readonly string[]): string {
  const next = rows.findIndex(({ id }) => before.includes(id));
  return rows[next > 0 ? next - 1 : rows.length - 1]?.id ?? "";
}

/** Pairs the rows of both sides between one balance and the next. */
export function statementLines(
  { left, right }: Pick<Statement, "left" | "right">,
  balances: readonly Balance[],
): StatementLine[] {
  const lines: StatementLine[] = [];
  let from = { left: 0, right: 0 };
  for (const balance of [...balances, undefined]) {
    const to = {
      left: endOf(left, balance?.after.left, from.left),
      right: endOf(right, balance?.after.right, from.right),
    };
    const count = Math.max(to.left - from.left, to.right - from.right);
    const leftRows = levelled(left.rows.slice(from.left, to.left), count);
    const rightRows = levelled(right.rows.slice(from.right, to.right), count);
    for (let index = 0; index < count; index += 1)
      lines.push({ left: leftRows[index], right: rightRows[index] });
    if (balance) lines.push({ balance });
    from = to;
  }
  return lines;
}

/** As many lines as the longer side has: the total of the shorter side goes down to stand beside the other total. */
function levelled(rows: readonly Row[], count: number): (Row | undefined)[] {
  const total = rows.at(-1)?.role === "total" ? rows.at(-1) : undefined;
  const items: (Row | undefined)[] = total ? rows.slice(0, -1) : [...rows];
  while (items.length < count - (total ? 1 : 0)) items.push(undefined);
  return total ? [...items, total] : items;
}

/** The index after the row with the id; without an id, the table's end. */
function endOf(table: Table, id: string | undefined, from: number): number {
  if (id === undefined) return table.rows.length;
  const index = table.rows.findIndex((row) => row.id === id);
  return index < 0 ? from : index + 1;
}
