import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { defineConfig, mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import kaiji from "../../vitest.config.js";
import { instrument, type Mutant } from "./instrument.js";
import { Ledger } from "./ledger.js";
import { goals, scoreReporter } from "./reporter.js";

/**
 * `npm run mutate`: deliberate faults in the rooms that calculate, load and compose, and the share that the tests
 * find. `npm run mutate -- test/calculate/fees` runs some tests; `MUTATE=calculate/fees` mutates some files.
 */
const rooms = (process.env.MUTATE ?? Object.keys(goals).join(",")).split(",");

const mutants: Mutant[] = [];
const mutated = new Map<string, string>();
for (const path of rooms.flatMap(sources)) {
  const { code, mutants: own } = instrument(path, readFileSync(path, "utf8"), mutants.length + 1);
  mutants.push(...own);
  mutated.set(path, code);
}

const ledger = Ledger.begin(mutants);

/** A room's source files; a single file by its name. */
function sources(room: string): string[] {
  const path = `src/${room}`;
  if (path.endsWith(".ts")) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The tests of one file alone go first, then the deepest: they find most faults in the least time. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isNear = ({ moduleId }: TestSpecification): boolean =>
      mutated.has(
        relative("test", moduleId)
          .replace(/^/u, "src/")
          .replace(/\.test\.ts$/u, ".ts"),
      );
    const depth = ({ moduleId }: TestSpecification): number => moduleId.split("/").length;
    return files.toSorted(
      (a, b) =>
        Number(isNear(b)) - Number(isNear(a)) || depth(b) - depth(a) || (a.moduleId < b.moduleId ? -1 : 1),
    );
  }
}

export default mergeConfig(
  kaiji,
  defineConfig({
    plugins: [
      {
        name: "mutate",
        enforce: "pre",
        transform: (_, id) => mutated.get(relative(process.cwd(), id)),
      },
    ],
    test: {
      include: ["test/{calculate,load,compose}/**/*.test.ts"],
      runner: "./bench/mutate/runner.ts",
      env: { MUTATION_LEDGER: ledger },
      reporters: ["default", scoreReporter(new Ledger(ledger))],
      sequence: { sequencer: NearestFirst },
      maxWorkers: 2,
      // Which mutants a file of tests passes while it is loaded shows only where it is loaded by itself.
      isolate: true,
      testTimeout: 0,
      hookTimeout: 0,
    },
  }),
);
