import { associationSchemas, associationTables } from "../model/association/schemas.js";
import { lastYearFolder, seriesFolder } from "../model/association/sources.js";
import type { AssociationDataset } from "../model/dataset.js";
import type { RowOf, TableSchema, YearlyTable } from "../model/schema.js";
import { wordsOf } from "../model/words.js";
import { hasErrors, type Outcome, type Problem } from "../problem/problem.js";
import { loadAccounts } from "./accounts.js";
import { criteriaPath, loadCriteria } from "./criteria.js";
import { formsFolder } from "./forms.js";
import { loadLastYear } from "./last-year/figures.js";
import { tellTablesNotYet, tellYearsNotYet } from "./last-year/not-yet.js";
import { tellLeftFromSample } from "./left-from-sample.js";
import { loadRates, ratesPath } from "./rates.js";
import type { Reader } from "./reader.js";
import { loadSeries } from "./series/series.js";
import { settingPlacesIn } from "./setting-places.js";
import { associationSettings } from "./settings.js";
import { readSource } from "./source.js";
import { loadSources } from "./sources/sources.js";
import { reportUnknownFiles } from "./unknown-files.js";
import { wordsIn } from "./words.js";
import { validateYaml } from "./yaml.js";
import type { YamlFile } from "./yaml-file.js";

/** What an association's folder holds beside its tables. */
const besides = [
  "text",
  "templates",
  "photographs",
  formsFolder,
  ratesPath,
  criteriaPath,
  seriesFolder,
  lastYearFolder,
];

/** Reads an association's folder: settings, chart of accounts, every table that is there. All problems at once. */
export async function loadAssociation(
  folder: string,
  yaml: YamlFile,
  referenceFolder: string,
  reader: Reader,
): Promise<Outcome<AssociationDataset>> {
  const problems: Problem[] = [];
  const settings = validateYaml(yaml, associationSettings, problems);
  const year = settings?.fiscalYear;
  const sources = await loadSources(folder, associationSchemas, { year, reader, problems });
  const reading = { folder, reader, problems, year, sources };
  const accounts = await loadAccounts(`${referenceFolder}/accounts.csv`, reading);
  const tables: Record<string, readonly RowOf<TableSchema>[]> = {};
  const unfilled = new Set<string>();
  for (const [id, schema] of Object.entries<TableSchema>(associationTables)) {
    const rows = await readSource(schema, reading);
    if (rows?.length === 0) unfilled.add(schema.path);
    else if (rows) tables[id] = rows;
  }
  const series = await loadSeries(seriesFolder, reading);
  const own = { tables: tables as AssociationDataset["tables"], series };
  const lastYear = settings && (await loadLastYear(folder, settings, reading));
  const there = Object.entries<YearlyTable>(associationTables).map(([id, schema]) => ({
    schema,
    isThere: tables[id] !== undefined,
  }));
  const names = series.map(({ name }) => name);
  await tellTablesNotYet({ tables: there, series: { below: seriesFolder, names } }, reading);
  if (lastYear) tellYearsNotYet(own, lastYear, reading);
  const profile = settings?.print?.profile;
  await reportUnknownFiles(associationSchemas, profile ? [...besides, profile] : besides, reading);
  const fees = await loadRates(referenceFolder, reading);
  const criteria = tables.monitoringCases && (await loadCriteria(folder, reader, problems));
  if (!settings || hasErrors(problems)) return { value: undefined, problems };
  const words = [...wordsOf(Object.values(tables).flat()), ...wordsIn(yaml), ...(fees?.words ?? [])];
  tellLeftFromSample(words, settings.entity.name, problems);
  const place = { folder, settings, settingPlaces: settingPlacesIn(yaml) };
  const read = { ...place, ...own, accounts, words, unfilled };
  const also = { ...(fees && { fees }), ...(criteria && { criteria }), ...(lastYear && { lastYear }) };
  return { value: { ...read, ...also }, problems };
}
