import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../support/dataset.js";

// 配るもの: what `npm pack` makes, installed in an empty folder by the ordinary npm and used there.

const run = promisify(execFile);

/** Packages that this machine has had before are not fetched again. */
const install = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
const datasets = { "わたしの協会-2025": "sample-2025", "わたしの商工会議所-2025h1": "sample-chamber-2025h1" };
/** A whole association, and of a chamber one of each kind of file. */
const builds = [
  ["data/わたしの協会-2025"],
  ["data/わたしの商工会議所-2025h1", "--only", "half-year-report.xlsx,half-year-report.pdf,follow-ups.ics"],
];

let packed: string;
let folder: string;
let kaiji: string;

beforeAll(async () => {
  packed = await mkdtemp(join(tmpdir(), "kaiji-packed-"));
  folder = join(packed, "empty");
  await run("npm", ["pack", "--pack-destination", packed, "--loglevel=error"]);
  const tarball = (await readdir(packed)).find((name) => name.endsWith(".tgz"));
  if (!tarball) throw new Error("npm pack made nothing");
  await mkdir(folder);
  await run("npm", [...install, join(packed, tarball)], { cwd: folder });
  kaiji = join(folder, "node_modules/kaiji/dist/kaiji.cjs");
  for (const [own, sample] of Object.entries(datasets))
    await cp(`data/${sample}`, join(folder, "data", own), { recursive: true });
});
afterAll(() => rm(packed, { recursive: true, force: true }));

/** Calls kaiji in the folder where it is installed: what it printed and said, and its exit code. */
async function call(args: readonly string[], node = process.execPath) {
  const { stdout, stderr, code } = await run(node, [kaiji, ...args], { cwd: folder }).then(
    (fine) => ({ ...fine, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  );
  return { stdout, stderr, code };
}

test.skipIf(process.platform === "win32")("npm links the command, which tells its version", async () => {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { readonly version: string };
  const { stdout } = await run(join(folder, "node_modules/.bin/kaiji"), ["--version"], { cwd: folder });
  expect(stdout).toBe(`kaiji ${version}\n`);
});

test("only what kaiji needs at run time is installed", async () => {
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const { stdout } = await run("npm", ["ls", "--all", "--json"], { cwd: folder });
  const tree = JSON.parse(stdout).dependencies.kaiji.dependencies as Readonly<Record<string, unknown>>;
  expect(
    Object.keys(tree)
      .filter((name) => tree[name] && Object.keys(tree[name]).length > 0)
      .sort(),
  ).toEqual(Object.keys(dependencies).sort());
});

test("check finds no error in a copy of the sample", async () => {
  const { stdout, code } = await call(["check", "data/わたしの協会-2025"]);
  expect({ code, says: stdout.includes("エラー: ") }).toEqual({ code: 0, says: false });
});

test("--png without its part is refused, with what to do, before anything is written", async () => {
  const { stderr, code } = await call(["build", "data/わたしの協会-2025", "--png", "--output", "png"]);
  expect(code).toBe(2);
  expect(stderr).toContain("chartjs-node-canvas）が入っていません。 [install/no-png-part]");
  expect(stderr).toContain("npm install chartjs-node-canvas");
  expect(await readdir(folder)).not.toContain("png");
});

describe("the same bytes as from the source's own folder", () => {
  let expected: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    const output = join(packed, "expected");
    const own = resolve("dist/kaiji.cjs");
    for (const build of builds)
      await run(process.execPath, [own, "build", ...build, "--output", output], { cwd: folder });
    expected = await filesOf(output);
    expect(Object.keys(expected).length).toBeGreaterThan(25);
  });

  async function expectSameBytes(node: string): Promise<void> {
    for (const build of builds) {
      const { stderr, code } = await call(["build", ...build, "--quiet", "--output", "made"], node);
      expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    }
    const made = await filesOf(join(folder, "made"));
    await rm(join(folder, "made"), { recursive: true });
    expect(Object.keys(made).sort()).toEqual(Object.keys(expected).sort());
    const differing = Object.keys(expected).filter(
      (path) => !Buffer.from(expected[path] ?? []).equals(Buffer.from(made[path] ?? [])),
    );
    expect(differing).toEqual([]);
  }

  test(`on this Node (${process.version})`, () => expectSameBytes(process.execPath));

  test.each(["22", "24"])("on Node %s", async (major) => {
    const home = join(packed, `node-${major}`);
    await mkdir(home);
    await run("npm", [...install, "--prefix", home, `node@${major}`], { cwd: home });
    const node = join(home, "node_modules/node/bin/node");
    expect((await run(node, ["--version"])).stdout).toMatch(new RegExp(`^v${major}\\.`, "u"));
    await expectSameBytes(node);
  });
});

describe("docs/api.md", async () => {
  const page = await readFile("docs/api.md", "utf8");
  const programs = [...page.matchAll(/^```ts\n(?<program>.*?)^```$/gmsu)].map(
    ({ groups }) => groups?.program,
  );

  beforeAll(async () => {
    for (const [index, program] of programs.entries())
      await writeFile(join(folder, `program-${index}.mts`), program ?? "");
  });

  test("its programs agree with the declarations in the tarball", async () => {
    expect(programs.length).toBe(4);
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const options = ["--strict", "--module", "nodenext", "--target", "es2023", "--types", "node"];
    const roots = ["--typeRoots", resolve("node_modules/@types")];
    const files = programs.map((_, index) => `program-${index}.mts`);
    const { stdout } = await run(process.execPath, [tsc, ...options, ...roots, ...files], {
      cwd: folder,
    }).catch((error: { stdout: string }) => error);
    expect(stdout).toBe("");
  });

  test("its programs run", async () => {
    const printed: string[] = [];
    for (const index of programs.keys()) {
      const { stdout } = await run(process.execPath, [`program-${index}.mjs`], { cwd: folder });
      printed.push(stdout.trim().split("\n").at(-1) ?? "");
    }
    expect(printed).toEqual([
      "エラー0件、警告0件",
      expect.stringMatching(/^保証債務 \d+ 円$/u),
      expect.stringMatching(/^承諾 \d+ 件$/u),
      "照合できました",
    ]);
    expect(await readdir(join(folder, "output/わたしの協会-2025"))).toContain("booklet.pdf");
  });
});
