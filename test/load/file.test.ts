import { describe, expect, test } from "vitest";
import type { Found } from "../../src/effects.js";
import { bytesOf, isFileAt, namesIn } from "../../src/load/file.js";
import type { Reader } from "../../src/load/reader.js";
import type { Problem } from "../../src/problem/problem.js";

/** A world in which everything is what the test says. */
const worldOf = (found: Found): Reader => ({
  look: async () => found,
  real: async (path) => path,
  readFile: async () => Uint8Array.of(7),
});

async function asked<T>(found: Found, what: (reader: Reader, problems: Problem[]) => Promise<T>) {
  const problems: Problem[] = [];
  const answer = await what(worldOf(found), problems);
  return [
    answer,
    ...problems.map(({ rule, place, related }) =>
      [rule, place?.file, ...related.map(({ file }) => file)].join(" "),
    ),
  ];
}
const found = (kind: Exclude<Found["kind"], "folder">): Found => ({ kind }) as Found;
const folder = (...names: string[]): Found => ({ kind: "folder", names });

describe("a file at a path", () => {
  const at = (one: Found) => asked(one, (reader, problems) => isFileAt("a", reader, problems));

  test("is there, or is not", async () => {
    expect(await at(found("file"))).toEqual([true]);
    expect(await at(found("nothing"))).toEqual([false]);
  });
  test("what stands in its place is told", async () => {
    expect(await at(folder())).toEqual([false, "file/is-folder a"]);
    expect(await at(found("device"))).toEqual([false, "disk/device a"]);
    expect(await at(found("broken-link"))).toEqual([false, "disk/broken-link a"]);
    expect(await at(found("outside"))).toEqual([false, "disk/outside a"]);
  });
  test("its bytes", async () => {
    const bytes = (one: Found) => asked(one, (reader, problems) => bytesOf("a", reader, problems));
    expect(await bytes(found("file"))).toEqual([Uint8Array.of(7)]);
    expect(await bytes(found("nothing"))).toEqual([undefined]);
    expect(await bytes(folder())).toEqual([undefined, "file/is-folder a"]);
  });
});

describe("the names in a folder", () => {
  const names = (one: Found) => asked(one, (reader, problems) => namesIn("a", reader, problems));

  test("without what nobody put there", async () => {
    expect(
      await names(folder(".DS_Store", "~$b.xlsx", "Thumbs.db", "desktop.ini", "b.csv", "thumbs.dbx")),
    ).toEqual([["b.csv", "thumbs.dbx"]]);
  });
  test("none where there is no folder, and what is there instead is told", async () => {
    expect(await names(found("nothing"))).toEqual([[]]);
    expect(await names(found("file"))).toEqual([[], "file/is-file a"]);
    expect(await names(found("outside"))).toEqual([[], "disk/outside a"]);
  });
  test("two that are one on Windows", async () => {
    expect(await names(folder("B.csv", "b.csv", "c.csv"))).toEqual([
      ["B.csv", "b.csv", "c.csv"],
      "file/same-name a/b.csv a/B.csv",
    ]);
  });
});
