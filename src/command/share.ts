import { createHash } from "node:crypto";
import type { Output } from "../effects.js";
import type { Reader } from "../load/source.js";
import type { Outcome } from "../problem/problem.js";
import type { BookletOptions } from "./association-outputs.js";
import { UsageError } from "./exit.js";

/** 分担: outputs of an association that a second thread is to make, from the same files. */
export interface Task {
  readonly folder: string;
  readonly names: readonly string[];
  readonly options: Pick<BookletOptions, "proof" | "print" | "png">;
}

/** What it made: nothing where it met an error, which the first thread meets too. */
export interface Share {
  readonly made: ReadonlyMap<string, Outcome<readonly Output[]>>;
  readonly marks: Marks;
}

/** Sets a second thread to a task at once; the call that is returned waits for its share. */
export type SecondThread = (task: Task) => () => Promise<Share>;

/** A mark of each file that was read, by its path. */
export type Marks = ReadonlyMap<string, string>;

/** A reader that leaves a mark of every file it reads. */
export function marking(reader: Reader): { readonly reader: Reader; readonly marks: Marks } {
  const marks = new Map<string, string>();
  const readFile = async (path: string) => {
    const bytes = await reader.readFile(path);
    marks.set(path, createHash("sha256").update(bytes).digest("base64"));
    return bytes;
  };
  return { reader: { look: reader.look, readFile }, marks };
}

/**
 * One output of a share. Two threads that read the same file before and after somebody saved it have read two
 * datasets: what they make does not belong together.
 */
export function sharedOutput({ made, marks }: Share, name: string, own: Marks): Outcome<readonly Output[]> {
  const output = made.get(name);
  const changed = [...own].find(([path, mark]) => (marks.get(path) ?? mark) !== mark);
  if (output && !changed) return output;
  throw new UsageError(
    `${changed ? `「${changed[0]}」` : "データ"}が、読んでいる間に変わりました。保存し終えてから、もう一度実行してください。`,
  );
}
