import { type RateRows, rateTables } from "../model/association/rates.js";
import { associationSchemas } from "../model/association/schemas.js";
import type { FeeScheduleHistory } from "../model/fee-schedule.js";
import type { RowOf, TableSchema } from "../model/schema.js";
import { hasErrors, type Problem } from "../problem/problem.js";
import { noVersions } from "../problem/rules/fees.js";
import { loadFeeSchedule, loadFeeStandard } from "./fee-schedule.js";
import { bytesOf } from "./file.js";
import { fiscalYearIn } from "./fiscal-year-setting.js";
import type { Reader } from "./reader.js";
import { readSource, type TableReading } from "./source.js";
import { loadSources } from "./sources/sources.js";
import { parseYaml } from "./yaml.js";

/** Where a dataset keeps its schedule of rates. */
export const ratesPath = "rates/schedule.yaml";
export const ratesFile = (folder: string): string => `${folder}/${ratesPath}`;

/** 標準の料率と計算方法: `data/reference/fees.yaml`. */
export async function loadStandard(
  referenceFolder: string,
  reader: Reader,
  problems: Problem[],
): Promise<FeeScheduleHistory | undefined> {
  const bytes = await reader.readFile(`${referenceFolder}/fees.yaml`);
  // Named as it is known to readers of figures.json, wherever kaiji itself lies.
  const standard = loadFeeStandard(bytes, "data/reference/fees.yaml");
  problems.push(...standard.problems);
  return standard.value;
}

/** A dataset's schedule, with the tables beside it; undefined where it has none. */
export async function loadRates(
  referenceFolder: string,
  reading: TableReading,
): Promise<FeeScheduleHistory | undefined> {
  const { folder, reader, problems } = reading;
  const file = ratesFile(folder);
  const bytes = await bytesOf(file, reader, problems);
  const tables = await readRateTables(reading);
  if (!bytes) {
    const titles = Object.keys(tables ?? {}).map((id) => rateTables[id as keyof RateRows].title);
    if (titles.length > 0) problems.push(noVersions({ tables: titles }, { file }));
    return undefined;
  }
  const standard = tables && (await loadStandard(referenceFolder, reader, problems));
  if (!standard) return undefined;
  const own = loadFeeSchedule(bytes, file, standard, tables);
  problems.push(...own.problems);
  return own.value;
}

/** The tables of rates that are there; undefined where one of them has errors. */
async function readRateTables(reading: TableReading): Promise<RateRows | undefined> {
  const problems: Problem[] = [];
  const tables: Record<string, readonly RowOf<TableSchema>[]> = {};
  for (const [id, schema] of Object.entries<TableSchema>(rateTables)) {
    const rows = await readSource(schema, { ...reading, problems });
    if (rows) tables[id] = rows;
  }
  reading.problems.push(...problems);
  return hasErrors(problems) ? undefined : (tables as RateRows);
}

/** The schedule of a folder of which nothing else is read; its `kaiji.yaml` says of which year its tables are. */
export async function loadRatesAlone(
  folder: string,
  referenceFolder: string,
  reader: Reader,
  problems: Problem[],
): Promise<FeeScheduleHistory | undefined> {
  const file = `${folder}/kaiji.yaml`;
  const bytes = await bytesOf(file, reader, problems);
  const settings = bytes && parseYaml(bytes, file, problems);
  const year = fiscalYearIn((settings?.value as { fiscalYear?: unknown } | undefined)?.fiscalYear);
  const sources = await loadSources(folder, associationSchemas, { year, reader, problems });
  return loadRates(referenceFolder, { folder, reader, problems, year, sources });
}
