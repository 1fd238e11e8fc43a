import type { TableSchema } from "../model/schema.js";
import { unknownFile } from "../problem/rules/file.js";
import { suggest } from "../problem/suggest.js";
import { namesIn } from "./file.js";
import type { TableReading } from "./source.js";
import { sourcesName } from "./sources/sources.js";
import { sameFileIn, tableFileNames } from "./table-files.js";

/** What a dataset's folder holds beside its tables: read by other parts. */
const besides = ["kaiji.yaml", sourcesName, "text", "templates", "photographs", "rates", "forms"];

/** Notes that people keep beside their tables. */
const isNote = (name: string): boolean => /\.md$/iu.test(name);

/** Warns of files that no table is read from: most often a name mistyped, and a table silently missing. */
export async function reportUnknownFiles(
  schemas: readonly TableSchema[],
  { folder, reader, problems, sources = new Map() }: TableReading,
): Promise<void> {
  const known = schemas.flatMap(tableFileNames);
  const said = [...sources.values()].flatMap((own) => own.flatMap(({ files }) => files));
  const isKnown = sameFileIn([...known, ...said.map((file) => file.slice(folder.length + 1))]);
  const folders = new Set(
    [...schemas.map(({ path }) => path), ...said.map((file) => file.slice(folder.length + 1))].flatMap(
      (path) => path.split("/").slice(0, -1).slice(0, 1),
    ),
  );
  for (const name of await namesIn(folder, reader, problems)) {
    if (besides.includes(name)) continue;
    const paths = folders.has(name)
      ? (await namesIn(`${folder}/${name}`, reader, problems)).map((inside) => `${name}/${inside}`)
      : [name];
    for (const path of paths.filter((candidate) => !isKnown(candidate) && !isNote(candidate))) {
      problems.push(
        unknownFile({ suggestion: suggest(path, [...known, ...folders]) }, { file: `${folder}/${path}` }),
      );
    }
  }
}
