import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileEffects } from "../../src/disk/file-effects.js";
import { bytesOf, namesIn } from "../../src/load/file.js";
import { readerWithin } from "../../src/load/within.js";
import type { Problem } from "../../src/problem/problem.js";

let outside: string;
let folder: string;

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), "kaiji-within-"));
  folder = join(outside, "data");
  await mkdir(join(folder, "text", "folder.md"), { recursive: true });
  await writeFile(join(outside, "secret.md"), "秘密");
  await writeFile(join(folder, "text", "greeting.md"), "あいさつ");
});
afterEach(() => rm(outside, { recursive: true, force: true }));

/** What reading a file below the dataset gives: its text, or the rule that tells why not. */
async function read(path: string): Promise<string | undefined> {
  const problems: Problem[] = [];
  const bytes = await bytesOf(`${folder}/${path}`, await readerWithin(folder, fileEffects), problems);
  return bytes ? new TextDecoder().decode(bytes) : problems[0]?.rule;
}

describe("a dataset's reader", () => {
  test("reads what is there, and says nothing of what is not", async () => {
    expect(await read("text/greeting.md")).toBe("あいさつ");
    expect(await read("text/other.md")).toBeUndefined();
  });

  test("a name that climbs out", async () => {
    expect(await read("text/../../secret.md")).toBe("disk/outside");
  });

  test("a link that leads out, of a file or of a folder above it", async () => {
    await symlink(join(outside, "secret.md"), join(folder, "text", "linked.md"));
    await symlink(outside, join(folder, "forms"));
    expect(await read("text/linked.md")).toBe("disk/outside");
    expect(await read("forms/secret.md")).toBe("disk/outside");
  });

  test("a link that stays inside, and a dataset that is a link itself", async () => {
    await symlink("greeting.md", join(folder, "text", "same.md"));
    expect(await read("text/same.md")).toBe("あいさつ");
    await symlink(folder, join(outside, "linked"));
    folder = join(outside, "linked");
    expect(await read("text/same.md")).toBe("あいさつ");
  });

  test("what is no file where one belongs", async () => {
    await symlink("nowhere.md", join(folder, "text", "broken.md"));
    await symlink("circle.md", join(folder, "text", "circle.md"));
    execFileSync("mkfifo", [join(folder, "text", "pipe.md")]);
    expect(await read("text/broken.md")).toBe("disk/broken-link");
    expect(await read("text/circle.md")).toBe("disk/broken-link");
    expect(await read("text/pipe.md")).toBe("disk/device");
    expect(await read("text/folder.md")).toBe("file/is-folder");
  });

  test("a file where a folder belongs", async () => {
    await writeFile(join(folder, "photographs"), "");
    const problems: Problem[] = [];
    expect(await namesIn(`${folder}/photographs`, fileEffects, problems)).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toEqual(["file/is-file"]);
  });
});

test("what is asked by every table is looked at once", async () => {
  const asked: string[] = [];
  const look = (path: string) => {
    asked.push(path);
    return fileEffects.look(path);
  };
  const reader = await readerWithin(folder, { ...fileEffects, look });
  const found = await Promise.all(
    ["text", "text", "text/greeting.md"].map((path) => reader.look(`${folder}/${path}`)),
  );
  expect(found.map(({ kind }) => kind)).toEqual(["folder", "folder", "file"]);
  expect(asked.toSorted()).toEqual([`${folder}/text`, `${folder}/text/greeting.md`]);
});
