import { cellElements } from "../book/frame.js";
import { attributeOf, childOf, elementWords, type XmlElement } from "../xml/element.js";
import { columnNumber, shiftedFormula } from "./moved-formula.js";
import { type CellPlace, type RowContext, siteOf } from "./row-context.js";

/** 共有の数式: formulas that are written once, and read by the cells beside theirs as if they stood there. */
export interface SharedFormulas {
  /** The formula as it would stand in a cell; undefined where it stays shared. */
  unfolded(formula: XmlElement, at: Pick<CellPlace, "source" | "column">): string | undefined;
}

/** Formulas stay shared where none of their cells moves and none of what they name. */
export function sharedFormulas(rows: readonly XmlElement[], context: RowContext): SharedFormulas {
  const { text } = context.part;
  const masters = new Map<string | undefined, { formula: string; row: number; column: number }>();
  const members: { group: string | undefined; source: number; column: number }[] = [];
  for (const cell of rows.flatMap(cellElements)) {
    const formula = childOf(cell, "f");
    if (!formula || attributeOf(formula, "t") !== "shared") continue;
    const words = elementWords(formula, text);
    const [, letters = "", number] = /^([A-Z]+)(\d+)$/u.exec(attributeOf(cell, "r") ?? "") ?? [];
    const [group, row, column] = [attributeOf(formula, "si"), Number(number) - 1, columnNumber(letters) - 1];
    if (words !== "") masters.set(group, { formula: words, row, column });
    members.push({ group, source: row, column });
  }
  const read = (group: string | undefined, source: number, column: number): string | undefined => {
    const master = masters.get(group);
    return master && shiftedFormula(master.formula, source - master.row, column - master.column);
  };
  const moves = ({ group, source, column }: (typeof members)[number]): boolean => {
    const formula = read(group, source, column);
    const at = { row: source, source, column };
    return formula !== undefined && context.formula(formula, siteOf(at, context), at) !== formula;
  };
  const unfolded = new Set(
    members.filter((one) => context.move.grows || moves(one)).map(({ group }) => group),
  );
  return {
    unfolded(formula, { source, column }) {
      const group = attributeOf(formula, "si");
      return unfolded.has(group) ? read(group, source, column) : undefined;
    },
  };
}
