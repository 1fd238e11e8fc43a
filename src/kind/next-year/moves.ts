import { openBook, sheetFor } from "../../load/book.js";
import { sourcesWith, type WrittenSource, writtenSources } from "../../load/next-year/sources.js";
import { csvWithoutRows } from "../../load/next-year/without-rows.js";
import type { Reader } from "../../load/reader.js";
import { type SaidSources, sourcesName } from "../../load/sources/sources.js";
import { isCsv } from "../../load/table-files.js";
import type { TableSchema } from "../../model/schema.js";
import { type MovingRow, type MovingTable, oldestRows } from "./moving-table.js";

/** A file of the new folder, by its path below it. */
export interface MovedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What became of the tables: files, and what is left for people to do. */
export interface Moves {
  readonly files: readonly MovedFile[];
  /** Files of the period that is over that are taken care of: they are not copied as they are. */
  readonly taken: ReadonlySet<string>;
  /** Tables to be supplied, each with where that of the period before lies in the new folder. */
  readonly toSupply: readonly { readonly table: MovingTable; readonly before: readonly string[] }[];
  /** Tables that need rows of the new year, with the years that were taken out, and those that could not be. */
  readonly toGrow: readonly {
    readonly table: MovingTable;
    readonly dropped: readonly MovingRow[];
    readonly left: readonly MovingRow[];
  }[];
}

/** A folder whose tables move on. */
export interface MovingFolder {
  readonly folder: string;
  readonly tables: readonly MovingTable[];
  /** What its `sources.yaml` finds there for the coming period. */
  readonly nextSources: SaidSources;
  /** Where what is of one period lies, when that is over: `last-year`. */
  readonly keptIn: string;
  /** Every table that such a folder may hold. */
  readonly schemas: readonly TableSchema[];
}

/** Moves the tables of a folder on. */
export async function movesOf(
  { folder, tables, nextSources, keptIn, schemas }: MovingFolder,
  reader: Reader,
): Promise<Moves> {
  const titleOf: TitleOf = (path) => schemas.find((one) => one.path === path)?.title ?? path;
  const below = (file: string) => file.slice(folder.length + 1);
  const files = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  const toSupply: Moves["toSupply"][number][] = [];
  const toGrow: Moves["toGrow"][number][] = [];
  const asKept = async (own: readonly string[]) =>
    new Map(
      await Promise.all(
        own.map(async (file) => [`${keptIn}/${below(file)}`, await reader.readFile(file)] as const),
      ),
    );
  /** A file that serves several tables goes where the strictest of them goes: last year's rows never stand as this year's. */
  const isOfOneYear = ({ how }: MovingTable) => how === "anew" || how === "ends" || typeof how === "object";
  const ofOneYear = new Set(tables.filter(isOfOneYear).flatMap((table) => table.files));
  for (const table of tables) {
    const own = table.files.filter((file) => ofOneYear.has(file));
    for (const file of own) taken.add(file);
    if (table.how === "ends") continue;
    if (table.how === "again") toSupply.push({ table, before: table.files.map(below) });
    if (own.length > 0) {
      const opening = await openingFiles(folder, table, { tables, nextSources, reader, files, titleOf });
      const kept = opening ?? (await asKept(own));
      for (const [path, bytes] of kept) files.set(path, bytes);
      const before = [...kept.keys()].filter((path) => path !== sourcesName);
      if (typeof table.how === "object" && !opening)
        toSupply.push({ table: opened(table, table.how, titleOf), before });
      toSupply.push({ table, before });
    } else if (table.how === "rolls" || table.how === "grows") {
      const oldest = table.how === "rolls" ? oldestRows(table) : [];
      const dropped: MovingRow[] = [];
      for (const file of table.files.filter(isCsv)) {
        const lines = linesOfOnly(oldest, table, file);
        if (lines.size === 0) continue;
        files.set(below(file), csvWithoutRows(await reader.readFile(file), lines));
        taken.add(file);
        dropped.push(...oldest.filter(({ place }) => place.file === file && lines.has(place.row ?? 0)));
      }
      toGrow.push({ table, dropped, left: oldest.filter((row) => !dropped.includes(row)) });
    }
  }
  return {
    files: [...files].map(([path, bytes]) => ({ path, bytes })),
    taken,
    toSupply,
    toGrow,
  };
}

type TitleOf = (path: string) => string;

/** The opening table, where somebody has to put it in its place. */
const opened = (
  closing: MovingTable,
  { becomes: path }: { readonly becomes: string },
  titleOf: TitleOf,
): MovingTable => ({ ...closing, path, title: titleOf(path), isSaid: false });

/** The lines of a file on which no other rows stand than these: years that lie across share theirs. */
function linesOfOnly(rows: readonly MovingRow[], table: MovingTable, file: string): ReadonlySet<number> {
  const linesOf = (some: readonly MovingRow[]) =>
    some.flatMap(({ place }) => (place.file === file && place.row !== undefined ? [place.row] : []));
  const others = new Set(linesOf(table.rows.filter((row) => !rows.includes(row))));
  return new Set(linesOf(rows).filter((line) => !others.has(line)));
}

interface Around extends Pick<MovingFolder, "tables" | "nextSources"> {
  readonly titleOf: TitleOf;
  readonly reader: Reader;
  /** What has been moved already: `sources.yaml` may be among it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * 期首: the table that this year's closing one becomes: its file under the other name, or in its place where
 * `sources.yaml` looks for it there; how it is read goes along. undefined where that cannot be told for sure.
 */
async function openingFiles(
  folder: string,
  { path, title, how, files, rows, isSaid }: MovingTable,
  { tables, nextSources, reader, files: moved, titleOf }: Around,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const [file, ...others] = files;
  if (typeof how !== "object" || file === undefined || others.length > 0) return undefined;
  const target = how.becomes;
  const below = file.slice(folder.length + 1);
  const bytes = await reader.readFile(file);
  const found = (of: string) => nextSources.get(of)?.flatMap((one) => one.files) ?? [];
  if (found(target).includes(file) && !found(path).includes(file)) return new Map([[below, bytes]]);
  const before = tables.find((table) => table.path === target);
  const isNamedAsUsual = (one: string) => one.slice(folder.length + 1).startsWith(`${target}.`);
  if (before?.isSaid && !before.files.every(isNamedAsUsual)) return undefined;

  const name = `${target}${/\.[^.]+$/u.exec(file)?.[0] ?? ""}`;
  const opening = new Map([[name, bytes]]);
  const sourcesFile = `${folder}/${sourcesName}`;
  const isThere = (await reader.look(sourcesFile)).kind === "file";
  const written = moved.get(sourcesName) ?? (isThere ? await reader.readFile(sourcesFile) : undefined);
  const [own, ...more] = writtenSources(written, sourcesFile, { path, title });
  if (isSaid && more.length > 0) return undefined;
  const sheet = await sheetToName(file, rows[0]?.place.sheet, titleOf(target), reader);
  if (!isSaid && !before?.isSaid && sheet === undefined) return opening;
  const entry: WrittenSource = { ...own, file: name, ...(sheet !== undefined && { sheet }) };
  return opening.set(sourcesName, sourcesWith(written, sourcesFile, target, entry));
}

/** The sheet that was read, where the table under its new name would be read from another. */
async function sheetToName(
  file: string,
  sheet: string | undefined,
  title: string,
  reader: Reader,
): Promise<string | undefined> {
  const book = sheet === undefined ? undefined : await openBook(file, reader, []);
  return book && sheetFor(title, book)?.name !== sheet ? sheet : undefined;
}
