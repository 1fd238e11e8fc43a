import { filesBelow } from "../../load/next-year/files-below.js";
import { type SettingMove, settingsMovedOn } from "../../load/next-year/settings.js";
import { writtenLines } from "../../load/next-year/written-lines.js";
import { loadSources } from "../../load/sources/sources.js";
import type { TableSchema } from "../../model/schema.js";
import { type Words, wordsOf } from "../../model/words.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { type OpenedDataset, settingsFile } from "../opened-dataset.js";
import type { RolledForward } from "../rolled-forward.js";
import { type MovedFile, movesOf } from "./moves.js";
import { type MovingTable, movingTables, type ReadTables } from "./moving-table.js";
import type { MovingPeriod } from "./period.js";
import { type ReviewedFile, reviewedCells, reviewedText } from "./review.js";
import { type TodoSection, todoText } from "./todo.js";

const todoFile = "todo.md";

/** What a kind knows of how its datasets move on. */
export interface Moving {
  readonly period: MovingPeriod;
  /** Which of its settings are not the same a period later. */
  readonly settings: readonly SettingMove[];
  /** Every table that such a folder may hold. */
  readonly schemas: readonly TableSchema[];
  /** Those that it holds. */
  readonly read: Pick<ReadTables, "tables" | "series">;
  /** What lies beside its tables and moves on as they do: what others hand in. */
  readonly besides?: readonly MovingTable[];
  /** What was published of the period that is over, by its paths below the folder where that is kept. */
  readonly published: readonly MovedFile[];
  /** What only such a kind has to do. */
  readonly further?: readonly TodoSection[];
}

/** The files of a folder a period later: what is of one period is kept apart, what stands is copied. */
export async function rollForward(
  { folder, reader }: OpenedDataset,
  moving: Moving,
): Promise<Outcome<RolledForward>> {
  const { period, schemas, read, besides = [], published, further = [] } = moving;
  const { keptIn } = period;
  const sourcesOf = (year: number) => loadSources(folder, schemas, { year, reader, problems: [] });
  const nextSources = await sourcesOf(period.comingYear);
  const all = { ...read, folder, year: period.comingYear };
  const tables = [...(await movingTables(all, await sourcesOf(period.year), reader)), ...besides];
  const moves = await movesOf({ folder, tables, nextSources, keptIn, schemas }, reader);
  const settings = settingsMovedOn(
    await reader.readFile(`${folder}/${settingsFile}`),
    settingsFile,
    moving.settings,
  );
  const files = new Map([
    ...moves.files.map(({ path, bytes }) => [path, bytes] as const),
    [settingsFile, encoded(settings.text)] as const,
    ...published.map(({ path, bytes }) => [`${keptIn}/${path}`, bytes] as const),
  ]);
  const problems: Problem[] = [];
  const copied: MovedFile[] = [];
  for (const file of await filesBelow(folder, reader, problems)) {
    const path = file.slice(folder.length + 1);
    const isOfBefore = path === todoFile || path.startsWith(`${keptIn}/`) || moves.taken.has(file);
    if (!isOfBefore && !files.has(path)) copied.push({ path, bytes: await reader.readFile(file) });
  }
  for (const { path, bytes } of copied) files.set(path, bytes);
  const isCopied = (file: string) => copied.some(({ path }) => file === `${folder}/${path}`);
  const standing = tables.filter(
    ({ how, files: own }) => (how === "stays" || how === "reviewed") && own.some(isCopied),
  );
  const manuscripts = copied.filter(({ path }) => /^(?:text|templates)\/.+\.md$/iu.test(path));
  const ofYear = period.year;
  const moved = moving.settings.map(({ key }) => key);
  const reviewed = [
    reviewedText(settingsFile, withoutKeys(settings.text, moved).split("\n"), ofYear, { withNumbers: false }),
    ...manuscripts.map(({ path, bytes }) =>
      reviewedText(path, writtenLines(bytes, path), ofYear, { withNumbers: true }),
    ),
    ...standing.flatMap((table) => reviewedTable(table, folder, ofYear)),
  ];
  const ofTables = new Set(tables.flatMap((table) => table.files));
  const others = copied.filter(
    (file) =>
      !manuscripts.includes(file) && !ofTables.has(`${folder}/${file.path}`) && !/\.md$/iu.test(file.path),
  );
  const todo = todoText({
    ...moves,
    folder,
    period,
    settings,
    standing,
    further,
    others: others.map(({ path }) => path),
    reviewed: reviewed.filter(({ lines }) => lines.length > 0),
  });
  files.set(todoFile, encoded(todo));
  const outputs = [...files].map(([path, bytes]) => ({ path, bytes }));
  return {
    value: { files: outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)), todo: todoFile },
    problems,
  };
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The settings but for those that have been moved on, line by line. */
const withoutKeys = (settings: string, keys: readonly string[]): string =>
  settings.replaceAll(new RegExp(`^(?:# )?(?:${keys.join("|")})\\s*:[^#\\n]*`, "gmu"), "");

/** The words of a table that stands, one file of them after the other. */
function reviewedTable({ how, files, read }: MovingTable, folder: string, year: number): ReviewedFile[] {
  if (!read) return [];
  const words = wordsOf(read.rows.map((row) => textOf(row, read.schema)));
  return files.map((file) =>
    reviewedCells(
      file.slice(folder.length + 1),
      words.filter(({ place }) => place.file === file),
      year,
      { withNumbers: how === "reviewed" },
    ),
  );
}

/** The cells of a row that hold words: a day of the past stays what it was. */
const textOf = (row: object, { columns }: TableSchema): Readonly<Record<string, Words>> =>
  Object.fromEntries(Object.entries(row).filter(([id]) => columns[id]?.kind === "text"));
