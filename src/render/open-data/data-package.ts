import { type LicenceName, licences } from "../../model/licence.js";
import { type Field, type MachineTable, nothingMark } from "../../model/machine-table.js";
import { textOf } from "./csv.js";

/** A table of the package, and the file it stands in. */
export interface PackagedTable {
  readonly table: MachineTable;
  /** Beside the package's description. */
  readonly path: string;
  readonly bytes: number;
  /** The files it was made of, by their names from the dataset's folder on. */
  readonly sources: readonly string[];
}

export interface PackageAbout {
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  /** Left out where nobody has said one. */
  readonly licence?: LicenceName;
}

/** `datapackage.json` (Frictionless Data Package): what each file is, what its columns hold, and where it comes from. */
export function dataPackage(
  { name, title, publisher, licence }: PackageAbout,
  tables: readonly PackagedTable[],
): Uint8Array {
  const content = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    ...(licence && { licenses: [{ name: licence, ...licences[licence] }] }),
    contributors: [{ title: publisher, roles: ["publisher"] }],
    sources: titled(tables.flatMap(({ sources }) => sources)),
    resources: tables.map(resource),
  };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
}

const titled = (sources: readonly string[]) => [...new Set(sources)].sort().map((title) => ({ title }));

function resource({ table, path, bytes, sources }: PackagedTable) {
  const { title, fields, notes } = table;
  const key = keyOf(table);
  return {
    name: path.replace(/\.csv$/u, ""),
    type: "table",
    path,
    title,
    ...(notes.length > 0 && { description: notes.join(" ") }),
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes,
    dialect: { header: true, delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
    ...(sources.length > 0 && { sources: titled(sources) }),
    schema: {
      fields: fields.map(described),
      missingValues: [nothingMark],
      ...(key && { primaryKey: [key] }),
    },
  };
}

/** `name` is the heading in the file; the unit stands apart, too. */
function described({ id, heading, type, unit }: Field) {
  const title = unit === undefined ? heading : heading.replace(`（${unit}）`, "");
  return { name: heading, title, type, ...(unit && { unit }), id };
}

/** The one column by which every row is told from the others, where there is one. */
function keyOf({ fields, rows }: MachineTable): string | undefined {
  const own = fields.findIndex(({ id }) => id === "row-id");
  const at = own >= 0 ? own : fields.findIndex(({ id }) => id === "fiscal-year");
  const values = rows.map((row) => textOf(row[at] ?? null));
  return at >= 0 && new Set(values).size === values.length ? fields[at]?.heading : undefined;
}
