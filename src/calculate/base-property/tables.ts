import {
  type BasePropertyTableId,
  basePropertyTableIds,
  type Lookup,
  type TableOf,
} from "../../model/association/ids.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Table } from "../../model/table.js";
import type { Problem } from "../../problem/problem.js";
import { ceilingTable } from "./ceiling.js";
import { compositionTable } from "./composition.js";
import { contributionsTable } from "./contributions.js";
import { movementTable } from "./movement.js";
import { basePropertyPlanTable } from "./plan.js";
import { trendTable } from "./trend.js";

/** What a table may be made of, and where its problems go. */
interface TableSources {
  readonly dataset: AssociationDataset;
  readonly lookup: Lookup;
  readonly yearEnd: string;
  readonly problems: Problem[];
}

const tables: {
  readonly [Id in BasePropertyTableId]: (sources: TableSources) => TableOf<Id> | undefined;
} = {
  "base-property/composition": ({ dataset, lookup, yearEnd }) => compositionTable(dataset, lookup, yearEnd),
  "base-property/contributions": ({ dataset, yearEnd }) => contributionsTable(dataset, yearEnd),
  "base-property/movement": ({ dataset }) => movementTable(dataset),
  "base-property/trend": ({ dataset, lookup, problems }) => trendTable(dataset, lookup, problems),
  "base-property/plan": ({ dataset, problems }) => basePropertyPlanTable(dataset, problems),
  "base-property/ceiling": ({ dataset, lookup, yearEnd }) => ceilingTable(dataset, lookup, yearEnd),
};

/** 基本財産: composition, trend and plan, and the ceiling of guarantees; those that the dataset has facts for. */
export function basePropertyTables(
  dataset: AssociationDataset,
  lookup: Lookup,
  yearEnd: string,
  problems: Problem[],
): Table[] {
  return basePropertyTableIds.flatMap((id) => tables[id]({ dataset, lookup, yearEnd, problems }) ?? []);
}
