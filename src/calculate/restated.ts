import type { restatedSchema } from "../model/association/last-year.js";
import { type Figure, withInputs } from "../model/figure.js";
import { normalForm } from "../model/normal-form.js";
import { type NumberStyle, printNumber } from "../model/print.js";
import type { RowOf } from "../model/schema.js";
import type { Statement } from "../model/statement.js";
import { type Table, tableFigures } from "../model/table.js";
import { type BesideLastYear, printedLike } from "./last-year.js";

type RestatedRow = RowOf<typeof restatedSchema>;

/** 修正再表示: a figure that is not what was published a year ago, and why. */
export interface Restatement {
  readonly beside: BesideLastYear;
  readonly row: RestatedRow;
}

/** The pairs that a row declares restated, by the figure's name or id. */
export const restatedBy = ({ figure }: RestatedRow, compared: readonly BesideLastYear[]): BesideLastYear[] =>
  compared.filter(({ now, before }) =>
    [now.id, before.id, now.label, before.label].some(
      (name) => normalForm(name) === normalForm(figure.value),
    ),
  );

export function restatementsOf(
  compared: readonly BesideLastYear[],
  rows: readonly RestatedRow[],
): Restatement[] {
  return rows.flatMap((row) =>
    restatedBy(row, compared)
      .filter(({ gap }) => gap !== "none")
      .map((beside) => ({ beside, row })),
  );
}

/** 修正再表示の注: stands under every table in which a restated figure is printed, or counted. */
export function withRestatedNote<T extends Table>(
  table: T,
  restatements: readonly Restatement[],
  style: NumberStyle,
): T {
  const notes = notesFor([table], restatements, style);
  return notes.length === 0 ? table : { ...table, notes: [...table.notes, ...notes] };
}

/** Of a statement, it stands under the left side. */
export function withRestatedStatementNote(
  statement: Statement,
  restatements: readonly Restatement[],
  style: NumberStyle,
): Statement {
  const { left, right, result } = statement;
  const notes = notesFor([left, right, ...(result ? [result] : [])], restatements, style);
  return notes.length === 0
    ? statement
    : { ...statement, left: { ...left, notes: [...left.notes, ...notes] } };
}

function notesFor(
  tables: readonly Table[],
  restatements: readonly Restatement[],
  style: NumberStyle,
): string[] {
  if (restatements.length === 0) return [];
  const counted = withInputs(tables.flatMap(tableFigures));
  return restatements.flatMap(({ beside: { now, before }, row }) => {
    const printed = counted.find(({ origin }) => isRoundedFrom(origin, now));
    if (!printed && !counted.some(({ id }) => id === now.id)) return [];
    const published = printed ? printedLike(printed, before) : before;
    const digits = published.value?.decimalPlaces() ?? 0;
    const amount = `${printNumber(published.value, digits, style)}${published.unit}`;
    return [`${now.label}は、前年度に公表した${amount}を改めています（${row.reason.value}）。`];
  });
}

const isRoundedFrom = (origin: Figure["origin"], figure: Figure): boolean =>
  origin.kind === "derived" && origin.operation.name === "rounded" && origin.inputs[0]?.id === figure.id;
