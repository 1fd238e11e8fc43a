import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutant } from "./instrument.js";

/** 台帳: the mutants, and what became of them, in a folder that all workers share. */
export class Ledger {
  readonly #told: string;
  readonly mutants: readonly Mutant[];

  constructor(folder: string) {
    this.#told = join(folder, "told");
    this.mutants = JSON.parse(readFileSync(join(folder, "mutants.json"), "utf8"));
  }

  /** Opens a ledger: the folder by which workers find it. */
  static begin(mutants: readonly Mutant[]): string {
    const folder = mkdtempSync(join(tmpdir(), "mutate-"));
    writeFileSync(join(folder, "mutants.json"), JSON.stringify(mutants));
    writeFileSync(join(folder, "told"), "");
    return folder;
  }

  /** A line for each mutant that a test reached, or found. */
  tell(what: "reached" | "found", ids: Iterable<number>): void {
    appendFileSync(this.#told, [...ids].map((id) => `${what} ${id}\n`).join(""));
  }

  read(what: "reached" | "found"): ReadonlySet<number> {
    const lines = readFileSync(this.#told, "utf8").split("\n");
    return new Set(lines.flatMap((line) => (line.startsWith(what) ? [Number(line.split(" ")[1])] : [])));
  }
}
