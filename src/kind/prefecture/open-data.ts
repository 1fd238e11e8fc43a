import type { ConsolidatedReport } from "../../model/chamber/consolidated.js";
import { consolidatedTables } from "../../model/chamber/consolidated-tables.js";
import { halfYearCode, lastDayOf } from "../../model/chamber/half-year.js";
import type { PrefectureDataset } from "../../model/chamber/prefecture.js";
import type { MadeFile } from "../kind.js";
import { openData } from "../open-data.js";
/** The open data of a prefecture: what its chambers recommended, by chamber and by programme, in sums alone. */
export function prefectureOpenData({
  dataset: { folder, settings },
  report,
}: {
  readonly dataset: PrefectureDataset;
  readonly report: ConsolidatedReport;
}): Promise<readonly MadeFile[]> {
  const { entity, licence } = settings;
  return openData(consolidatedTables(report), {
    folder,
    title: `${entity.name} ${halfYearCode(report.half)}の推薦実績の集計`,
    entity,
    year: report.half.fiscalYear,
    published: lastDayOf(report.half).slice(0, 7),
    licence,
  });
}
