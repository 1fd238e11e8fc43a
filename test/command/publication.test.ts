import { expect, test } from "vitest";
import { publication } from "../../src/command/publication.js";
import { openDataset } from "../../src/load/dataset.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

const folder = "data/saga-2014";

/** The errors of the dataset with some of its files in other words: where each is. */
async function errorsOf(changes: Files): Promise<(string | undefined)[]> {
  const effects = memoryEffects({ ...under(folder, await filesOf(folder)), ...under(folder, changes) });
  const opened = await openDataset(folder, effects);
  if (!opened.value) throw new Error(folder);
  const { problems } = await publication(opened.value, effects);
  return problems.filter(({ severity }) => severity === "error").map(({ place }) => place?.file);
}

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
