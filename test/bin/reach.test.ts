import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

// What a build touches, as the system sees it: no network, nothing read outside the dataset and kaiji itself,
// nothing written outside the output.

const run = promisify(execFile);
const kaiji = resolve("dist/kaiji.cjs");

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "kaiji-reach-")));
  await writeFile(join(folder, "secret.csv"), "秘密\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hasStrace = await run("strace", ["--version"]).then(
  () => true,
  () => false,
);

/** Calls of the system, each with its name, its arguments as strace prints them, and the paths among them. */
async function traced(dataset: string) {
  const log = join(folder, `${dataset}.log`);
  const options = ["-f", "-qq", "-y", "-s", "400", "-e", "trace=%file,%network", "-o", log];
  const command = [process.execPath, kaiji, "build", dataset, "--output", "out", "--quiet"];
  const { stderr } = await run("strace", [...options, ...command], { cwd: folder }).catch((error) => error);
  const calls = (await readFile(log, "utf8")).split("\n").flatMap((line) => {
    const [, name, args] = /^\d+ +(\w+)\((.*)/u.exec(line) ?? [];
    if (name === undefined || args === undefined || / = -1 ENOENT/u.test(line)) return [];
    const paths = [...args.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, path = ""]) => resolve(folder, path));
    return [{ name, args, paths }];
  });
  return { calls, stderr: String(stderr) };
}

/** Where the machine keeps what every program of Node's reads. */
const system = /^\/(?:lib|lib64|usr|etc|proc|sys|dev)(?:\/|$)/u;

/** A folder above one that is read is looked at, link by link, and not opened. */
const opens = ["open", "openat", "openat2", "creat"];
const changes = /O_WRONLY|O_RDWR|O_CREAT/u;
const writes = ["creat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "link"];

test("a build reads its dataset and kaiji, writes its output, and calls nobody", {
  timeout: 120_000,
}, async (context) => {
  if (!hasStrace) return context.skip("strace is not installed");
  await cp("data/sample-prefecture-2025h1", join(folder, "sample"), { recursive: true });
  const { calls, stderr } = await traced("sample");
  expect(stderr).toBe("");
  expect(calls.length).toBeGreaterThan(100);
  expect(calls.filter(({ args }) => /AF_INET/u.test(args))).toEqual([]);
  const own = resolve(".");
  const isRead = (path: string) =>
    system.test(path) ||
    [own, resolve(process.execPath, ".."), join(folder, "sample"), join(folder, "out")].some((root) =>
      path.startsWith(root),
    );
  const opened = calls.filter(({ name }) => opens.includes(name));
  expect(opened.flatMap(({ paths }) => paths).filter((path) => !isRead(path))).toEqual([]);
  const written = calls
    .filter(({ name, args }) => writes.includes(name) || (opens.includes(name) && changes.test(args)))
    .flatMap(({ paths }) => paths)
    .filter((path) => path !== "/dev/null" && !path.startsWith("/proc/"));
  expect(written.length).toBeGreaterThan(5);
  expect(
    written.filter((path) => path !== join(folder, "out") && !path.startsWith(join(folder, "out/"))),
  ).toEqual([]);
});

test("a dataset that points outside is refused, and what it points at is not opened", {
  timeout: 120_000,
}, async (context) => {
  if (!hasStrace) return context.skip("strace is not installed");
  const sample = join(folder, "hostile");
  await cp("data/sample-prefecture-2025h1", sample, { recursive: true });
  const chambers = await readFile(join(sample, "chambers.csv"), "utf8");
  await writeFile(join(sample, "chambers.csv"), `${chambers.trimEnd()}\n../../secret,よその団体,\n`);
  await rm(join(sample, "programmes.csv"));
  await symlink(join(folder, "secret.csv"), join(sample, "programmes.csv"));
  await mkdir(join(sample, "forms"));
  await symlink(join(folder, "secret.csv"), join(sample, "forms", "consolidated.xlsx"));
  const { calls, stderr } = await traced("hostile");
  expect(stderr).toContain("hostile/chambers.csv!A6: エラー");
  expect(stderr).toContain("hostile/programmes.csv: エラー: データのフォルダの外");
  const opened = calls.filter(({ name }) => opens.includes(name)).flatMap(({ paths }) => paths);
  expect(opened.filter((path) => path.includes("secret"))).toEqual([]);
});
