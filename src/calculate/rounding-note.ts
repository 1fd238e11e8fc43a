import { Decimal, type RoundingMode } from "../model/decimal.js";
import type { Figure } from "../model/figure.js";
import type { DeclaredRounding } from "../model/settings.js";
import type { Statement } from "../model/statement.js";
import { isFigure, type Table, tableFigures } from "../model/table.js";
import { roundingOf, unrounded } from "./printed.js";

/**
 * 端数の注: stands under every table in which printed rows do not add up to a printed total. Only rounding can
 * be the reason: a total that is wrong is an error, and nothing is printed.
 */

const roundedHow: Readonly<Record<RoundingMode, string>> = {
  "half-up": "四捨五入し",
  truncate: "切り捨て",
  up: "切り上げ",
};

export function withRoundingNote(table: Table, rounding: DeclaredRounding): Table {
  return { ...table, notes: [...table.notes, ...notesOf([table], rounding, groupsOff(table))] };
}

/** Of a statement, whose sides and results are added up across, it stands under the left side. */
export function withStatementNote(statement: Statement, rounding: DeclaredRounding): Statement {
  const { left, right, result } = statement;
  const notes = notesOf([left, right, ...(result ? [result] : [])], rounding);
  return { ...statement, left: { ...left, notes: [...left.notes, ...notes] } };
}

/** The note for tables that are read together, in the words of how what does not add up was rounded. */
function notesOf(
  tables: readonly [Table, ...Table[]],
  rounding: DeclaredRounding,
  others: readonly Figure[] = [],
): string[] {
  const shown = tables.flatMap(tableFigures);
  const printed = new Map(shown.flatMap((cell) => (cell.value ? [[keyOf(cell), cell.value] as const] : [])));
  const [off] = [...shown.filter((cell) => !addsUp(cell, printed)), ...others];
  if (!off) return [];
  const { amount, percentage } = roundingOf(tables[0].id, rounding);
  const how = roundedHow[off.unit === "％" ? percentage : amount];
  return [noteOf(how)];
}

const noteOf = (how: string): string => `単位未満を${how}ているため、合計が一致しないことがあります。`;

/** Whether a table's note is this one. */
export const isRoundingNote = (note: string): boolean =>
  Object.values(roundedHow).some((how) => note === noteOf(how));

/** Whether what is printed of its addends, where all of them are, comes to what is printed of a figure. */
function addsUp(cell: Figure, printed: ReadonlyMap<string, Decimal>): boolean {
  const { of, whole } = subjectOf(cell);
  const isPrinted = (figure: Figure) => printed.has(keyFor(figure, whole));
  const addends = addendsOf(of).flatMap((addend) => resolved(addend, isPrinted));
  const values = addends.flatMap(({ figure, sign }) => {
    const value = isNothing(figure) ? new Decimal(0) : printed.get(keyFor(figure, whole));
    return value ? [value.times(sign)] : [];
  });
  if (cell.value === null || addends.length === 0 || values.length < addends.length) return true;
  return Decimal.sum(0, ...values).equals(cell.value);
}

/** Amounts of groups that were not made of the rows below them, as a fund of its contributions, and differ in print. */
function groupsOff({ rows, columns }: Table): Figure[] {
  return rows.flatMap((group, at) => {
    if (group.role !== "group") return [];
    const next = rows.findIndex(({ level }, index) => index > at && level <= group.level);
    const members = rows
      .slice(at + 1, next < 0 ? undefined : next)
      .filter(({ level }) => level === group.level + 1);
    return columns.flatMap(({ kind }, column) => {
      const whole = group.cells[column] ?? null;
      const parts = members.flatMap(({ cells }) => cells[column] ?? []).filter(isFigure);
      if (kind !== "amount" || !isFigure(whole) || whole.value === null || parts.length < members.length)
        return [];
      return Decimal.sum(0, ...parts.flatMap(({ value }) => value ?? [])).equals(whole.value) ? [] : [whole];
    });
  });
}

/** What a cell says something of, and of which whole it is the percentage: shares add up as their parts do. */
function subjectOf(cell: Figure): { of: Figure; whole: Figure | undefined } {
  const exact = unrounded(cell);
  const { origin } = exact;
  if (origin.kind === "derived" && origin.operation.name === "percentage") {
    const [part, whole] = origin.inputs;
    if (part) return { of: part, whole };
  }
  return { of: exact, whole: undefined };
}

function keyOf(cell: Figure): string {
  const { of, whole } = subjectOf(cell);
  return keyFor(of, whole);
}

const keyFor = (figure: Figure, whole: Figure | undefined): string => `${figure.id} / ${whole?.id ?? ""}`;

interface Addend {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** An addend that is not printed itself, but is added up of others, as those: what stood there before and what came. */
function resolved({ figure, sign }: Addend, isPrinted: (figure: Figure) => boolean): Addend[] {
  const own = isPrinted(figure) ? [] : addendsOf(figure);
  if (own.length === 0) return [{ figure, sign }];
  return own.flatMap((addend) =>
    resolved({ figure: addend.figure, sign: addend.sign === sign ? 1 : -1 }, isPrinted),
  );
}

function addendsOf({ origin }: Figure): Addend[] {
  if (origin.kind !== "derived") return [];
  const { operation, inputs } = origin;
  switch (operation.name) {
    case "sum":
      return inputs.map((figure) => ({ figure, sign: 1 }));
    case "total-as-handed-over":
      return inputs.slice(1).map((figure) => ({ figure, sign: 1 }));
    case "difference":
      return inputs.map((figure, index) => ({ figure, sign: index === 0 ? 1 : -1 }));
    default:
      return [];
  }
}

const isNothing = ({ value }: Figure): boolean => value === null || value.isZero();
