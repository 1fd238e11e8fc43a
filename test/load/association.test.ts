import { describe, expect, test } from "vitest";
import { openDataset } from "../../src/kind/open.js";
import { loadAssociation } from "../../src/load/association.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

const reference = new URL("../../data/reference", import.meta.url).pathname;
const base = under("d", await filesOf("test/error/base"));

async function load(files: Files = {}) {
  const effects = memoryEffects({ ...base, ...files });
  const opened = await openDataset("d", effects);
  if (!opened.value) throw new Error("no dataset");
  const { value, problems } = await loadAssociation("d", opened.value.yaml, reference, opened.value.reader);
  return { value, problems: problems.map(({ rule, place }) => `${rule} ${place?.file}`) };
}

test("settings, accounts, and the tables that are there", async () => {
  const { value, problems } = await load();
  expect(problems).toEqual([]);
  expect(value?.folder).toBe("d");
  expect(value?.settings.kind).toBe("association");
  expect(value?.accounts.length).toBeGreaterThan(50);
  expect(Object.keys(value?.tables ?? {}).sort()).toEqual([
    "annualPlan",
    "baseProperty",
    "fundContributions",
    "midTermPlan",
    "mix",
    "previousTrialBalance",
    "trend",
    "trialBalance",
  ]);
  expect(value && "fees" in value).toBe(false);
});

describe("rates", () => {
  test("are read where there are any", async () => {
    const [schedule] = Object.entries(await filesOf("data/sample-2025/rates")).filter(
      ([name]) => name === "schedule.yaml",
    );
    const { value, problems } = await load({ "d/rates/schedule.yaml": schedule?.[1] ?? "" });
    expect(problems).toEqual([]);
    expect(value?.fees?.versions.length).toBeGreaterThan(0);
  });
  test("that are wrong are told", async () => {
    const { value, problems } = await load({ "d/rates/schedule.yaml": "版: []\n" });
    expect([value, problems]).toEqual([undefined, ["settings/invalid d/rates/schedule.yaml"]]);
  });
});

describe("with an error there is no dataset", () => {
  test("in a table", async () => {
    const { value, problems } = await load({ "d/statistics/mix.csv": "" });
    expect([value, problems]).toEqual([undefined, ["file/empty d/statistics/mix.csv"]]);
  });
  test("in the settings", async () => {
    const { value, problems } = await load({ "d/kaiji.yaml": "kind: association\n" });
    expect(value).toBeUndefined();
    expect(problems).toContain("settings/missing d/kaiji.yaml");
  });
  test("but with a warning there is", async () => {
    const { value, problems } = await load({ "d/statistics/trends.csv": "", "d/ledger/notes.md": "" });
    expect(value).toBeDefined();
    expect(problems).toEqual(["file/unknown d/statistics/trends.csv"]);
  });
});
