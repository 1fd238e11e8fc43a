import type { TableSchema } from "../model/schema.js";
import type { Problem } from "../problem/problem.js";
import { unknownFile } from "../problem/rules/file.js";
import { suggest } from "../problem/suggest.js";
import { namesIn } from "./file.js";
import type { Reader } from "./reader.js";
import { sameFileIn, tableFileNames } from "./table-files.js";

/** What a dataset's folder holds beside its tables: read by other parts. */
const besides = ["kaiji.yaml", "text", "templates", "photographs", "rates", "forms"];

/** Notes that people keep beside their tables. */
const isNote = (name: string): boolean => /\.md$/iu.test(name);

/** Warns of files that no table is read from: most often a name mistyped, and a table silently missing. */
export async function reportUnknownFiles(
  folder: string,
  schemas: readonly TableSchema[],
  reader: Reader,
  problems: Problem[],
): Promise<void> {
  const known = schemas.flatMap(tableFileNames);
  const isKnown = sameFileIn(known);
  const folders = new Set(schemas.flatMap(({ path }) => path.split("/").slice(0, -1)));
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
