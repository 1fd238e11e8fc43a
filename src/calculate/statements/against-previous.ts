import type { AgainstPreviousId, TableOf } from "../../model/association/ids.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import type { AssociationSettings } from "../../model/settings.js";
import type { Statement } from "../../model/statement.js";
import type { Row } from "../../model/table.js";
import { changeRate, difference } from "../arithmetic.js";
import { amountColumn, percentageColumn, printedAmount, printedPercentage } from "../printed.js";
import { bothFigures, type PairedLine, pairedLines } from "./paired-lines.js";
import { inReportForm } from "./report-form.js";
import { statementRounding } from "./statement-rounding.js";

/**
 * 前年度との比較: a statement in report form with last year's beside it, how far each line moved, and the rate. An
 * account that only one of the two ledgers has stood at nothing in the other: it moved by all that it was.
 */
export function againstPrevious(
  now: Statement,
  before: Statement,
  year: FiscalYear,
  { style, rounding: declared }: AssociationSettings,
): TableOf<AgainstPreviousId> {
  const id = `${now.id}/against-previous` as AgainstPreviousId;
  const rounding = statementRounding(now, declared);
  const rowOf = (line: PairedLine): Row => {
    const { row, first, second } = line;
    const both = bothFigures(line, `${id}/${row.id}`);
    if (!both) return { ...row, cells: [null, null, null, null] };
    const label = (first ?? second)?.label ?? row.label;
    const name = (part: string, words: string) => ({
      id: `${id}/${row.id}/${part}`,
      label: `${label}の${words}`,
    });
    const moved = difference(name("moved", "増減"), both);
    const rate = second && changeRate(name("rate", "増減率"), moved, second);
    const cells = [
      first ? printedAmount(first, rounding) : style.nothing,
      second ? printedAmount(second, rounding) : style.nothing,
      printedAmount(moved, rounding),
      rate ? printedPercentage(rate, rounding) : style.nothing,
    ];
    return { ...row, cells };
  };
  return {
    id,
    title: `${now.title}の前年度との比較`,
    period: now.period,
    rowHeading: "科目",
    columns: [
      amountColumn("now", fiscalYearName(year, style.eraChange), rounding),
      amountColumn("previous", fiscalYearName(year - 1, style.eraChange), rounding),
      amountColumn("moved", "増減", rounding),
      percentageColumn("rate", "増減率", rounding),
    ],
    rows: pairedLines(inReportForm(now), inReportForm(before)).map(rowOf),
    notes: [],
  };
}
