import fs, { promises } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { fileEffects } from "../../src/disk/file-effects.js";
import { filesOf } from "../support/dataset.js";

// ディスクが断るとき, as Windows refuses where another program has a file open, and as a full disk does. The disk's
// own calls are stood in for, and not modules: these are shared by all tests of a process.
const { renameSync } = fs;
const { rm, writeFile } = promises;

beforeAll(() => {
  vi.spyOn(fs, "renameSync");
  for (const call of ["link", "rename", "rm", "writeFile"] as const) vi.spyOn(promises, call);
  syncBuiltinESMExports();
});
afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const refusal = (code: string, path: string) =>
  Object.assign(new Error(code), { code, path, syscall: "rename" });

let folder: string;
let target: string;
beforeEach(async () => {
  folder = await promises.mkdtemp(join(tmpdir(), "kaiji-refused-"));
  target = join(folder, "minato");
  await replace("1");
});
afterEach(async () => {
  vi.mocked(fs.renameSync).mockReset();
  for (const call of [promises.link, promises.rename, promises.rm, promises.writeFile])
    vi.mocked(call).mockReset();
  await promises.rm(folder, { recursive: true, force: true });
});

const replace = (text: string) =>
  fileEffects.replaceOutputs(
    target,
    ["booklet.pdf", "statements.xlsx"].map((path) => ({ path, bytes: new TextEncoder().encode(text) })),
    () => false,
  );

async function standing(): Promise<Record<string, string>> {
  const entries = Object.entries(await filesOf(folder));
  return Object.fromEntries(entries.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
}

const all = (text: string) => ({ "minato/booklet.pdf": text, "minato/statements.xlsx": text });

/** The renames of a swap fail so many times, the first or the second one. */
function renameFails(times: number, which: (from: string) => boolean): void {
  let left = times;
  vi.mocked(fs.renameSync).mockImplementation((from, to) => {
    if (which(String(from)) && left > 0) {
      left -= 1;
      throw refusal("EPERM", String(from));
    }
    renameSync(from, to);
  });
}

test.each([
  ["the old folder", (from: string) => from === target],
  ["the new folder", (from: string) => from.endsWith(".new")],
])("%s that cannot be moved for a while is tried again", async (_, which) => {
  renameFails(5, which);
  await replace("2");
  expect(await standing()).toEqual(all("2"));
});

test("an output that stays open is named, and the old outputs stand", async () => {
  renameFails(1_000, (from) => from === target);
  vi.mocked(promises.rename).mockImplementation(async (from) => {
    if (basename(String(from)) === "statements.xlsx") throw refusal("EBUSY", String(from));
  });
  await expect(replace("2")).rejects.toMatchObject({ code: "EBUSY", path: join(target, "statements.xlsx") });
  expect(await standing()).toEqual(all("1"));
});

test("where no file can be named, the folder is", async () => {
  renameFails(1_000, (from) => from.endsWith(".new"));
  await expect(replace("2")).rejects.toMatchObject({ code: "EPERM", path: target });
  expect(await standing()).toEqual(all("1"));
});

test("old outputs that could not be put back are brought back by the next build, not thrown away", async () => {
  renameFails(1_000, (from) => /\.(new|old)$/u.test(from));
  await expect(replace("2")).rejects.toMatchObject({ code: "EPERM" });
  expect(Object.keys(await standing())).not.toContain("minato/booklet.pdf");
  vi.mocked(fs.renameSync).mockReset();
  renameFails(3, (from) => from.endsWith(".old"));
  await fileEffects.replaceOutputs(target, [], () => false);
  expect(await standing()).toEqual(all("1"));
});

test("a full disk leaves the old outputs, and nothing besides", async () => {
  vi.mocked(promises.writeFile).mockImplementation(async (path, ...rest) => {
    if (String(path).endsWith("statements.xlsx")) throw refusal("ENOSPC", String(path));
    await writeFile(path, ...rest);
  });
  await expect(replace("2")).rejects.toMatchObject({ code: "ENOSPC", path: join(target, "statements.xlsx") });
  expect(await standing()).toEqual(all("1"));
});

test("once the new outputs stand, what cannot be cleaned up is no failure, and the next build does it", async () => {
  vi.mocked(promises.rm).mockRejectedValue(refusal("EBUSY", "old"));
  await replace("2");
  expect(await standing()).toMatchObject(all("2"));
  expect(await promises.readdir(folder)).toHaveLength(2);
  vi.mocked(promises.rm).mockImplementation(rm);
  await replace("3");
  expect(await standing()).toEqual(all("3"));
});

test("a disk that knows one name a file only: what stays is copied, with its time", async () => {
  await promises.writeFile(join(target, "mine.txt"), "mine");
  await promises.utimes(join(target, "mine.txt"), 1_000_000_000, 1_100_000_000);
  vi.mocked(promises.link).mockRejectedValue(refusal("EPERM", "mine.txt"));
  await replace("2");
  expect(await standing()).toEqual({ ...all("2"), "minato/mine.txt": "mine" });
  expect((await promises.stat(join(target, "mine.txt"))).mtime.getTime()).toBe(1_100_000_000_000);
});
