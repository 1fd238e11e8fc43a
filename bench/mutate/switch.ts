/** 変異の切替え: which fault is awake in this worker, and which places of faults were reached. */
export class Mutation {
  #awake = 0;
  #steps = 0;
  /** What is reached outside a run: while a file is loaded, in its hooks. */
  readonly #early = new Set<number>();
  #reached = this.#early;

  /** Asked by every mutated file wherever a fault may stand: whether it stands there now. */
  readonly mutant = (id: number): boolean => {
    this.#reached.add(id);
    // A fault may make a loop endless.
    if (this.#awake !== 0 && ++this.#steps > 20_000_000) throw new Error("endless");
    return id === this.#awake;
  };

  get early(): ReadonlySet<number> {
    return this.#early;
  }

  /** Runs with one fault awake (0: none); what was reached, and what was thrown. */
  async run(id: number, what: () => unknown): Promise<{ reached: ReadonlySet<number>; thrown: unknown }> {
    const reached = new Set<number>();
    this.#awake = id;
    this.#steps = 0;
    this.#reached = reached;
    try {
      await what();
      return { reached, thrown: undefined };
    } catch (error) {
      return { reached, thrown: error ?? new Error("nothing") };
    } finally {
      this.#awake = 0;
      this.#reached = this.#early;
    }
  }
}

declare global {
  var mutation: Mutation;
}
globalThis.mutation = new Mutation();
