import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileEffects } from "../../src/disk/file-effects.js";
import type { Output } from "../../src/effects.js";
import { filesOf } from "../support/dataset.js";

// 書き出し: all outputs or none, whatever happens on the way, and nothing of anybody else's.

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kaiji-outputs-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const output = (path: string, text: string): Output => ({ path, bytes: new TextEncoder().encode(text) });
const target = () => join(folder, "output", "minato");
const nothing = () => false;

const replace = (outputs: readonly Output[], isStale: (path: string) => boolean = nothing, to = target()) =>
  fileEffects.replaceOutputs(to, outputs, isStale);

/** Puts a file of the user's own into the folder. */
async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(target(), path)), { recursive: true });
  await writeFile(join(target(), path), text);
}

/** What stands below the whole temporary folder, hidden leftovers included. */
async function standing(): Promise<Record<string, string>> {
  const files = await filesOf(folder);
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
}

describe("outputs", () => {
  test("appear in a folder that was not there", async () => {
    expect(await replace([output("a.txt", "1"), output("charts/b.svg", "2")])).toEqual({
      kept: [],
      removed: [],
    });
    expect(await standing()).toEqual({ "output/minato/a.txt": "1", "output/minato/charts/b.svg": "2" });
  });

  test("replace what they replace; what is stale goes, all else stays", async () => {
    await replace([output("a.txt", "1"), output("b.txt", "1"), output("charts/old.svg", "1")]);
    await put("charts/mine.ai", "mine");
    await put("scans/A-1/signed.pdf", "mine");
    const isStale = (path: string) => path.endsWith(".txt") || path.endsWith(".svg");
    expect(await replace([output("b.txt", "2"), output("charts/new.svg", "2")], isStale)).toEqual({
      kept: [
        { path: "charts/mine.ai", bytes: 4 },
        { path: "scans/A-1/signed.pdf", bytes: 4 },
      ],
      removed: ["a.txt", "charts/old.svg"],
    });
    expect(await standing()).toEqual({
      "output/minato/b.txt": "2",
      "output/minato/charts/new.svg": "2",
      "output/minato/charts/mine.ai": "mine",
      "output/minato/scans/A-1/signed.pdf": "mine",
    });
  });

  test("of two with one path are refused, and so are those outside their folder", async () => {
    await expect(replace([output("a.txt", "1"), output("a.txt", "2")])).rejects.toThrow("EEXIST");
    await expect(replace([output("../other/a.txt", "1")])).rejects.toThrow("outside");
    expect(await standing()).toEqual({});
  });

  test("may be written to ./output", async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      await replace([output("a.txt", "1")], nothing, "./output/minato");
      await replace([output("a.txt", "2")], nothing, "./output/minato");
    } finally {
      process.chdir(before);
    }
    expect(await standing()).toEqual({ "output/minato/a.txt": "2" });
  });
});

describe("what stays", () => {
  test("keeps its time and its rights, a link its aim, and an empty folder its place", async () => {
    await replace([output("a.txt", "1")]);
    await put("mine.txt", "mine");
    await chmod(join(target(), "mine.txt"), 0o640);
    await utimes(join(target(), "mine.txt"), 1_000_000_000, 1_100_000_000);
    await symlink("../elsewhere", join(target(), "link"));
    await mkdir(join(target(), "empty"));
    await chmod(target(), 0o775);
    await replace([output("a.txt", "2")]);
    const mine = await stat(join(target(), "mine.txt"));
    expect({ time: mine.mtime.getTime(), mode: mine.mode & 0o777, names: mine.nlink }).toEqual({
      time: 1_100_000_000_000,
      mode: 0o640,
      names: 1,
    });
    expect(await readlink(join(target(), "link"))).toBe("../elsewhere");
    expect(await readdir(join(target(), "empty"))).toEqual([]);
    expect((await stat(target())).mode & 0o777).toBe(0o775);
  });

  test("and is in the way of an output is not removed for it, but told", async () => {
    await put("charts", "a file of mine");
    await expect(replace([output("charts/a.svg", "1")])).rejects.toMatchObject({ code: "EEXIST" });
    expect(await standing()).toEqual({ "output/minato/charts": "a file of mine" });
  });
});

