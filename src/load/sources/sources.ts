import type { FiscalYear } from "../../model/fiscal-year.js";
import { inOneWidth, normalForm } from "../../model/normal-form.js";
import type { TableSchema } from "../../model/schema.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/sources.js";
import { suggest } from "../../problem/suggest.js";
import { bytesOf } from "../file.js";
import type { Reader } from "../reader.js";
import type { TableHints } from "../table/hints.js";
import { parseYaml, validateYaml } from "../yaml.js";
import type { YamlFile } from "../yaml-file.js";
import { filesMatching } from "./file-pattern.js";
import { type SourceEntry, sourcesShape } from "./shape.js";

/** What `sources.yaml` says of one table: its files, and how it lies in each. */
export interface SaidSource {
  readonly files: readonly string[];
  readonly sheet: string | undefined;
  readonly hints: TableHints;
}

/** By the paths of tables. */
export type SaidSources = ReadonlyMap<string, readonly SaidSource[]>;

export const sourcesName = "sources.yaml";

/** Reads a dataset's `sources.yaml`; no table is said anything of where there is none. */
export async function loadSources(
  folder: string,
  schemas: readonly TableSchema[],
  reading: { year: FiscalYear | undefined; reader: Reader; problems: Problem[] },
): Promise<SaidSources> {
  const { reader, problems } = reading;
  const file = `${folder}/${sourcesName}`;
  const bytes = await bytesOf(file, reader, problems);
  const parsed = bytes && parseYaml(bytes, file, problems);
  const yaml = parsed && inLists(parsed);
  const said = yaml && validateYaml(yaml, sourcesShape, problems);
  const sources = new Map<string, SaidSource[]>();
  for (const [path, entries] of Object.entries(said ?? {})) {
    const schema = schemas.find((one) => one.path === path || one.title === path);
    if (!schema) {
      const suggestion = suggest(path, [
        ...schemas.map((one) => one.path),
        ...schemas.map(({ title }) => title),
      ]);
      problems.push(rules.noTable({ path, suggestion }, yaml?.placeOf([path])));
      continue;
    }
    const own = sources.get(schema.path) ?? [];
    for (const [index, entry] of entries.entries()) {
      const placeOf = (...keys: string[]) => yaml?.placeOf([path, index, ...keys]) ?? { file };
      const files = await filesMatching(folder, entry.file, reading);
      if (files.length === 0) problems.push(rules.noFile({ pattern: entry.file }, placeOf("file")));
      own.push({ files, sheet: entry.sheet, hints: hintsOf(entry, schema, placeOf, problems) });
    }
    sources.set(schema.path, own);
  }
  return sources;
}

/** One entry alone stands for a list of it; its lines are where they were. */
function inLists({ value, placeOf }: YamlFile): YamlFile {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { value, placeOf };
  const isAlone = (path: PropertyKey | undefined): boolean => {
    const entry = path === undefined ? undefined : (value as Record<PropertyKey, unknown>)[path];
    return typeof entry === "object" && entry !== null && !Array.isArray(entry);
  };
  const lists = Object.entries(value).map(([path, entry]) => [path, isAlone(path) ? [entry] : entry]);
  return {
    value: Object.fromEntries(lists),
    placeOf: ([path, index, ...keys]) =>
      placeOf(
        [path, ...(index === undefined || isAlone(path) ? [] : [index]), ...keys].filter(
          (key) => key !== undefined,
        ),
      ),
  };
}

function hintsOf(
  entry: SourceEntry,
  schema: TableSchema,
  placeOf: (...keys: string[]) => Place,
  problems: Problem[],
): TableHints {
  const idOf = (heading: string, ...keys: string[]): string | undefined => {
    const found = Object.entries(schema.columns).find(([, { heading: own, aliases = [] }]) =>
      [own, ...aliases].some((name) => normalForm(name) === normalForm(heading)),
    );
    if (found) return found[0];
    const headings = Object.values(schema.columns).map((column) => column.heading);
    const suggestion = suggest(heading, headings);
    problems.push(
      rules.noColumn({ heading, title: schema.title, headings, suggestion }, placeOf(...keys, heading)),
    );
    return undefined;
  };
  /** What is said by our headings, by the ids of their columns. */
  const byId = <T, U>(
    said: Readonly<Record<string, T>>,
    key: string,
    made: (value: T, heading: string) => U,
  ) =>
    new Map(
      Object.entries(said).flatMap(([heading, value]): [string, U][] => {
        const id = idOf(heading, key);
        return id === undefined ? [] : [[id, made(value, heading)]];
      }),
    );
  const { heading, unit, rows } = entry;
  const [from, to] = typeof heading === "number" ? [heading, heading] : (heading ?? []);
  const [[of, value] = []] = Object.entries(entry.across ?? {});
  const across = of !== undefined && value !== undefined && [idOf(of, "across"), idOf(value, "across")];
  return {
    ...(from !== undefined && to !== undefined && { heading: { from, to: Math.max(from, to) } }),
    columns: byId(entry.columns, "columns", inOneWidth),
    constants: byId(entry.constants, "constants", (text, own) => ({
      text: String(text),
      place: placeOf("constants", own),
    })),
    ...(unit && { unit }),
    rows: {
      ...(rows.from !== undefined && { from: rows.from }),
      ...(rows.to !== undefined && { to: rows.to }),
      without: new Set(rows.without.map(normalForm)),
    },
    words: byId(
      entry.words,
      "words",
      (words) => new Map(Object.entries(words).map(([theirs, ours]) => [normalForm(theirs), ours])),
    ),
    ...(across &&
      across[0] !== undefined &&
      across[1] !== undefined && { across: { of: across[0], value: across[1] } }),
  };
}
