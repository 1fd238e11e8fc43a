import { returnsFolders } from "../../load/federation/returns.js";
import { yearMoves } from "../../load/next-year/settings.js";
import type { Reader } from "../../load/reader.js";
import { associationsSchema } from "../../model/federation/associations.js";
import type { FederationDataset } from "../../model/federation/dataset.js";
import { mappingSchema } from "../../model/federation/mapping.js";
import { nationalRatiosSchema } from "../../model/federation/ratios.js";
import {
  federationSchemas,
  nationalSeriesFolder,
  wordTableIds,
  wordTables,
} from "../../model/federation/schemas.js";
import type { YearlyTable } from "../../model/schema.js";
import type { Place } from "../../problem/place.js";
import { hasErrors, type Outcome } from "../../problem/problem.js";
import { figuresJson } from "../../render/figures-json.js";
import type { MovingTable } from "../next-year/moving-table.js";
import { movingYear } from "../next-year/period.js";
import { rollForward } from "../next-year/roll-forward.js";
import type { OpenedDataset } from "../opened-dataset.js";
import type { RolledForward } from "../rolled-forward.js";
import { overviewOf } from "./publication.js";

/**
 * 翌年度のデータ: a federation's folder a year later: the list of corporations and how their categories are matched
 * stand, series of years go on, the returns of the year stay under it, beside those of the next that are to come.
 */
export async function nextFederation(opened: OpenedDataset): Promise<Outcome<RolledForward>> {
  const { value: made, problems } = await overviewOf(opened);
  if (!made || hasErrors(problems)) return { value: undefined, problems };
  const { dataset, report } = made;
  const rolled = await rollForward(opened, {
    period: movingYear(dataset.settings),
    settings: yearMoves,
    schemas: federationSchemas,
    read: {
      tables: tablesOf(dataset),
      series: { below: nationalSeriesFolder, tables: dataset.series ?? [] },
    },
    besides: await handedOver(dataset, opened.reader),
    published: [{ path: "figures.json", bytes: figuresJson(report) }],
  });
  return { ...rolled, problems: [...problems, ...rolled.problems] };
}

interface ReadTable {
  readonly schema: YearlyTable;
  readonly rows: readonly { readonly place: Place }[];
}

const tablesOf = ({ associations, ratios, mapping, lists }: FederationDataset): ReadTable[] => [
  { schema: associationsSchema, rows: associations },
  { schema: nationalRatiosSchema, rows: ratios },
  { schema: mappingSchema, rows: mapping },
  ...wordTableIds.map((id) => ({ schema: wordTables[id], rows: lists.get(id) ?? [] })),
];

/** 提出: what each corporation handed over of the year, by the folder of its subject. */
async function handedOver(
  { folder, associations, settings: { fiscalYear } }: FederationDataset,
  reader: Reader,
): Promise<MovingTable[]> {
  const moving: MovingTable[] = [];
  for (const [subject, below] of Object.entries(returnsFolders)) {
    const found = await reader.look(`${folder}/${below}/${fiscalYear}`);
    const names = found.kind === "folder" ? found.names : [];
    for (const { code, name } of associations) {
      const own = names.filter((one) => one.replace(/\.[^.]+$/u, "") === code.value);
      if (own.length === 0) continue;
      moving.push({
        path: `${below}/${fiscalYear + 1}/${code.value}`,
        title: `${name.value}の${subject === "monitoring" ? "モニタリングの" : ""}提出`,
        how: "again",
        files: own.map((one) => `${folder}/${below}/${fiscalYear}/${one}`),
        rows: [],
        isSaid: false,
      });
    }
  }
  return moving;
}
