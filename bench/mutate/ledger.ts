import { appendFileSync, readFileSync } from "node:fs";

/** 台帳: what became of the mutants, in one file for all workers: a line for each one reached or found. */
export class Ledger {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  tell(what: "reached" | "found", ids: Iterable<number>, test: string): void {
    appendFileSync(this.#path, [...ids].map((id) => `${what} ${id} ${test}\n`).join(""));
  }

  /** The ids that were reached, or found; each with a test file that did so. */
  read(what: "reached" | "found"): ReadonlyMap<number, string> {
    const lines = readFileSync(this.#path, "utf8").split("\n");
    return new Map(
      lines.flatMap((line) => {
        const [kind, id, test = ""] = line.split(" ");
        return kind === what ? [[Number(id), test] as const] : [];
      }),
    );
  }
}
