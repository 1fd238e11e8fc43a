/**
 * `npm run fuzz [-- --seed N] [--from N] [--count N]`: tries inputs of which something was changed. One that ends in a
 * crash, a hang or words that nobody understands is told, and written to `output/fuzz/`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { inputOf } from "./input.js";
import { originals } from "./originals.js";
import type { Report, Task } from "./worker.js";

const number = { type: "string" } as const;
const { values } = parseArgs({ options: { seed: number, from: number, count: number } });
const seed = Number(values.seed ?? 1);
const from = Number(values.from ?? 0);
const end = from + Number(values.count ?? 100_000);

/** What an input may take, in milliseconds of work and megabytes. */
const longest = 10_000;
const most = 600;

const threads = Math.min(availableParallelism(), end - from);

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const all = await originals();
const faults = new Map<string, number[]>();
let tried = 0;

/** Tells a fault, and keeps its input as a dataset on which kaiji can be called. */
async function keep(number: number, fault: string): Promise<void> {
  // Faults that arise at the same place are one kind.
  const kind = /\n\s+at (.*)/u.exec(fault)?.[1] ?? fault.split("\n")[0] ?? "";
  const known = faults.get(kind) ?? [];
  faults.set(kind, [...known, number]);
  if (known.length >= 3) return;
  const { name, files, call } = inputOf(all, seed, number);
  print(`${number} ${name} [${call.join(" ")}]: ${fault.split("\n").slice(0, 6).join("\n  ")}`);
  for (const [path, bytes] of Object.entries(files)) {
    const file = join("output/fuzz", `${seed}-${number}`, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** Runs a thread until it is through or broken; where the latter, with which input, and why. */
function tryIn(task: Task): Promise<{ readonly number: number; readonly fault: string } | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("fuzz-worker.js", import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: most },
    });
    let now = task.from;
    const broken = (fault: string) => {
      clearTimeout(limit);
      worker.terminate();
      resolve({ number: now, fault });
    };
    let limit: NodeJS.Timeout | undefined;
    // On a crowded machine a thread waits longer than it works.
    const watch = (before: NodeJS.CpuUsage): void => {
      limit = setTimeout(() => {
        const { user, system } = process.cpuUsage(before);
        if ((user + system) / 1000 < longest * threads) watch(before);
        else broken(`${longest / 1000}秒で終わらない`);
      }, longest);
    };
    worker.on("message", (report: Report) => {
      if ("fault" in report) return void keep(report.number, report.fault);
      now = report.begins;
      tried += 1;
      clearTimeout(limit);
      watch(process.cpuUsage());
      if (tried % 1000 === 0) print(`… ${tried}`);
    });
    worker.on("error", (error) => broken(`${error.message}\n${error.stack}`));
    worker.on("exit", () => {
      clearTimeout(limit);
      resolve(undefined);
    });
  });
}

/** Tries every so manyth number; a thread that broke is followed by another. */
async function tryAll(task: Task): Promise<void> {
  for (let next = task.from; next < end; ) {
    const broken = await tryIn({ ...task, from: next });
    if (!broken) return;
    await keep(broken.number, broken.fault);
    next = broken.number + task.step;
  }
}

const begin = performance.now();
await Promise.all(
  Array.from({ length: threads }, (_, index) => tryAll({ seed, from: from + index, end, step: threads })),
);
print(
  `種 ${seed}、${from}番から${tried}個、${Math.round((performance.now() - begin) / 1000)}秒、${threads}スレッド`,
);
for (const [kind, numbers] of faults)
  print(`  ${numbers.length}回: ${kind}（${numbers.slice(0, 5).join("、")}）`);
if (faults.size === 0) print("  落ちたもの、終わらないもの、終了コード70はありません。");
process.exitCode = faults.size === 0 ? 0 : 1;
