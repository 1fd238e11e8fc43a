import { columnLetter } from "../../src/problem/place.js";
import type { Problem } from "../../src/problem/problem.js";
import type { Files } from "../support/memory.js";
import type { Target } from "./datasets.js";

/** A column of a table, as messages name it: `x/statistics/mix.csv!B`. */
export type ColumnName = string;

const nameOf = (path: string, index: number): ColumnName => `${path}!${columnLetter(index + 1)}`;

/** Every column but those whose words a chapter of kaiji's own refers to. */
export function columnsOf({ tables }: Target): ColumnName[] {
  return Object.entries(tables)
    .flatMap(([path, [header = []]]) => header.map((_, index) => nameOf(path, index)))
    .filter((name) => name !== "x/statistics/key-figures.csv!A");
}

/**
 * The columns among `columns` that a problem speaks of: that of its place or of those related to it; where none of
 * them is among them (a sum that a renamed key makes wrong), all of the same tables.
 */
export function toldColumns({ place, related }: Problem, columns: ReadonlySet<ColumnName>): ColumnName[] {
  const places = [...(place ? [place] : []), ...related];
  const told = places.map(({ file, column }) => `${file}!${column}`).filter((name) => columns.has(name));
  return told.length > 0
    ? told
    : [...columns].filter((name) => places.some(({ file }) => name.startsWith(`${file}!`)));
}

/** The dataset with a text in each of those columns: in place of what its first row says there, wherever it is said. */
export function injected({ files, tables }: Target, columns: ReadonlySet<ColumnName>, text: string): Files {
  const changed = Object.entries(tables).map(([path, [header = [], ...rows]]) => {
    const first = rows[0] ?? [];
    const told = rows.map((row) =>
      row.map((cell, index) => (columns.has(nameOf(path, index)) && cell === first[index] ? text : cell)),
    );
    return [path, [header, ...told].map(csvLine).join("")] as const;
  });
  return { ...files, ...Object.fromEntries(changed) };
}

const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;
