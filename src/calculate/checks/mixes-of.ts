import { type MixTableId, mixTableId, type TableOf } from "../../model/association/ids.js";
import type { Measure } from "../../model/association/measures.js";
import { topOf } from "../../model/association/mix-rows.js";
import type { Uncompared } from "./context.js";

/** A mix as a report has it, its id that of a mix. */
export type MixTable = TableOf<MixTableId> & { readonly id: MixTableId };

/** The mixes that a report has of a measure, in its order. */
export function mixesOf(report: Uncompared, measure: Measure): MixTable[] {
  return allMixes(report).filter(({ id }) => id.startsWith(mixTableId(measure, "")));
}

/** Every mix that a report has, in its order. */
export function allMixes({ tables }: Uncompared): MixTable[] {
  return tables.filter((table): table is MixTable => table.id.startsWith("mix/"));
}

/** Those whose rows make up the whole: a list of the largest does not. */
export const listsAll = ({ id }: Pick<MixTable, "id">): boolean =>
  topOf(id.split("/")[2] ?? "") === undefined;
