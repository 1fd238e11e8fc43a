import type { Problem } from "../../problem/problem.js";
import { emptyFile } from "../../problem/rules/file.js";
import { beyondBounds, Unreadable } from "../unreadable.js";
import { decodedPieces } from "./encoding.js";
import { quoteProblem, refuseOthers, refuseWide, unpadded, withPlainBreaks } from "./plain.js";
import { fieldsOf, recordsOf } from "./records.js";
import { separatorOf } from "./separator.js";

/** One record of a CSV: the line of the file at which it begins, and its fields. */
export interface CsvLine {
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with its quotes. */
  readonly problem?: Problem;
}

/** Characters that one record may have: what a quote that is never closed may hold back. */
const longestRecord = 4 * 1024 * 1024;

/**
 * A CSV too large to hold, some records at a time, by the rules of any CSV. `tell` is called with why a file cannot be read, or
 * read on: what was given before stands.
 */
export async function* streamCsv(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  tell: (problem: Problem) => void,
): AsyncGenerator<readonly CsvLine[]> {
  const pieces = new Pieces(file);
  try {
    for await (const text of plainPieces(decodedPieces(recognised(chunks)))) {
      const lines = pieces.take(text);
      if (lines.length > 0) yield lines;
    }
    yield pieces.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    tell(error.problemAt({ file }));
  }
}

/** Puts together what the ends of the pieces cut. */
class Pieces {
  readonly #file: string;
  #separator: string | undefined;
  #held = "";
  #line = 1;
  #isEmpty = true;

  constructor(file: string) {
    this.#file = file;
  }

  take(piece: string): readonly CsvLine[] {
    if (this.#held.length > longestRecord) {
      this.#lines(this.#held, false);
      throw beyondBounds("一行の文字の量", `${longestRecord.toLocaleString("ja")}字`);
    }
    return this.#lines(this.#held + piece, true);
  }

  end(): readonly CsvLine[] {
    const lines = this.#lines(unpadded(this.#held), false);
    if (this.#isEmpty) throw new Unreadable((place) => emptyFile({}, place));
    return lines;
  }

  #lines(text: string, goesOn: boolean): readonly CsvLine[] {
    this.#separator ??= separatorOf(text);
    const separator = this.#separator;
    const { records, faults, rest } = recordsOf(text, separator, { line: this.#line, goesOn });
    refuseWide(records);
    const open = faults.find(({ kind }) => kind === "open");
    // What follows an open quote is in one field with it.
    if (open) throw new Unreadable(() => quoteProblem(open, this.#file));
    const problems = new Map(faults.map((fault) => [fault.line, quoteProblem(fault, this.#file)]));
    this.#held = text.slice(rest.start);
    this.#line = rest.line;
    this.#isEmpty &&= records.length === 0;
    return records.map(({ start, end, line }) => {
      const problem = problems.get(line);
      return { line, fields: fieldsOf(text.slice(start, end), separator), ...(problem && { problem }) };
    });
  }
}

/** Line ends as \n; a CR at the end of a piece may be half of one. */
async function* plainPieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let half = "";
  for await (const piece of pieces) {
    const text = half + piece;
    half = text.endsWith("\r") ? "\r" : "";
    yield withPlainBreaks(half === "" ? text : text.slice(0, -1));
  }
  yield withPlainBreaks(half);
}

/** Bytes taken at once: the cells of more of them would lie in memory together. */
const mostAtOnce = 65_536;

async function* recognised(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) refuseOthers(chunk);
    isFirst = false;
    for (let at = 0; at < chunk.length; at += mostAtOnce) yield chunk.subarray(at, at + mostAtOnce);
  }
}
