/** A reference in a formula: to cells, or to whole rows or columns. */
export interface FormulaReference {
  /** `'集計'!`, as it is written; empty for the formula's own sheet. */
  readonly qualifier: string;
  /** The sheet's name; undefined for the own sheet. */
  readonly sheet: string | undefined;
  /** `A1`, `$B$3:C4`, `$1:$4`, `A:C`. */
  readonly text: string;
  /** Whether it is all that a function that sums or counts is given in that place: `SUM(B4)`. */
  readonly isSummed: boolean;
}

const text = /"(?:[^"]|"")*"/uy;
const quoted = /'(?:[^']|'')*'!/uy;
const bare = /(?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!/uy;
/** Of tables (`売上[[#This Row],[額]]`) and other workbooks: none that moves by its letters. */
const brackets = /\[(?:[^[\]]|\[[^\]]*\])*\]/uy;
const cells =
  /(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!:])/uy;
const word = /[\p{L}\p{N}_.\\?]+/uy;

const summing = /^(?:SUM|SUMSQ|PRODUCT|COUNT|COUNTA|COUNTBLANK|AVERAGE|MAX|MIN|MEDIAN|SUBTOTAL|AGGREGATE)$/iu;

/** A formula with its references replaced; all else stays as it is written. */
export function replacedReferences(
  formula: string,
  replace: (reference: FormulaReference) => string,
): string {
  const calls: string[] = [];
  let [result, qualifier, callee, last] = ["", "", "", ""];
  const matched = (pattern: RegExp, at: number): string => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0] ?? "";
  };
  for (let at = 0; at < formula.length; ) {
    const name = matched(quoted, at) || matched(bare, at);
    if (name !== "") {
      qualifier = name;
      at += name.length;
      continue;
    }
    const found = matched(cells, at);
    if (found !== "") {
      const isAlone = /[(,]$/u.test(last) && /^\s*[,)]/u.test(formula.slice(at + found.length));
      const isSummed = isAlone && summing.test(calls.at(-1) ?? "");
      const own = {
        qualifier,
        sheet: qualifier === "" ? undefined : sheetOfQualifier(qualifier),
        text: found,
      };
      result += replace({ ...own, isSummed });
      [qualifier, callee, last] = ["", "", found];
      at += found.length;
      continue;
    }
    const other = matched(text, at) || matched(brackets, at) || matched(word, at) || formula.charAt(at);
    if (other === "(") calls.push(callee);
    if (other === ")") calls.pop();
    callee = /[\p{L}\p{N}_.]$/u.test(other) ? other : "";
    if (other.trim() !== "") last = other;
    result += qualifier + other;
    qualifier = "";
    at += other.length;
  }
  return result + qualifier;
}

/** `'見本''s'!` names the sheet 見本's. */
export function sheetOfQualifier(qualifier: string): string {
  const name = qualifier.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** A sheet's name as formulas of Excel write it. */
export const qualifierOf = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** One end of a reference: its column and its row as they are written, the row counted from 0. */
export interface ReferenceEnd {
  /** `$B`, or empty for whole rows. */
  readonly column: string;
  /** undefined for whole columns. */
  readonly row: number | undefined;
  readonly isFixed: boolean;
}

/** The two ends of a reference; the second is undefined where it is one cell. */
export function endsOf(reference: string): readonly [ReferenceEnd, ReferenceEnd | undefined] {
  const [from = "", to] = reference.split(":");
  return [endOf(from), to === undefined ? undefined : endOf(to)];
}

function endOf(written: string): ReferenceEnd {
  const {
    column = "",
    fixed = "",
    row,
  } = /^(?<column>\$?[A-Z]*)(?<fixed>\$?)(?<row>\d+)?$/u.exec(written)?.groups ?? {};
  // A `$` before a number alone belongs to the row.
  const isRowOnly = column === "$" || column === "";
  return {
    column: isRowOnly ? "" : column,
    row: row === undefined ? undefined : Number(row) - 1,
    isFixed: fixed === "$" || column === "$",
  };
}

export const writtenEnd = ({ column, row, isFixed }: ReferenceEnd): string =>
  `${column}${isFixed ? "$" : ""}${row === undefined ? "" : row + 1}`;