describe("a link as output folder", () => {
  test("is followed, and stays a link", async () => {
    await mkdir(join(folder, "share", "disclosure"), { recursive: true });
    await mkdir(dirname(target()));
    await symlink(join(folder, "share", "disclosure"), target());
    await replace([output("a.txt", "1")]);
    await replace([output("b.txt", "2")]);
    expect((await lstat(target())).isSymbolicLink()).toBe(true);
    expect(await readdir(join(folder, "share"))).toEqual(["disclosure"]);
    expect(await readdir(join(folder, "output"))).toEqual(["minato"]);
    expect(await readFile(join(target(), "a.txt"), "utf8")).toBe("1");
    expect(await standing()).toEqual({ "share/disclosure/a.txt": "1", "share/disclosure/b.txt": "2" });
  });

  test("is followed to what is not there yet, but not into nowhere", async () => {
    await mkdir(join(folder, "share"));
    await mkdir(dirname(target()));
    await symlink("../share/disclosure", target());
    await replace([output("a.txt", "1")]);
    expect(await standing()).toEqual({ "share/disclosure/a.txt": "1" });
    await symlink("../nowhere/disclosure", join(dirname(target()), "lost"));
    await symlink("loop", join(dirname(target()), "loop"));
    for (const [name, code] of [
      ["lost", "ENOENT"],
      ["loop", "ELOOP"],
    ])
      await expect(
        replace([output("a.txt", "1")], nothing, join(dirname(target()), name ?? "")),
      ).rejects.toMatchObject({ code });
    expect(await readlink(join(dirname(target()), "lost"))).toBe("../nowhere/disclosure");
    expect((await readdir(folder)).sort()).toEqual(["output", "share"]);
  });
});

describe("a place where nothing can stand", () => {
  test("because a file has its name, or one above it, changes nothing", async () => {
    await writeFile(join(folder, "file"), "x");
    await expect(replace([output("a.txt", "1")], nothing, join(folder, "file"))).rejects.toMatchObject({
      code: "NOT_A_FOLDER",
      path: join(folder, "file"),
    });
    await expect(replace([output("a.txt", "1")], nothing, join(folder, "file", "minato"))).rejects.toThrow();
    expect(await standing()).toEqual({ file: "x" });
  });

  test("because it is the current folder, or one above it", async () => {
    await put("mine/mine.txt", "mine");
    const before = process.cwd();
    try {
      for (const here of [target(), join(target(), "mine")]) {
        process.chdir(here);
        await expect(replace([output("a.txt", "1")])).rejects.toMatchObject({
          code: "CURRENT_FOLDER",
          path: target(),
        });
      }
    } finally {
      process.chdir(before);
    }
    expect(await standing()).toEqual({ "output/minato/mine/mine.txt": "mine" });
  });

  test.skipIf(process.platform !== "linux")(
    "because the system does not allow it, leaves no folder behind",
    async () => {
      await expect(replace([output("a.txt", "1")], nothing, "/proc/x/minato")).rejects.toMatchObject({
        code: "ENOENT",
      });
      // The folders above are made first; the name itself is too long.
      const long = join(folder, "one", "two", "x".repeat(300));
      await expect(replace([output("a.txt", "1")], nothing, long)).rejects.toMatchObject({
        code: "ENAMETOOLONG",
      });
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

describe("a failure", () => {
  const good = { "output/minato/a.txt": "1", "output/minato/b.txt": "1" };
  beforeEach(async () => {
    await replace([output("a.txt", "1"), output("b.txt", "1")]);
  });

  test("of one output leaves every earlier one as it was, and nothing besides; it is told where the user knows it", async () => {
    // The second needs a folder where the first put a file.
    const outputs = [output("a.txt", "2"), output("c", "2"), output("c/d.txt", "2")];
    await expect(replace(outputs)).rejects.toMatchObject({ path: join(target(), "c") });
    expect(await standing()).toEqual(good);
  });
});
