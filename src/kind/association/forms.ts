import { proseOf } from "../../compose/form/form-prose.js";
import type { FormSource } from "../../compose/form/form-source.js";
import { associationReadTables, formTables } from "../../compose/form/form-tables.js";
import type { Document } from "../../model/document.js";
import { type Figure, withoutCases } from "../../model/figure.js";
import { figureFinder } from "../../model/figure-finder.js";
import type { AssociationReport } from "./report.js";

/** What the forms of an association can name: every figure but those of single cases, every table, the booklet's prose. */
export const associationForms = (
  { report, dataset }: Pick<AssociationReport, "report" | "dataset">,
  figures: readonly Figure[],
  booklet: Pick<Document, "chapters">,
): FormSource => ({
  dataset,
  figure: figureFinder(withoutCases(figures), dataset.settings.fiscalYear),
  tables: formTables(report, associationReadTables(dataset)),
  prose: proseOf(booklet),
});
