/**
 * `npm run bench:bad-input [-- NAME]`: whole commands over extreme inputs, each within ten seconds and 600 MB, ended by
 * 0 or 1. The names that hold a word are tried, or all.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { costOf } from "../commands/measure.js";
import { type BadInput, inputs } from "./inputs.js";

const base = "output/bench-bad-input";
const longest = 10;
const most = 600;

const forms = "templates/chamber";

/** Writes the dataset with its extreme file. */
async function written({ dataset, file, instead = file, content }: BadInput): Promise<string> {
  const folder = join(base, dataset);
  await rm(folder, { recursive: true, force: true });
  await cp(join("data", dataset), folder, { recursive: true });
  const original = await readFile(
    instead.startsWith("forms/") ? join(forms, instead.slice("forms/".length)) : join(folder, instead),
  );
  await rm(join(folder, instead), { force: true });
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content(original));
  return folder;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const word = process.argv[2] ?? "";
let over = 0;
for (const input of inputs.filter(({ name }) => name.includes(word))) {
  const folder = await written(input);
  const call = input.build
    ? ["build", folder, "--output", join(base, "output"), ...input.build]
    : ["check", folder];
  const { seconds, megabytes, code, printed } = await costOf(["dist/kaiji.cjs", ...call], 6 * longest);
  const isWithin = seconds <= longest && megabytes <= most && (code === 0 || code === 1);
  if (!isWithin) over += 1;
  const first = printed.split("\n").find((line) => line.includes(dirname(input.file)) || line.includes("："));
  print(
    `${isWithin ? "✓" : "✗"} ${input.name}: ${seconds.toFixed(1)}秒、${Math.round(megabytes)}MB、終了コード${code}　${(first ?? "").slice(0, 100)}`,
  );
}
await rm(base, { recursive: true, force: true });
print(over === 0 ? "どれも収まりました。" : `収まらないもの ${over}個`);
process.exitCode = over === 0 ? 0 : 1;
