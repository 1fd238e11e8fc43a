import { expect, test } from "vitest";
import { publication } from "../../src/command/publication.js";
import { openDataset } from "../../src/load/dataset.js";
import type { Problem } from "../../src/problem/problem.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

const folder = "data/saga-2014";

/** The errors of a dataset with some of its files in other words. */
async function errorsIn(dataset: string, changes: Files): Promise<readonly Problem[]> {
  const effects = memoryEffects({ ...under(dataset, await filesOf(dataset)), ...under(dataset, changes) });
  const opened = await openDataset(dataset, effects);
  if (!opened.value) throw new Error(dataset);
  const { problems } = await publication(opened.value, effects);
  return problems.filter(({ severity }) => severity === "error");
}

const errorsOf = async (changes: Files) => (await errorsIn(folder, changes)).map(({ place }) => place?.file);

const plan = "title: 表題\nchapters: [no-such-chapter]\n";

test("what is wrong in the ledger, in the booklet and in the tables of rates is told at once", async () => {
  const broken = {
    "templates/booklet.yaml": plan,
    "templates/fee-rates/booklet.yaml": plan,
    "ledger/trial-balance.csv": "区分,科目\n",
  };
  const files = await errorsOf(broken);
  expect(files).toEqual(expect.arrayContaining(Object.keys(broken).map((name) => `${folder}/${name}`)));
});

test("a slip in the tables of rates is told where the booklet is whole", async () => {
  expect(await errorsOf({ "templates/fee-rates/booklet.yaml": plan })).toEqual([
    `${folder}/templates/fee-rates/booklet.yaml`,
  ]);
});

test("a photograph that breaks off is told before anything is drawn", async () => {
  const sample = "data/sample-2025";
  const { "photographs/fair.jpg": whole } = await filesOf(sample);
  const errors = await errorsIn(sample, { "photographs/fair.jpg": whole?.subarray(0, 6000) ?? "" });
  expect(errors.map(({ rule, place }) => [rule, place?.file])).toEqual([
    ["paper/unreadable-picture", `${sample}/text/review.md`],
  ]);
});
