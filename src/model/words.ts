import type { Place } from "../problem/place.js";

/** 語の出所: words that were read, and where they stand: what is wrong with them may show only when they are drawn. */
export interface Words {
  readonly text: string;
  readonly place: Place;
}

/** The words in the cells of rows as they were read. */
export function wordsOf(rows: readonly object[]): Words[] {
  return rows.flatMap((row) => Object.values(row).filter(isWords));
}

function isWords(cell: unknown): cell is Words {
  if (typeof cell !== "object" || cell === null || !("text" in cell)) return false;
  return "value" in cell && typeof cell.value === "string" && cell.value !== "";
}
