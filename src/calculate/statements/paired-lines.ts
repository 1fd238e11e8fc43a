import type { Figure } from "../../model/figure.js";
import type { ReportLine } from "./report-form.js";

/** A line that one or both of two statements have. */
export interface PairedLine {
  readonly row: ReportLine["row"];
  readonly first: Figure | undefined;
  readonly second: Figure | undefined;
}

/** The lines of two statements beside each other, by their ids; what only the second has stands below what it follows there. */
export function pairedLines(first: readonly ReportLine[], second: readonly ReportLine[]): PairedLine[] {
  const paired = first.map(({ row, figure }): PairedLine => {
    const other = second.find((line) => line.row.id === row.id);
    return { row, first: figure, second: other?.figure };
  });
  second.forEach(({ row, figure }, index) => {
    if (paired.some((line) => line.row.id === row.id)) return;
    const before = second[index - 1];
    const at = before ? paired.findIndex((line) => line.row.id === before.row.id) + 1 : 0;
    paired.splice(at, 0, { row, first: undefined, second: figure });
  });
  return paired;
}
