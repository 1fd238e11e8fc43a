import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileEffects, type Output } from "../src/effects.js";
import { filesOf } from "./support/dataset.js";

// 書き出し: all outputs or none, whatever happens on the way.

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kaiji-effects-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const output = (path: string, text: string): Output => ({ path, bytes: new TextEncoder().encode(text) });
const target = () => join(folder, "output", "minato");

/** What stands below the whole temporary folder, hidden leftovers included. */
async function standing(): Promise<Record<string, string>> {
  const files = await filesOf(folder);
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
}

describe("outputs", () => {
  test("appear in a folder that was not there", async () => {
    await fileEffects.replaceOutputs(target(), [output("a.txt", "1"), output("charts/b.svg", "2")]);
    expect(await standing()).toEqual({ "output/minato/a.txt": "1", "output/minato/charts/b.svg": "2" });
  });

  test("replace what they replace; the rest is carried over, but not within a folder that is made anew", async () => {
    await fileEffects.replaceOutputs(target(), [
      output("a.txt", "1"),
      output("b.txt", "1"),
      output("charts/old.svg", "1"),
    ]);
    await fileEffects.replaceOutputs(target(), [output("b.txt", "2"), output("charts/new.svg", "2")]);
    expect(await standing()).toEqual({
      "output/minato/a.txt": "1",
      "output/minato/b.txt": "2",
      "output/minato/charts/new.svg": "2",
    });
  });

  test("also where the folder is written as ./output", async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      await fileEffects.replaceOutputs("./output/minato", [output("charts/old.svg", "1")]);
      await fileEffects.replaceOutputs("./output/minato", [output("charts/new.svg", "2")]);
    } finally {
      process.chdir(before);
    }
    expect(await standing()).toEqual({ "output/minato/charts/new.svg": "2" });
  });
});

describe("a failure", () => {
  const good = { "output/minato/a.txt": "1", "output/minato/b.txt": "1" };
  beforeEach(() => fileEffects.replaceOutputs(target(), [output("a.txt", "1"), output("b.txt", "1")]));

  test("of one output leaves every earlier one as it was, and nothing besides", async () => {
    // The second needs a folder where the first put a file.
    const outputs = [output("a.txt", "2"), output("c", "2"), output("c/d.txt", "2")];
    await expect(fileEffects.replaceOutputs(target(), outputs)).rejects.toThrow();
    expect(await standing()).toEqual(good);
  });

  test("between the two renames, by a kill: the next build brings the last good folder back", async () => {
    await rename(target(), join(folder, "output", ".minato.old"));
    await mkdir(join(folder, "output", ".minato.new"));
    await writeFile(join(folder, "output", ".minato.new", "a.txt"), "half");
    await fileEffects.replaceOutputs(target(), [output("a.txt", "3")]);
    expect(await standing()).toEqual({ ...good, "output/minato/a.txt": "3" });
  });

  test("while the new folder was being written, by a kill: its remains are swept away", async () => {
    await mkdir(join(folder, "output", ".minato.new"));
    await writeFile(join(folder, "output", ".minato.new", "half.txt"), "half");
    await fileEffects.replaceOutputs(target(), [output("a.txt", "3")]);
    expect(await standing()).toEqual({ ...good, "output/minato/a.txt": "3" });
    expect(await readdir(join(folder, "output"))).toEqual(["minato"]);
  });

  test("because a file has the folder's name changes nothing", async () => {
    await writeFile(join(folder, "file"), "x");
    await expect(
      fileEffects.replaceOutputs(join(folder, "file", "minato"), [output("a.txt", "1")]),
    ).rejects.toThrow();
    await expect(fileEffects.replaceOutputs(join(folder, "file"), [output("a.txt", "1")])).rejects.toThrow();
    expect(await standing()).toEqual({ ...good, file: "x" });
  });
});
