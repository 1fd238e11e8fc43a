import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import type { Name } from "../arithmetic.js";
import type { ReportFormLine } from "./report-form.js";

/** A line that one or both of two statements have. */
export interface PairedLine {
  readonly row: ReportFormLine["row"];
  readonly first: Figure | undefined;
  readonly second: Figure | undefined;
}

/** The lines of two statements beside each other, by their ids; what only the second has stands below what it follows there. */
export function pairedLines(
  first: readonly ReportFormLine[],
  second: readonly ReportFormLine[],
): PairedLine[] {
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

/** Both figures of a line, as arithmetic takes them: an account that one of two whole ledgers does not have stood at nothing there. */
export function bothFigures({ row, first, second }: PairedLine, id: string): [Figure, Figure] | undefined {
  const known = first ?? second;
  if (!known) return undefined;
  const absent = (name: Name): Figure => ({
    ...name,
    value: new Decimal(0),
    unit: known.unit,
    origin: { kind: "given", by: "ない科目" },
  });
  const name = (side: string): Name => ({ id: `${id}/${side}`, label: `${row.label}（なし）` });
  return [first ?? absent(name("first")), second ?? absent(name("second"))];
}
