import { proseOf } from "../../compose/form/form-prose.js";
import type { FormSource } from "../../compose/form/form-source.js";
import { formTables } from "../../compose/form/form-tables.js";
import type { Document } from "../../model/document.js";
import { associationsSchema } from "../../model/federation/associations.js";
import type { FederationDataset } from "../../model/federation/dataset.js";
import { nationalRatiosSchema } from "../../model/federation/ratios.js";
import { wordTables } from "../../model/federation/schemas.js";
import { figureFinder } from "../../model/figure-finder.js";
import type { Report } from "../../model/report.js";

/** What the forms of a federation can name: its figures, its tables, the prose of its slides. */
export const federationForms = (
  report: Report,
  dataset: FederationDataset,
  slides: Pick<Document, "chapters">,
): FormSource => ({
  dataset,
  figure: figureFinder(report.figures, dataset.settings.fiscalYear),
  tables: formTables(report, [
    { schema: associationsSchema, rows: dataset.associations },
    { schema: nationalRatiosSchema, rows: dataset.ratios },
    ...[...dataset.lists].map(([id, rows]) => ({ schema: wordTables[id], rows })),
  ]),
  prose: proseOf(slides),
});
