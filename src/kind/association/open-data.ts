import { namelessTables } from "../../model/association/monitoring-report.js";
import { monthlyTables } from "../../model/association/monthly-report.js";
import { openRateTables } from "../../model/fee-report.js";
import { figureTable } from "../../model/figure-table.js";
import type { Report } from "../../model/report.js";
import type { Table } from "../../model/table.js";
import type { MadeFile } from "../kind.js";
import { openData } from "../open-data.js";

/**
 * The open data of an association: its statements, each side a table, its statistics and rates, what came of its
 * monitoring in sums only, and the list of all figures of its report.
 */
export function associationOpenData({
  report: { folder, settings, statements, tables, fees, monitoring, monthly, figures },
}: {
  readonly report: Report;
}): Promise<readonly MadeFile[]> {
  const { entity, fiscalYear, published, licence } = settings;
  const sides = statements.flatMap(({ title, left, right, result }) =>
    [left, right, ...(result ? [result] : [])].map(
      (side): Table => ({ ...side, title: `${title}（${side.title}）` }),
    ),
  );
  const open = [
    ...sides,
    ...tables,
    ...(fees ? openRateTables(fees) : []),
    ...(monitoring ? namelessTables(monitoring) : []),
    ...(monthly ? monthlyTables(monthly) : []),
    figureTable(figures),
  ];
  const title = `${entity.name} ${fiscalYear}年度の計算書と統計`;
  return openData(open, { folder, title, entity, year: fiscalYear, published, licence });
}
