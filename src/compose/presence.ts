import { associationTables } from "../model/association/schemas.js";
import type { BookletSources } from "../model/booklet.js";
import type { AssociationDataset } from "../model/dataset.js";

/**
 * Whether a dataset has a table, a text or its rates, named by its path without ending (`statistics/trend`,
 * `text/greeting`, `rates/schedule`); `rates/surcharges`: whether the rates know a surcharge for going without
 * the owner's guarantee.
 */
export function isThere(
  name: string,
  { dataset, sources }: { readonly dataset: AssociationDataset; readonly sources: BookletSources },
): boolean {
  if (name === "rates/schedule") return dataset.fees !== undefined;
  if (name === "rates/surcharges")
    return dataset.fees?.versions.some(({ surcharges }) => surcharges.length > 0) ?? false;
  if (name.startsWith("text/")) return sources.texts.has(name.slice("text/".length));
  return Object.entries(associationTables).some(
    ([id, schema]) =>
      schema.path === name && (dataset.tables[id as keyof typeof associationTables]?.length ?? 0) > 0,
  );
}
