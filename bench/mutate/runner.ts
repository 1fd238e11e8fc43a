import "./switch.js";
import { setMaxListeners } from "node:events";
import { dirname, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type File, startTests, type Task, type Test } from "@vitest/runner";
import { TestRunner, vi } from "vitest";
import { Ledger } from "./ledger.js";

const { mutation } = globalThis;
// A test's signal is listened to each time that it runs.
setMaxListeners(0);
const ledger = new Ledger(process.env.MUTATION_LEDGER ?? "");
const files = new Map(ledger.mutants.map(({ id, file }) => [id, relative("src", file)]));
const mutated = new Set(files.values());

/** In milliseconds: a slower test, or a file slower to load, guards the whole and not a line. */
const longest = { test: 1500, file: 5000 };

/**
 * Runs each test as it is, then again with every fault of its room that it reached and that no test has found yet.
 * The faults reached outside the tests (declarations, hooks) are tried afterwards, by loading the file anew with
 * each: by the tests of the mutated file, or by those beside it that are of no one file.
 */
export default class MutatingRunner extends TestRunner {
  readonly #early = new Set<number>();
  readonly #slow = new Set<string>();

  async runTask(test: Test): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const start = performance.now();
    const { reached, thrown } = await mutation.run(0, run);
    if (thrown) throw thrown;
    const room = roomOf(mirrored(test.file.filepath));
    const own = [...reached].filter((id) => roomOf(files.get(id)) === room);
    ledger.tell("reached", own);
    if (performance.now() - start > longest.test && (await this.#isSlow(run))) {
      this.#slow.add(test.id);
      return;
    }
    const found = ledger.read("found");
    for (const id of own) {
      if (found.has(id)) continue;
      const faulty = await mutation.run(id, run);
      if (!faulty.reached.has(id)) this.#early.add(id);
      else if (faulty.thrown) {
        // A failure counts where the same test passes again without the fault.
        const sound = await mutation.run(0, run);
        if (sound.thrown) this.#early.add(id);
        else ledger.tell("found", [id]);
      }
    }
  }

  /** Whether a test is slow the second time too, when what it keeps (a dataset that is loaded once) is there. */
  async #isSlow(run: () => unknown): Promise<boolean> {
    const start = performance.now();
    await mutation.run(0, run);
    return performance.now() - start > longest.test;
  }

  override async onAfterRunFiles(ran?: File[]): Promise<void> {
    const file = ran?.[0];
    if (file?.result?.state === "pass") await this.#tryEarly(file.filepath);
    super.onAfterRunFiles();
  }

  async #tryEarly(path: string): Promise<void> {
    const own = new Set([...mutation.early, ...this.#early]);
    const near = [...own].filter((id) => isNear(files.get(id) ?? "", mirrored(path)));
    ledger.tell("reached", near);
    // Until what vitest has to say of the tests themselves is said.
    await setTimeout(200);
    const start = performance.now();
    if ((await this.#isFaulty(0, path)) || performance.now() - start > longest.file) return;
    for (const id of near) {
      if (ledger.read("found").has(id)) continue;
      if (await this.#isFaulty(id, path)) ledger.tell("found", [id]);
    }
  }

  /** Whether a test of the file fails when everything is loaded with the fault awake. */
  async #isFaulty(id: number, path: string): Promise<boolean> {
    const quiet = new QuietRunner(this.config, this.#slow);
    Object.assign(quiet, {
      moduleRunner: Reflect.get(this, "moduleRunner"),
      _otel: Reflect.get(this, "_otel"),
    });
    vi.resetModules();
    await mutation.run(id, () => startTests([path], quiet));
    return quiet.hasFailed;
  }
}

/** `calculate/fees/fee.ts` of `test/calculate/fees/fee.test.ts`. */
const mirrored = (path: string): string => relative("test", path).replace(/\.test\.ts$/u, ".ts");
const roomOf = (file: string | undefined): string | undefined => file?.split("/")[0];
const isNear = (file: string, own: string): boolean =>
  mutated.has(own) ? file === own : dirname(file) === dirname(own);

/** Runs a file's tests up to the first that fails, and tells vitest nothing. */
class QuietRunner extends TestRunner {
  readonly #slow: ReadonlySet<string>;
  hasFailed = false;

  constructor(config: TestRunner["config"], slow: ReadonlySet<string>) {
    super(config);
    this.#slow = slow;
  }

  async runTask(test: Test): Promise<void> {
    if (!this.hasFailed && !this.#slow.has(test.id)) await TestRunner.getTestFn(test)();
  }

  override onAfterRunTask(test: Task): void {
    this.hasFailed ||= test.result?.state === "fail";
    super.onAfterRunTask(test);
  }

  override onAfterRunFiles(files?: File[]): void {
    this.hasFailed ||= files?.some(({ result }) => result?.state !== "pass") ?? true;
  }
}
