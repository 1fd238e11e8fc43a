/**
 * `npm run bench:kills`: builds of the sample chamber, whole commands, killed (SIGKILL) at any time and within the swap,
 * and two at once. Two reference days by turns give outputs that can be told apart; the 428 forms of the first build
 * are carried over each time.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { setTimeout } from "node:timers/promises";

const dataset = "data/sample-chamber-2025h1";
const base = "output/bench-kills";
const days = ["2025-10-08", "2025-11-08"] as const;
const only = ["register.xlsx", "follow-ups.xlsx", "follow-ups.ics", "half-year-report.xlsx", "figures.json"];
const name = dataset.slice("data/".length);
const output = join(base, "output");
const folder = join(output, name);

const anyTime = Number(process.argv[2] ?? 150);
const inSwap = Number(process.argv[3] ?? 50);
const pairs = Number(process.argv[4] ?? 50);

/** Kills the process before its nth rename without a pause: the first two are the swap's. */
const hook = join(base, "hook.cjs");
const hookText = `
const fs = require("node:fs");
let left = Number(process.env.RENAME);
const { renameSync } = fs;
fs.renameSync = (...args) => {
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
  return renameSync(...args);
};`;

function build(day: string, rename?: number, names = only): ChildProcess {
  const hooked = rename === undefined ? [] : ["--require", `./${hook}`];
  const call = ["dist/kaiji.cjs", "build", dataset, "--output", output, "--as-of", day, "--quiet"];
  return spawn(process.execPath, [...hooked, ...call, "--only", names.join(",")], {
    stdio: "ignore",
    env: { ...process.env, RENAME: `${rename}` },
  });
}

async function built(day: string, names = only): Promise<number> {
  const [code] = await once(build(day, undefined, names), "exit");
  return code;
}

/** One word for all names and bytes below a folder. */
async function digest(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(relative(folder, path)).update(await readFile(path));
  return hash.digest("hex");
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

await rm(base, { recursive: true, force: true });
await mkdir(base, { recursive: true });
await writeFile(hook, hookText);
await built(days[0], ["forms"]);
const whole = new Map<string, string>();
let longest = 0;
for (const day of days.toReversed()) {
  const begin = performance.now();
  await built(day);
  longest = Math.max(longest, performance.now() - begin);
  whole.set(await digest(folder), day);
}

/** What stands in the folder: of which day, whole; or neither. */
async function standing(): Promise<string> {
  return existsSync(folder) ? (whole.get(await digest(folder)) ?? "混在または欠け") : "なし";
}

const counts = new Map<string, number>();
let last: string = days[0];
let slowest = 0;
for (let kill = 1; kill <= anyTime + inSwap; kill += 1) {
  const day = days[kill % 2] ?? days[0];
  const rename = kill > anyTime ? 1 + (kill % 3) : undefined;
  const child = build(day, rename);
  const dead = once(child, "exit");
  if (rename === undefined) {
    await setTimeout(Math.random() * longest);
    child.kill("SIGKILL");
  }
  await dead;
  // The guard's moment, where there is nothing yet.
  const begin = performance.now();
  while (!existsSync(folder) && performance.now() - begin < 10_000) await setTimeout(1);
  slowest = Math.max(slowest, performance.now() - begin);
  const now = await standing();
  const outcome = now === last ? "前のまま" : now === day ? "新しい" : now;
  const where = rename === undefined ? "いつか" : `入れかえの${rename}歩目の前`;
  counts.set(`${where}: ${outcome}`, (counts.get(`${where}: ${outcome}`) ?? 0) + 1);
  if (days.some((known) => known === now)) last = now;
}
print(`${anyTime + inSwap}回の中断（作成は最長${Math.round(longest)}ミリ秒）`);
for (const [outcome, count] of [...counts].sort()) print(`  ${outcome} ${count}回`);
print(`  何もない時間は最長${Math.round(slowest)}ミリ秒`);

let wrong = 0;
for (let pair = 1; pair <= pairs; pair += 1) {
  const codes = await Promise.all(days.map((day) => built(day)));
  if (codes.some((code) => code !== 0) || !whole.has(await digest(folder))) wrong += 1;
}
const left = (await readdir(output)).filter((entry) => entry !== name);
print(`二つ同時に${pairs}回: そろわなかったもの${wrong}回、残ったもの${left.length}`);
