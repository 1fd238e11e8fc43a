import { associationTables } from "../model/association/schemas.js";
import { sourceOf } from "../model/association/sources.js";
import type { BookletSources, Manuscript } from "../model/booklet.js";
import type { BookletDataset } from "../model/dataset.js";

/** 探したもの: which tables and texts of a dataset a chapter asks for while it is composed, by the names of `needs`. */
export class LookedFor {
  readonly #names = new Set<string>();

  get names(): readonly string[] {
    return [...this.#names];
  }

  /** A table of the report was asked for. */
  table(id: string): void {
    const source = sourceOf(id);
    if (source !== undefined) this.#names.add(source);
  }

  /** The same dataset, seen asking. */
  dataset(dataset: BookletDataset): BookletDataset {
    const tables = new Proxy(dataset.tables, {
      get: (own, id) => {
        if (typeof id === "string" && isTable(id)) this.#names.add(associationTables[id].path);
        return Reflect.get(own, id);
      },
    });
    return { ...dataset, tables };
  }

  /** The same sources, seen asking. */
  sources(sources: BookletSources): BookletSources {
    return { ...sources, texts: new TextsSeen(sources.texts, (name) => this.#names.add(`text/${name}`)) };
  }
}

const isTable = (id: string): id is keyof typeof associationTables => Object.hasOwn(associationTables, id);

class TextsSeen extends Map<string, Manuscript> {
  readonly #see: ((name: string) => void) | undefined;

  constructor(texts: ReadonlyMap<string, Manuscript>, see: (name: string) => void) {
    super(texts);
    this.#see = see;
  }

  override get(name: string): Manuscript | undefined {
    this.#see?.(name);
    return super.get(name);
  }

  override has(name: string): boolean {
    this.#see?.(name);
    return super.has(name);
  }
}
