/**
 * `npm run bench:compare [-- SEED]`: a made-up country of 51 corporations compared over ten years from its
 * `figures.json`, and added up as its federation does, and parts of it, to see how time and memory grow. Each is a whole
 * command, as a user waits for it.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FiguresFile } from "../../src/model/figures-file.js";
import { type Cost, costOf } from "../commands/measure.js";
import { country } from "./country.js";
import { writeFederation } from "./federation.js";

const base = "output/bench-compare";
const longest = 10;
const most = 600;
const seed = Number(process.argv[2] ?? 1);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

await rm(base, { recursive: true, force: true });
await mkdir(base, { recursive: true });
const built = await costOf([
  "dist/kaiji.cjs",
  "build",
  "data/sample-2025",
  "--only",
  "figures.json",
  "--output",
  base,
]);
if (built.code !== 0) throw new Error(built.printed);
const sample = JSON.parse(await readFile(`${base}/sample-2025/figures.json`, "utf8")) as FiguresFile;

let isWithin = true;
for (const [corporations, years] of [
  [51, 1],
  [10, 10],
  [25, 10],
  [51, 10],
] as const) {
  const folder = join(base, `${corporations}x${years}`);
  await mkdir(folder, { recursive: true });
  let bytes = 0;
  for (const { place, year, file } of country(sample, corporations, years, seed)) {
    const text = JSON.stringify(file, null, 1);
    bytes += Buffer.byteLength(text);
    await writeFile(join(folder, `${year}-${place.name}.json`), text);
  }
  const output = join(base, "out", `${corporations}x${years}`);
  const { seconds, megabytes } = await costOfCommand("compare", folder, "--output", output);
  await rm(folder, { recursive: true });
  const read = `${corporations * years}件 ${Math.round(bytes / 2 ** 20)}MB`;
  print(`${corporations}協会×${years}年（${read}）: ${seconds.toFixed(1)}秒、${Math.round(megabytes)}MB`);
  isWithin = seconds <= longest && megabytes <= most;
}
print(`目標 ${longest}秒、${most}MB: ${isWithin ? "収まりました" : "収まりません"}`);
for (const corporations of [10, 25, 51]) {
  const folder = join(base, `federation-${corporations}`);
  await writeFederation(folder, sample, corporations, seed);
  const { seconds, megabytes } = await costOfCommand("build", folder, "--output", join(base, "out"));
  print(`連合会（${corporations}協会の提出）: ${seconds.toFixed(1)}秒、${Math.round(megabytes)}MB`);
}
process.exitCode = isWithin ? 0 : 1;

async function costOfCommand(...args: readonly string[]): Promise<Cost> {
  const { code, printed, ...cost } = await costOf(["dist/kaiji.cjs", ...args], 12 * longest);
  if (code !== 0) throw new Error(`exit ${code}: ${printed.slice(0, 2000)}`);
  return cost;
}
