import type { AssociationDataset } from "../../model/dataset.js";
import type { Table } from "../../model/table.js";
import type { Problem } from "../../problem/problem.js";
import type { Lookup } from "../ratios.js";
import { ceilingTable } from "./ceiling.js";
import { compositionTable } from "./composition.js";
import { planTable } from "./plan.js";
import { trendTable } from "./trend.js";

/** 基本財産: composition, trend and plan, and the ceiling of guarantees; those that the dataset has facts for. */
export function basePropertyTables(
  dataset: AssociationDataset,
  lookup: Lookup,
  period: string,
  problems: Problem[],
): Table[] {
  return [
    compositionTable(dataset, lookup, period),
    trendTable(dataset, lookup, problems),
    planTable(dataset),
    ceilingTable(dataset, lookup, period),
  ].flatMap((table) => table ?? []);
}
