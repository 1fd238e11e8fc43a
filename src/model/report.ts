import type { Figure } from "./figure.js";
import { withInputs } from "./figure.js";
import type { AssociationSettings } from "./settings.js";
import type { Statement } from "./statement.js";
import { type Table, tableFigures } from "./table.js";

/** 報告: everything that was calculated for an association. All outputs draw this, and nothing else. */
export interface Report {
  readonly settings: AssociationSettings;
  readonly statements: readonly Statement[];
  readonly tables: readonly Table[];
  /** Every figure, inputs before what is made of them; ids are unique. */
  readonly figures: readonly Figure[];
}

/** The tables of a report in the order of its outputs, the statements' sides included. */
export function allTables({ statements, tables }: Pick<Report, "statements" | "tables">): Table[] {
  const sides = statements.flatMap(({ left, right, result }) => [left, right, ...(result ? [result] : [])]);
  return [...sides, ...tables];
}

export function figuresOf(
  report: Pick<Report, "statements" | "tables">,
  further: readonly Figure[] = [],
): Figure[] {
  return withInputs([...allTables(report).flatMap(tableFigures), ...further]);
}
