import { associationTables } from "../model/association/schemas.js";
import { type ratesNames, seriesFolder } from "../model/association/sources.js";
import type { BookletSources } from "../model/booklet.js";
import type { BookletDataset } from "../model/dataset.js";
import type { FeeScheduleHistory } from "../model/fee-schedule.js";

/** Rates are there; or they have a surcharge for going without the owner's guarantee. */
const ofRates: Readonly<Record<(typeof ratesNames)[number], (fees: FeeScheduleHistory) => boolean>> = {
  "rates/schedule": () => true,
  "rates/surcharges": ({ versions }) => versions.some(({ surcharges }) => surcharges.length > 0),
};

/** What may be there: a dataset's tables and rates, its own words. */
export interface Presence {
  readonly dataset: BookletDataset;
  readonly sources: BookletSources;
}

/** Whether a dataset has what a chapter or a section needs; `sourceFault` says which names there are. */
export function isThere(name: string, { dataset, sources }: Presence): boolean {
  const { fees, tables, series = [], parts } = dataset;
  if (parts?.has(name)) return true;
  if (isOfRates(name)) return fees !== undefined && ofRates[name](fees);
  if (name.startsWith("text/")) return sources.texts.has(name.slice("text/".length));
  if (name.startsWith(`${seriesFolder}/`))
    return series.some((table) => table.name === name.slice(seriesFolder.length + 1));
  return Object.entries(associationTables).some(
    ([id, schema]) => schema.path === name && (tables[id as keyof typeof associationTables]?.length ?? 0) > 0,
  );
}

const isOfRates = (name: string): name is keyof typeof ofRates => Object.hasOwn(ofRates, name);
