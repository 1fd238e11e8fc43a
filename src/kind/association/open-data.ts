import type { Output } from "../../effects.js";
import type { Report } from "../../model/report.js";
import type { Table } from "../../model/table.js";
import { openData } from "../open-data.js";

/** The open data of an association: its statements, each side a table, and its statistics. */
export function associationOpenData({
  report: { folder, settings, statements, tables },
}: {
  readonly report: Report;
}): Promise<readonly Output[]> {
  const { entity, fiscalYear, published, licence } = settings;
  const sides = statements.flatMap(({ title, left, right, result }) =>
    [left, right, ...(result ? [result] : [])].map(
      (side): Table => ({ ...side, title: `${title}（${side.title}）` }),
    ),
  );
  const title = `${entity.name} ${fiscalYear}年度の計算書と統計`;
  return openData([...sides, ...tables], { folder, title, entity, year: fiscalYear, published, licence });
}
