import type { Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import { streamCsv } from "../read/csv/stream.js";
import { InvisibleCharacters } from "./visible.js";

/** A line of a list as it can be seen, and where it stands. */
export interface ListLine {
  readonly place: Place;
  readonly cells: readonly string[];
  /** Why it cannot be trusted. */
  readonly problem?: Problem;
}

/**
 * 一覧: a CSV of any length, some lines at a time, without invisible characters. `tell` is called at the end with what was taken
 * out, or why it could not be read on.
 */
export async function* csvLines(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  tell: (problem: Problem) => void,
): AsyncGenerator<readonly ListLine[]> {
  const characters = new InvisibleCharacters();
  for await (const lines of streamCsv(chunks, file, tell)) {
    yield lines.map(({ line, fields, problem }) => {
      const place = { file, row: line };
      const cells = fields.map((field) => characters.take(field, () => place));
      return { place, cells, ...(problem && { problem }) };
    });
  }
  const invisible: Problem[] = [];
  characters.tell(invisible);
  invisible.forEach(tell);
}
