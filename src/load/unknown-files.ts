import type { TableSchema } from "../model/schema.js";
import type { Problem } from "../problem/problem.js";
import { unknownFile } from "../problem/rules/file.js";
import { suggest } from "../problem/suggest.js";
import type { Reader } from "./source.js";

/** What a dataset's folder holds beside its tables: read by other parts. */
const besides = ["kaiji.yaml", "text", "templates", "photographs", "rates", "forms"];

/** What people and their computers leave in a folder: notes, hidden files, the lock of an open workbook. */
const noise = /^(\.|~\$|thumbs\.db$|desktop\.ini$)|\.md$/iu;

/** Warns of files that no table is read from: most often a name mistyped, and a table silently missing. */
export async function reportUnknownFiles(
  folder: string,
  schemas: readonly TableSchema[],
  reader: Reader,
  problems: Problem[],
): Promise<void> {
  const known = schemas.flatMap(({ path }) => [`${path}.csv`, `${path}.xlsx`]);
  const folders = new Set(schemas.flatMap(({ path }) => path.split("/").slice(0, -1)));
  for (const name of await namesIn(folder, reader)) {
    if (besides.includes(name)) continue;
    const paths = folders.has(name)
      ? (await namesIn(`${folder}/${name}`, reader)).map((inside) => `${name}/${inside}`)
      : [name];
    for (const path of paths.filter((candidate) => !known.includes(candidate))) {
      problems.push(
        unknownFile({ suggestion: suggest(path, [...known, ...folders]) }, { file: `${folder}/${path}` }),
      );
    }
  }
}

async function namesIn(folder: string, reader: Reader): Promise<string[]> {
  const found = await reader.look(folder);
  return found.kind === "folder" ? found.names.filter((name) => !noise.test(name)) : [];
}
