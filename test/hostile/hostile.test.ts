import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/command/build.js";
import { visibleText } from "../../src/problem/invisible.js";
import type { Place } from "../../src/problem/place.js";
import type { Problem } from "../../src/problem/problem.js";
import { type Files, memoryEffects } from "../support/memory.js";
import { hasLibreOffice, recalculate } from "../support/recalculate.js";
import { type Target, targets } from "./datasets.js";
import { type ColumnName, columnsOf, injected, toldColumns } from "./injected.js";
import { hostileTexts } from "./texts.js";
import { faultsOf } from "./well-formed.js";

/**
 * A proof sets the blocks of the booklet a second time, with the numbers of their figures: for the text that would
 * do most harm in their marks, and the one that takes most room.
 */
const inProof: ReadonlySet<string> = new Set([hostileTexts.markup, hostileTexts.long]);

/** A build in memory: what it said, and what it wrote. */
async function built(files: Files, proof: boolean) {
  const effects = memoryEffects(files);
  const variants = { proof, print: false, png: false };
  const options = { output: "out", format: "json", strict: false, quiet: true, colour: false } as const;
  const code = await build(["x"], { ...options, ...variants }, effects);
  const said = effects.printed.join("");
  const { problems } = JSON.parse(said) as { problems: (Problem & Place)[] };
  return { code, said, problems, outputs: [...effects.files].filter(([path]) => path.startsWith("out/")) };
}

/**
 * Puts a text into every column, and takes it out of those where it is refused, until the rest is built: so each
 * column is seen either to refuse it or to carry it into the outputs.
 */
async function carried(target: Target, text: string, proof: boolean) {
  const columns = new Set<ColumnName>(columnsOf(target));
  for (;;) {
    const made = await built(injected(target, columns, text), proof);
    // Nothing that is said acts on a terminal, and nothing ends as a fault of ours.
    expect(visibleText(made.said.replaceAll("\n", "")).found).toEqual([]);
    expect([0, 1]).toContain(made.code);
    if (made.code === 0) return { ...made, columns };
    const refused = made.problems
      .filter(({ severity }) => severity === "error")
      .flatMap(({ file, column, ...one }) =>
        toldColumns({ ...one, place: { file, column: column ?? "" } }, columns),
      );
    expect(refused, JSON.stringify(made.problems.slice(0, 3))).not.toEqual([]);
    for (const column of refused) columns.delete(column);
  }
}

describe.each(Object.keys(targets) as (keyof typeof targets)[])("in every column of a %s", (kind) => {
  const books: Record<string, Uint8Array> = {};
  let target: Target;
  beforeAll(async () => {
    target = await targets[kind]();
  });

  test.each(Object.entries(hostileTexts))(
    "%s: told at the column, or carried into outputs that are well-formed",
    { timeout: 120_000 },
    async (name, text) => {
      const { outputs } = await carried(target, text, kind === "association" && inProof.has(text));
      expect(outputs.flatMap(([path, bytes]) => faultsOf(path, bytes))).toEqual([]);
      for (const [path, bytes] of outputs)
        if (path.endsWith(".xlsx")) books[`${name}-${path.replaceAll("/", "-")}`] = bytes;
    },
  );

  test("LibreOffice opens all of these workbooks", { timeout: 240_000 }, async (context) => {
    if (!(await hasLibreOffice())) return context.skip("soffice is not installed");
    expect(Object.keys(await recalculate(books))).toHaveLength(Object.keys(books).length);
  });
});
