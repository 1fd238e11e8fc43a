import { sameFileName } from "../model/file-name.js";
import type { TableSchema } from "../model/schema.js";
import type { Problem } from "../problem/problem.js";
import { twoFiles } from "../problem/rules/file.js";
import type { Reader } from "./reader.js";

/** 表のファイル: the endings that a table's file may have, in capitals too (`visits.CSV`). */
export const tableEndings = ["csv", "xlsx", "xlsm", "xls", "xlsb", "ods"] as const;

/** What a table's file is called without its ending: `visits` of `visits.CSV`; undefined of what can be no table. */
export function tableName(file: string): string | undefined {
  const [, name, ending = ""] = /^(.+)\.([^.]+)$/u.exec(file) ?? [];
  return tableEndings.some((known) => known === ending.toLowerCase()) ? name : undefined;
}

export const isCsv = (file: string): boolean => /\.csv$/iu.test(file);

/** Every name that a table may have in its dataset, as messages list them. */
export const tableFileNames = ({ path }: Pick<TableSchema, "path">): string[] =>
  tableEndings.map((ending) => `${path}.${ending}`);

/** Whether a file is one of these, whatever capitals it is written with. */
export function sameFileIn(names: readonly string[]): (file: string) => boolean {
  const known = new Set(names.map(sameFileName));
  return (file) => known.has(sameFileName(file));
}

/** The files that are there for a table, CSV first, whatever capitals they are written with. */
export async function tableFiles(
  folder: string,
  { path }: Pick<TableSchema, "path">,
  reader: Reader,
): Promise<string[]> {
  const parts = `${folder}/${path}`.split("/");
  const wanted = tableEndings.map((ending) => sameFileName(`${parts.at(-1)}.${ending}`));
  const inside = parts.slice(0, -1).join("/");
  const found = await reader.look(inside);
  if (found.kind !== "folder") return [];
  return found.names
    .filter((name) => wanted.includes(sameFileName(name)))
    .sort((a, b) => wanted.indexOf(sameFileName(a)) - wanted.indexOf(sameFileName(b)))
    .map((name) => `${inside}/${name}`);
}

/** The one file of a table; undefined where there is none, or more than one, which is a problem. */
export function onlyFile(files: readonly string[], problems: Problem[]): string | undefined {
  const [file, ...others] = files;
  if (file === undefined || others.length === 0) return file;
  for (const other of others) problems.push(twoFiles({ other }, { file }, [{ file: other }]));
  return undefined;
}
