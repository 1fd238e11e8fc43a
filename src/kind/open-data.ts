import { isOfCase, withInputs } from "../model/figure.js";
import { fileNames } from "../model/file-name.js";
import type { LicenceName } from "../model/licence.js";
import type { PublishedBy } from "../model/machine-table.js";
import type { PrintedPlace } from "../model/printed-place.js";
import { publishedPlace } from "../model/report.js";
import { type Table, tableFigures } from "../model/table.js";
import { openDataCsv } from "../render/open-data/csv.js";
import { dataPackage } from "../render/open-data/data-package.js";
import { machineTable } from "../render/open-data/machine-table.js";
import type { MadeFile } from "./kind.js";

/** Of what the open data are, and on what terms. */
export interface OpenDataAbout extends PublishedBy {
  /** The dataset's folder as the user named it. */
  readonly folder: string;
  readonly title: string;
  /** `YYYY-MM`: the date of the workbook. */
  readonly published: string;
  readonly licence?: LicenceName | undefined;
}

/** The files of open data, of this build or an earlier one. */
export const openDataFiles = /^open-data(?:\/[^/]+\.csv|\/datapackage\.json|\.xlsx)$/u;

/**
 * オープンデータ: tables of any kind of dataset as `open-data/*.csv`, `open-data/datapackage.json` and
 * `open-data.xlsx`. A table that holds a figure of a single case stays in the house. Nothing, where there is
 * no table.
 */
export async function openData(tables: readonly Table[], about: OpenDataAbout): Promise<readonly MadeFile[]> {
  const { folder, title, entity, published, licence } = about;
  const open = tables.filter((table) => table.rows.length > 0 && !tableFigures(table).some(isOfCase));
  const names = fileNames(open.map(({ id }) => id.replaceAll("/", "-")));
  const made = open.map((table, index) => {
    const machine = machineTable(table, about);
    return {
      table: machine,
      path: `${names[index]}.csv`,
      csv: openDataCsv(machine),
      sources: sourcesOf(table, folder),
    };
  });
  if (made.length === 0) return [];
  const { openDataWorkbook } = await import("../render/excel/open-data-book.js");
  const packaged = made.map(({ csv, ...one }) => ({ ...one, bytes: csv.length }));
  const places: PrintedPlace[] = [];
  const name = folder.split("/").at(-1) ?? folder;
  const described = { name, title, publisher: entity.name, ...(licence && { licence }) };
  return [
    ...made.map(({ path, csv, table: { placed } }) => ({
      path: `open-data/${path}`,
      bytes: csv,
      places: placed.map((one) => ({ ...one, kind: "cell" as const })),
    })),
    { path: "open-data/datapackage.json", bytes: dataPackage(described, packaged) },
    {
      path: "open-data.xlsx",
      bytes: await openDataWorkbook(
        made.map(({ table }) => table),
        published,
        places,
      ),
      places,
    },
  ];
}

/** The files that a table's figures were read from, from the dataset's own folder on. */
function sourcesOf(table: Table, folder: string): string[] {
  const files = withInputs(tableFigures(table)).flatMap(({ origin }) =>
    origin.kind === "read" && origin.place.file.startsWith(`${folder}/`)
      ? [publishedPlace(origin.place, folder).file]
      : [],
  );
  return [...new Set(files)];
}
