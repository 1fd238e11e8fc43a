import { normalForm } from "../model/normal-form.js";
import type { TableSchema } from "../model/schema.js";
import type { Problem } from "../problem/problem.js";
import { unknownFile } from "../problem/rules/file.js";
import { suggest } from "../problem/suggest.js";
import { namesIn } from "./file.js";
import type { TableReading } from "./source.js";
import { sourcesName } from "./sources/sources.js";
import { sameFileIn, tableEndings, tableFileNames } from "./table-files.js";

/** Notes that people keep beside their tables. */
const isNote = (name: string): boolean => /\.md$/iu.test(name);

/**
 * Warns of files in a dataset's folder that nothing reads: most often a name mistyped, and a table silently missing.
 * `besides` are the paths of what other parts read.
 */
export async function reportUnknownFiles(
  schemas: readonly TableSchema[],
  besides: readonly string[],
  { folder, reader, problems, sources = new Map() }: TableReading,
): Promise<void> {
  const said = [...sources.values()].flatMap((own) =>
    own.flatMap(({ files }) => files.map((file) => file.slice(folder.length + 1))),
  );
  const folders = [...schemas.map(({ path }) => path), ...said, ...besides].flatMap((path) =>
    path.split("/").slice(0, -1),
  );
  const isBeside = sameFileIn(["kaiji.yaml", sourcesName, ...besides]);
  const paths: string[] = [];
  for (const name of await namesIn(folder, reader, problems)) {
    if (isBeside(name)) continue;
    if (!folders.includes(name)) paths.push(name);
    else
      for (const inside of await namesIn(`${folder}/${name}`, reader, problems))
        paths.push(`${name}/${inside}`);
  }
  const known = [...schemas.flatMap(tableFileNames), ...said, ...besides];
  tellUnknown(
    folder,
    paths.filter((path) => !isNote(path)),
    { known, near: [...folders, "kaiji.yaml"], schemas },
    problems,
  );
}

/** Reports each of these paths below a folder that has no known name, with the name that was likely meant. */
export function tellUnknown(
  folder: string,
  paths: readonly string[],
  {
    known,
    near = [],
    schemas = [],
  }: {
    readonly known: readonly string[];
    /** Other names that may be meant. */
    readonly near?: readonly string[];
    readonly schemas?: readonly TableSchema[];
  },
  problems: Problem[],
): void {
  const isKnown = sameFileIn(known);
  for (const path of paths.filter((candidate) => !isKnown(candidate))) {
    const suggestion = byTitle(path, schemas) ?? suggest(path, [...known, ...near]);
    problems.push(unknownFile({ suggestion }, { file: `${folder}/${path}` }));
  }
}

/** A file that is called as its table is in Japanese: 残高試算表.xlsx. */
function byTitle(path: string, schemas: readonly TableSchema[]): string | undefined {
  const [, name = "", ending = ""] = /([^/]+)\.([^./]+)$/u.exec(path) ?? [];
  const schema = schemas.find(({ title }) => normalForm(title) === normalForm(name));
  const isTable = tableEndings.some((known) => known === ending.toLowerCase());
  return schema && isTable ? `${schema.path}.${ending.toLowerCase()}` : undefined;
}
