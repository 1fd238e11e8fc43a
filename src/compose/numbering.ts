import type { Caption } from "../model/block.js";
import type { Design } from "../model/theme.js";
import type { References } from "./references.js";

/** 図表番号: tables and figures counted through the document, so that paper and screen agree. */
export class Numbering {
  readonly #counts = { 表: 0, 図: 0 };
  readonly #used = new Set<string>();
  readonly #references: References;
  readonly #isCounted: boolean;

  /** Where they are not counted (`design.numbers`), a table is referred to by its title. */
  constructor(references: References, { numbers }: Pick<Design, "numbers">) {
    this.#references = references;
    this.#isCounted = numbers;
  }

  next(kind: "表" | "図", wished: string, text: string): Caption {
    this.#counts[kind] += 1;
    const number = this.#isCounted ? `${kind}${this.#counts[kind]}` : "";
    const id = this.unique(wished);
    this.#references.target(id, number || `「${text}」`);
    return { id, number, text };
  }

  /** The id itself, or with a number where the same thing is placed again. */
  unique(wished: string): string {
    let id = wished;
    for (let time = 2; this.#used.has(id); time += 1) id = `${wished}-${time}`;
    this.#used.add(id);
    return id;
  }
}
