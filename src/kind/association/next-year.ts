import { filesBelow } from "../../load/next-year/files-below.js";
import { settingsMovedOn } from "../../load/next-year/settings.js";
import { writtenLines } from "../../load/next-year/written-lines.js";
import { loadSources } from "../../load/sources/sources.js";
import { associationSchemas, associationTables } from "../../model/association/schemas.js";
import { lastYearFolder } from "../../model/association/sources.js";
import type { FiscalYear } from "../../model/fiscal-year.js";
import type { YearlyTable } from "../../model/schema.js";
import { type Words, wordsOf } from "../../model/words.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import { figuresJson } from "../../render/figures-json.js";
import { type OpenedDataset, settingsFile } from "../opened-dataset.js";
import type { RolledForward } from "../rolled-forward.js";
import { type MovedFile, type Moves, movesOf } from "./next-year/moves.js";
import { type MovingTable, movingTables } from "./next-year/moving-table.js";
import { type ReviewedFile, reviewedCells, reviewedText } from "./next-year/review.js";
import { todoText } from "./next-year/todo.js";
import { type Publication, publication, publicFigures } from "./publication.js";

const todoFile = "todo.md";

/**
 * 翌年度のデータ: an association's folder a year later: closing balances are opening ones, what is of one year lies in
 * `last-year/` beside what was published, what stands is copied. Nothing where the dataset has errors: what was not fit
 * to be published is no ground for the next year.
 */
export async function nextAssociation(opened: OpenedDataset): Promise<Outcome<RolledForward>> {
  const { value: made, problems } = await publication(opened);
  if (!made || hasErrors(problems)) return { value: undefined, problems };
  const { folder, reader } = opened;
  const { fiscalYear: year } = made.dataset.settings;
  const sourcesOf = (of: FiscalYear) =>
    loadSources(folder, associationSchemas, { year: of, reader, problems: [] });
  const tables = await movingTables(made.dataset, await sourcesOf(year), reader);
  const moves = await movesOf(folder, tables, await sourcesOf(year + 1), reader);
  const settings = settingsMovedOn(await reader.readFile(`${folder}/${settingsFile}`), settingsFile);
  const files = new Map([
    ...moves.files.map(({ path, bytes }) => [path, bytes] as const),
    [settingsFile, encoded(settings)] as const,
    [
      `${lastYearFolder}/figures.json`,
      figuresJson({ ...made.report, figures: publicFigures(made) }),
    ] as const,
  ]);
  const met: Problem[] = [];
  const copied: MovedFile[] = [];
  for (const file of await filesBelow(folder, reader, met)) {
    const path = file.slice(folder.length + 1);
    const isLastYears = path === todoFile || path.startsWith(`${lastYearFolder}/`) || moves.taken.has(file);
    if (!isLastYears && !files.has(path)) copied.push({ path, bytes: await reader.readFile(file) });
  }
  for (const { path, bytes } of copied) files.set(path, bytes);
  files.set(todoFile, encoded(todoOf(made, { tables, moves, settings, copied })));
  const outputs = [...files].map(([path, bytes]) => ({ path, bytes }));
  return {
    value: { files: outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)), todo: todoFile },
    problems: [...problems, ...met],
  };
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

interface NewFolder {
  readonly tables: readonly MovingTable[];
  readonly moves: Moves;
  /** Its `kaiji.yaml`. */
  readonly settings: string;
  /** What was copied as it is. */
  readonly copied: readonly MovedFile[];
}

function todoOf(made: Publication, { tables, moves, settings, copied }: NewFolder): string {
  const { folder, settings: said } = made.dataset;
  const { fiscalYear: year, style, published } = said;
  const isCopied = (file: string) => copied.some(({ path }) => file === `${folder}/${path}`);
  const standing = tables.filter(
    ({ how, files }) => (how === "stays" || how === "reviewed") && files.some(isCopied),
  );
  const manuscripts = copied.filter(({ path }) => /^(?:text|templates)\/.+\.md$/iu.test(path));
  const reviewed = [
    reviewedText(settingsFile, withoutMoved(settings).split("\n"), year, { withNumbers: false }),
    ...manuscripts.map(({ path, bytes }) =>
      reviewedText(path, writtenLines(bytes, path), year, { withNumbers: true }),
    ),
    ...standing.flatMap((table) => reviewedTable(table, made)),
  ];
  const ofTables = new Set(tables.flatMap(({ files }) => files));
  const others = copied.filter(
    (file) =>
      !manuscripts.includes(file) && !ofTables.has(`${folder}/${file.path}`) && !/\.md$/iu.test(file.path),
  );
  return todoText({
    ...moves,
    folder,
    year,
    era: style.eraChange,
    published: published.replace(/^\d+/u, (written) => String(Number(written) + 1)),
    standing,
    others: others.map(({ path }) => path),
    reviewed: reviewed.filter(({ lines }) => lines.length > 0),
  });
}

/** The settings but for the two that have been moved on, line by line. */
const withoutMoved = (settings: string): string =>
  settings.replaceAll(/^(?:fiscalYear|published)\s*:[^#\n]*/gmu, "");

/** The words of a table that stands, one file of them after the other. */
function reviewedTable({ path, how, files }: MovingTable, { dataset }: Publication): ReviewedFile[] {
  const [id, schema] =
    Object.entries<YearlyTable>(associationTables).find(([, one]) => one.path === path) ?? [];
  if (id === undefined || !schema) return [];
  const { folder, settings, tables } = dataset;
  const words = wordsOf((tables[id as keyof typeof tables] ?? []).map((row) => textOf(row, schema)));
  return files.map((file) =>
    reviewedCells(
      file.slice(folder.length + 1),
      words.filter(({ place }) => place.file === file),
      settings.fiscalYear,
      { withNumbers: how === "reviewed" },
    ),
  );
}

/** The cells of a row that hold words: a day of the past stays what it was. */
const textOf = (row: object, { columns }: YearlyTable): Readonly<Record<string, Words>> =>
  Object.fromEntries(Object.entries(row).filter(([id]) => columns[id]?.kind === "text"));
