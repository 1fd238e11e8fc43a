import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf } from "../support/dataset.js";

// 同じ入力からは同じバイト: whenever, wherever and in whatever locale it is built.

const run = promisify(execFile);
const kaiji = resolve("dist/kaiji.js");
/** One of figures, one of pictures and every chapter besides. */
const datasets = ["data/saga-2014", "data/sample-2025"];

let folder: string;
let made: readonly Record<string, Uint8Array>[];

beforeAll(async () => {
  await run(process.execPath, ["node_modules/vite/bin/vite.js", "build"]);
  folder = await mkdtemp(join(tmpdir(), "kaiji-bytes-"));
  made = await Promise.all([
    built("tokyo", datasets, { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8" }),
    // Another time zone and locale, another working folder, the datasets by their full paths.
    built(
      "new-york",
      datasets.map((path) => resolve(path)),
      { TZ: "America/New_York", LANG: "C", LC_ALL: "C" },
      folder,
    ),
  ]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function built(
  name: string,
  paths: readonly string[],
  env: Record<string, string>,
  cwd = process.cwd(),
) {
  const output = join(folder, name);
  const { stdout, stderr } = await run(process.execPath, [kaiji, "build", ...paths, "--output", output], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  });
  // Neither is a terminal here: no colour, no moving line.
  expect(stdout + stderr).not.toContain("\u001b");
  return filesOf(output);
}

test("every output is made", () => {
  const names = Object.keys(made[0] ?? {});
  expect(names).toEqual(expect.arrayContaining(["saga-2014/statements.xlsx", "saga-2014/figures.json"]));
});

test("the same bytes in Tokyo and in New York", () => {
  const [tokyo = {}, newYork = {}] = made;
  expect(Object.keys(newYork).sort()).toEqual(Object.keys(tokyo).sort());
  const differing = Object.keys(tokyo).filter(
    (path) => !Buffer.from(tokyo[path] ?? []).equals(Buffer.from(newYork[path] ?? [])),
  );
  expect(differing).toEqual([]);
});

test("a reader that closes its end has seen enough", async () => {
  const { stdout } = await run("bash", [
    "-c",
    `set -o pipefail; node ${kaiji} trace data/saga-2014 保証 | head -1`,
  ]);
  expect(stdout.split("\n")).toHaveLength(2);
});
