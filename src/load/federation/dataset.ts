import { lastYearFolder } from "../../model/association/sources.js";
import { associationsSchema, type NationalAssociation } from "../../model/federation/associations.js";
import type { FederationDataset } from "../../model/federation/dataset.js";
import { mappingSchema } from "../../model/federation/mapping.js";
import { nationalRatiosSchema } from "../../model/federation/ratios.js";
import type { Filings } from "../../model/federation/returns.js";
import {
  federationSchemas,
  nationalSeriesFolder,
  type WordTableId,
  wordTables,
} from "../../model/federation/schemas.js";
import { prefectureTile } from "../../model/prefectures.js";
import type { ReturnSubject } from "../../model/return.js";
import type { RowOf, TableSchema } from "../../model/schema.js";
import { wordsOf } from "../../model/words.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import { loadAccounts } from "../accounts.js";
import { formsFolder } from "../forms.js";
import { tellTablesNotYet } from "../last-year/not-yet.js";
import { tellLeftFromSample } from "../left-from-sample.js";
import type { Reader } from "../reader.js";
import { loadSeries } from "../series/series.js";
import { federationSettings } from "../settings.js";
import { readSource } from "../source.js";
import { loadSources } from "../sources/sources.js";
import { reportUnknownFiles } from "../unknown-files.js";
import { wordsIn } from "../words.js";
import { validateYaml } from "../yaml.js";
import type { YamlFile } from "../yaml-file.js";
import { loadReturns, returnsFolders } from "./returns.js";

/** What a federation's folder holds beside its tables. */
const besides = [
  "text",
  "templates",
  "photographs",
  lastYearFolder,
  formsFolder,
  nationalSeriesFolder,
  ...Object.values(returnsFolders),
];

/** Whether a corporation stands on the map of the prefectures: those of a made-up country do not. */
const isPlaced = ({ name, prefecture }: NationalAssociation): boolean =>
  prefectureTile(name.value) !== undefined && prefectureTile(prefecture.value) !== undefined;

/** Reads a federation's folder: settings, the list of corporations, national series, tables of words. All problems at once. */
export async function loadFederation(
  folder: string,
  yaml: YamlFile,
  referenceFolder: string,
  reader: Reader,
): Promise<Outcome<FederationDataset>> {
  const problems: Problem[] = [];
  const settings = validateYaml(yaml, federationSettings, problems);
  const year = settings?.fiscalYear;
  const sources = await loadSources(folder, federationSchemas, { year, reader, problems });
  const reading = { folder, reader, problems, year, sources };
  const accounts = await loadAccounts(`${referenceFolder}/accounts.csv`, reading);
  const associations = (await readSource(associationsSchema, reading)) ?? [];
  const ratios = (await readSource(nationalRatiosSchema, reading)) ?? [];
  const series = await loadSeries(nationalSeriesFolder, reading);
  const unfilled = new Set<string>();
  const lists = new Map<WordTableId, readonly RowOf<TableSchema>[]>();
  for (const [id, schema] of Object.entries<TableSchema>(wordTables)) {
    const rows = await readSource(schema, reading);
    if (rows?.length === 0) unfilled.add(schema.path);
    else if (rows) lists.set(id as WordTableId, rows);
  }
  const mapping = (await readSource(mappingSchema, reading)) ?? [];
  const returnsOf = async (subject: ReturnSubject): Promise<Filings | undefined> =>
    year === undefined ? undefined : loadReturns(folder, { associations, year, subject }, reader, problems);
  const filings = await returnsOf("statements");
  const monitoringFilings = await returnsOf("monitoring");
  const names = series.map(({ name }) => name);
  await tellTablesNotYet({ tables: [], series: { below: nationalSeriesFolder, names } }, reading);
  await reportUnknownFiles(federationSchemas, besides, reading);
  if (!settings || hasErrors(problems)) return { value: undefined, problems };
  const words = [...wordsOf([associations, ratios, mapping, ...lists.values()].flat()), ...wordsIn(yaml)];
  tellLeftFromSample(words, settings.entity.name, problems);
  const isOnMap = associations.length > 0 && associations.every(isPlaced);
  const parts = new Set([
    ...series.map(({ name }) => `${nationalSeriesFolder}/${name}`),
    ...[...lists.keys()].map((id) => wordTables[id].path),
    ...(ratios.length > 0 ? [nationalRatiosSchema.path] : []),
    ...(associations.length > 0 ? [associationsSchema.path] : []),
    ...(isOnMap ? [`${associationsSchema.path}/map`] : []),
    ...(isOnMap && filings ? [`${returnsFolders.statements}/map`] : []),
    ...(filings ? [returnsFolders.statements] : []),
    ...(monitoringFilings?.some(({ state }) => state === "filed") ? [returnsFolders.monitoring] : []),
  ]);
  const own = { accounts, associations, ratios, series, lists, mapping, parts, words, unfilled };
  const read = { folder, settings, tables: {}, ...own };
  return {
    value: { ...read, ...(filings && { filings }), ...(monitoringFilings && { monitoringFilings }) },
    problems,
  };
}
