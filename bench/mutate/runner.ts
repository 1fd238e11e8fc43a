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
const folders = new Map(ledger.mutants.map(({ id, file }) => [id, dirname(relative("src", file))]));

/** In milliseconds: a slower test, or a file slower to load, guards the whole and not a line. */
const longest = { test: 1500, file: 5000 };

/**
 * Runs each test as it is, then again with every fault of its room that it reached and that no test has found yet.
 * The faults reached outside the tests (declarations, hooks) are tried afterwards, by loading the file anew with
 * each; there the tests beside the mutated file must do.
 */
export default class MutatingRunner extends TestRunner {
  readonly #early = new Set<number>();
  readonly #slow = new Set<string>();

  async runTask(test: Test): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const start = performance.now();
    const { reached, thrown } = await mutation.run(0, run);
    if (thrown) throw thrown;
    const own = [...reached].filter((id) => roomOf(folders.get(id)) === roomOf(folderOf(test.file.filepath)));
    ledger.tell("reached", own);
    if (performance.now() - start > longest.test) {
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

  override async onAfterRunFiles(files?: File[]): Promise<void> {
    const file = files?.[0];
    if (file?.result?.state === "pass") await this.#tryEarly(file.filepath);
    super.onAfterRunFiles();
  }

  async #tryEarly(path: string): Promise<void> {
    const own = new Set([...mutation.early, ...this.#early]);
    const near = [...own].filter((id) => folders.get(id) === folderOf(path));
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

/** `calculate/fees` of a test in `test/calculate/fees/`. */
const folderOf = (path: string): string => dirname(relative("test", path));
const roomOf = (folder: string | undefined): string | undefined => folder?.split("/")[0];

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
