import type { YearlyTable } from "../schema.js";
import { associationsSchema } from "./associations.js";
import { mappingSchema } from "./mapping.js";
import {
  criteriaSchema,
  materialsSchema,
  measuresSchema,
  refusalsSchema,
  rolesSchema,
  withoutNumbersSchema,
} from "./monitoring.js";
import { nationalRatiosSchema } from "./ratios.js";

/** 一覧: the tables of words alone, by the names under which chapters place them. */
export const wordTables = {
  "list/roles": rolesSchema,
  "list/materials": materialsSchema,
  "list/criteria": criteriaSchema,
  "list/refusals": refusalsSchema,
  "list/measures": measuresSchema,
  "list/without-numbers": withoutNumbersSchema,
} as const satisfies Record<string, YearlyTable>;

export type WordTableId = keyof typeof wordTables;
export const wordTableIds = Object.keys(wordTables) as readonly WordTableId[];

/** 系列の表の置き場. */
export const nationalSeriesFolder = "national";

/** Every table of a name of its own that may lie in a federation's folder. */
export const federationSchemas: readonly YearlyTable[] = [
  associationsSchema,
  nationalRatiosSchema,
  mappingSchema,
  ...Object.values<YearlyTable>(wordTables),
];
