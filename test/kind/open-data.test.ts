import { beforeAll, expect, test } from "vitest";
import { build } from "../../src/command/build.js";
import { filesOf, under } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";

// オープンデータ of a prefecture and of an association, as build writes them.

const settings = { output: "output", format: "text", strict: false, quiet: true, colour: false } as const;
const switches = { proof: false, print: false, png: false, only: ["open-data"] };

async function built(
  name: string,
  change: (yaml: string) => string = (yaml) => yaml,
): Promise<MemoryEffects> {
  const files = await filesOf(`data/${name}`);
  const yaml = change(new TextDecoder().decode(files["kaiji.yaml"]));
  const effects = memoryEffects(under(`data/${name}`, { ...files, "kaiji.yaml": yaml }));
  expect(await build([`data/${name}`], { ...settings, ...switches }, effects)).toBe(0);
  return effects;
}

let prefecture: MemoryEffects;
beforeAll(async () => {
  prefecture = await built("sample-prefecture-2025h1");
});

const textOf = ({ files }: MemoryEffects, path: string): string =>
  new TextDecoder().decode(files.get(`output/${path}`));

test("only what is open data is written, and of single cases nothing", () => {
  const made = [...prefecture.files.keys()].filter((path) => path.startsWith("output/"));
  expect(made).toEqual(
    [
      "open-data/consolidated-chambers.csv",
      "open-data/consolidated-programmes.csv",
      "open-data/datapackage.json",
      "open-data.xlsx",
      "printed-places.json",
    ].map((path) => `output/sample-prefecture-2025h1/${path}`),
  );
});

test("the rows of the chambers add up to the total, in yen", () => {
  const [head = "", ...rows] = textOf(
    prefecture,
    "sample-prefecture-2025h1/open-data/consolidated-chambers.csv",
  )
    .trimEnd()
    .split("\r\n");
  const at = head.split(",").indexOf("2025年度上半期_承諾金額（円）");
  expect(at).toBeGreaterThan(0);
  const amounts = rows.map((line) => line.split(",")[at] ?? "");
  const total = Number(amounts.pop());
  expect(total).toBeGreaterThan(0);
  // Who has not reported stands there as nothing, not as zero.
  const known = amounts.filter((amount) => amount !== "-");
  expect(known.length).toBe(amounts.length - 1);
  expect(known.reduce((sum, amount) => sum + Number(amount), 0)).toBe(total);
});

test("the licence that a corporation has said stands in datapackage.json; without one there is none", async () => {
  const path = "aomori-2024/open-data/datapackage.json";
  const said = await built("aomori-2024", (yaml) => `${yaml}\nlicence: CC-BY-4.0\n`);
  expect(JSON.parse(textOf(said, path)).licenses[0].name).toBe("CC-BY-4.0");
  expect(JSON.parse(textOf(await built("aomori-2024"), path)).licenses).toBeUndefined();
});
