import { describe, expect, test } from "vitest";
import { openDataset } from "../../src/kind/open.js";
import { type Files, memoryEffects } from "../support/memory.js";

async function open(files: Files, folder = "d") {
  const { value, problems } = await openDataset(folder, memoryEffects(files));
  return {
    value,
    problems: problems.map(({ rule, place }) => `${rule} ${place?.file}:${place?.row ?? "-"}`),
    said: problems.map(({ message, hint }) => message + hint).join(""),
  };
}

test.each(["association", "chamber", "prefecture"])("a folder of kind %s", async (kind) => {
  const { value, problems } = await open({ "d/kaiji.yaml": `kind: ${kind}\nx: 1\n` });
  expect(problems).toEqual([]);
  expect([value?.folder, value?.kind, value?.yaml.value]).toEqual(["d", kind, { kind, x: 1 }]);
  expect(await value?.reader.look("d/kaiji.yaml")).toEqual({ kind: "file" });
});

describe("a folder that is no dataset", () => {
  test("is not there, or is a file", async () => {
    const nothing = await open({});
    expect([nothing.value, nothing.problems]).toEqual([undefined, ["file/missing d:-"]]);
    expect(nothing.said).toContain("データのフォルダ");
    const file = await open({ d: "x" });
    expect(file.problems).toEqual(["file/missing d:-"]);
    expect(file.said).not.toBe(nothing.said);
  });
  test("has no settings", async () => {
    const { problems, said } = await open({ "d/a.csv": "" });
    expect(problems).toEqual(["file/missing d/kaiji.yaml:-"]);
    expect(said).toContain("kaiji.yaml");
  });
  test("has a folder in the place of its settings: that is told, and nothing more", async () => {
    expect((await open({ "d/kaiji.yaml/x": "" })).problems).toEqual(["file/is-folder d/kaiji.yaml:-"]);
  });
  test("has settings that are no YAML", async () => {
    expect((await open({ "d/kaiji.yaml": "a: @x\n" })).problems).toEqual(["settings/yaml d/kaiji.yaml:1"]);
  });
  test("is of a kind that is not known, or of none", async () => {
    const other = await open({ "d/kaiji.yaml": "x: 1\nkind: country\n" });
    expect(other.problems).toEqual(["settings/kind d/kaiji.yaml:2"]);
    expect(other.said).toMatch(/country/u);
    expect(other.said).toContain("association、chamber、prefecture、federation");
    expect((await open({ "d/kaiji.yaml": "x: 1\n" })).problems).toEqual(["settings/kind d/kaiji.yaml:-"]);
    expect((await open({ "d/kaiji.yaml": "" })).value).toBeUndefined();
  });
});
