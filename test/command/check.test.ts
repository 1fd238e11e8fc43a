import { expect, test } from "vitest";
import { check } from "../../src/command/check.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

/** The errors that `kaiji check` tells of a dataset with some of its files in other words: rule and file. */
async function errorsIn(dataset: string, changes: Files): Promise<string[]> {
  const effects = memoryEffects({ ...under(dataset, await filesOf(dataset)), ...under(dataset, changes) });
  await check([dataset], { format: "json", colour: false }, effects);
  const { problems }: { readonly problems: readonly Told[] } = JSON.parse(effects.printed.join("\n"));
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ rule, file }) => `${rule} ${file?.slice(dataset.length + 1)}`);
}

interface Told {
  readonly severity: string;
  readonly rule: string;
  readonly file: string | null;
}

const saga = "data/saga-2014";
const plan = "title: 表題\nchapters: [no-such-chapter]\n";

test("what is wrong in the ledger, in the booklet and in the tables of rates is told at once", async () => {
  const errors = await errorsIn(saga, {
    "templates/booklet.yaml": plan,
    "templates/fee-rates/booklet.yaml": plan,
    "ledger/trial-balance.csv": "区分,科目\n",
  });
  expect(errors).toContain("compose/missing-chapter templates/booklet.yaml");
  expect(errors).toContain("compose/missing-chapter templates/fee-rates/booklet.yaml");
  expect(errors.filter((error) => error.endsWith(" ledger/trial-balance.csv"))).not.toEqual([]);
});

test("a slip in the tables of rates is told where the booklet is whole", async () => {
  expect(await errorsIn(saga, { "templates/fee-rates/booklet.yaml": plan })).toEqual([
    "compose/missing-chapter templates/fee-rates/booklet.yaml",
  ]);
});

test("a photograph that breaks off is told before anything is drawn", async () => {
  const sample = "data/sample-2025";
  const { "photographs/fair.jpg": whole } = await filesOf(sample);
  expect(await errorsIn(sample, { "photographs/fair.jpg": whole?.subarray(0, 6000) ?? "" })).toEqual([
    "paper/unreadable-picture text/review.md",
  ]);
});
