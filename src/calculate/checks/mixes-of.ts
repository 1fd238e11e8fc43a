import { type MixTableId, mixTableId, type TableOf } from "../../model/association/ids.js";
import type { Measure } from "../../model/association/measures.js";
import type { Report } from "../../model/report.js";

/** The ids of the mixes that a report has of a measure, in its order. */
export function mixesOf({ tables }: Report, measure: Measure): MixTableId[] {
  return tables.map(({ id }) => id).filter((id): id is MixTableId => id.startsWith(mixTableId(measure, "")));
}

/** Every mix that a report has, in its order. */
export function allMixes({ tables }: Report): TableOf<MixTableId>[] {
  return tables.filter((table): table is TableOf<MixTableId> => table.id.startsWith("mix/"));
}
