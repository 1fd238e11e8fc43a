interface NamespaceScope {
  /** How many elements were open where it began. */
  readonly depth: number;
  readonly uris: ReadonlyMap<string, string>;
  /** Names as they are written, to those of the vocabulary. */
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

/** Which name of the vocabulary a name stands for: prefixes are the writer's own (`x:row` is `row`). */
export class Namespaces {
  readonly #vocabulary: ReadonlyMap<string, string>;
  readonly #scopes: NamespaceScope[] = [scope(-1, new Map())];

  /** `vocabulary`: the names of namespaces, and the prefix under which we know each. */
  constructor(vocabulary: ReadonlyMap<string, string>) {
    this.#vocabulary = vocabulary;
  }

  enter(depth: number, declarations: readonly (readonly [string, string])[]): void {
    this.#scopes.push(scope(depth, new Map([...this.#current().uris, ...declarations])));
  }

  leave(depth: number): void {
    if (this.#current().depth === depth) this.#scopes.pop();
  }

  /** Empty for an element that the vocabulary has not. */
  elementName(written: string): string {
    const { elements } = this.#current();
    const before = elements.get(written);
    if (before !== undefined) return before;
    const name = this.#resolve(written, "");
    elements.set(written, name);
    return name;
  }

  attributeName(written: string): string {
    const { attributes } = this.#current();
    const before = attributes.get(written);
    if (before !== undefined) return before;
    const name = written.includes(":") ? this.#resolve(written, undefined) : written;
    attributes.set(written, name);
    return name;
  }

  #resolve(written: string, undeclared: string | undefined): string {
    const colon = written.indexOf(":");
    const prefix = colon === -1 ? "" : written.slice(0, colon);
    const local = written.slice(colon + 1);
    const uri = this.#current().uris.get(prefix);
    const known = uri === undefined ? (prefix === "" ? undeclared : undefined) : this.#vocabulary.get(uri);
    if (known === undefined) return "";
    return known === "" ? local : `${known}:${local}`;
  }

  #current(): NamespaceScope {
    return this.#scopes.at(-1) as NamespaceScope;
  }
}

const scope = (depth: number, uris: ReadonlyMap<string, string>): NamespaceScope => ({
  depth,
  uris,
  elements: new Map(),
  attributes: new Map(),
});
