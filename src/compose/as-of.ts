import type { Paragraph } from "../model/block.js";
import { eraDate } from "../model/era.js";
import type { DatedTable } from "../model/settings.js";
import type { Context } from "./context.js";

/** 現在日: 「令和8年7月1日現在」, where the dataset gives the day; it stands over what it is said of. */
export function asOf(table: DatedTable, { dataset }: Context): Paragraph[] {
  const day = dataset.settings.asOf?.[table];
  return day ? [{ kind: "paragraph", role: "note", content: [`${eraDate(day)}現在`] }] : [];
}
