import { beforeAll, describe, expect, test } from "vitest";
import { makeShare } from "../../src/command/association-outputs.js";
import { type BuildOptions, build } from "../../src/command/build.js";
import type { SecondThread, Share, Task } from "../../src/command/share.js";
import type { Effects } from "../../src/effects.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

// 分担: what two threads make together is what one makes alone.

const folder = "data/saga-2014";
const settings: BuildOptions = {
  output: "output",
  format: "text",
  strict: false,
  quiet: true,
  colour: false,
  proof: false,
  print: false,
  png: false,
};

let files: Files;
beforeAll(async () => {
  files = under(folder, await filesOf(folder));
});

/** A second thread that reads what is in `world`, and the tasks it was given. */
function threadIn(world: Effects) {
  const tasks: Task[] = [];
  const secondThread: SecondThread = (task) => {
    tasks.push(task);
    const share = makeShare(task, world);
    return () => share;
  };
  return { tasks, secondThread };
}

async function built(options: Partial<BuildOptions>) {
  const effects = memoryEffects(files);
  const code = await build([folder], { ...settings, ...options }, effects);
  const outputs = [...effects.files].filter(([path]) => path.startsWith("output/"));
  return { code, effects, outputs: new Map(outputs) };
}

describe("two threads", () => {
  test("make the same files as one", async () => {
    const { tasks, secondThread } = threadIn(memoryEffects(files));
    const together = await built({ secondThread });
    const alone = await built({});
    expect(tasks.map(({ names }) => names)).toEqual([
      ["statements.xlsx", "fee-rates.pdf", "fee-rates.xlsx", "charts"],
    ]);
    expect([...together.outputs.keys()]).toEqual([...alone.outputs.keys()]);
    const differing = [...alone.outputs].filter(
      ([path, bytes]) => Buffer.compare(bytes, together.outputs.get(path) ?? new Uint8Array()) !== 0,
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  test.each([["booklet.pdf"], ["statements.xlsx"]])(
    "are not set to what one of them makes: %s",
    async (name) => {
      const { tasks, secondThread } = threadIn(memoryEffects(files));
      await built({ secondThread, only: [name] });
      expect(tasks).toEqual([]);
    },
  );
});

test("a file that was saved between the two readings stops the build, and nothing is written", async () => {
  const path = `${folder}/text/greeting.md`;
  const saved = memoryEffects({ ...files, [path]: "別の文章。\n" });
  const before = memoryEffects({ ...files, [path]: "はじめの文章。\n" });
  const { secondThread } = threadIn(saved);
  const building = build([folder], { ...settings, secondThread }, before);
  await expect(building).rejects.toThrow(
    `「${path}」が、読んでいる間に変わりました。保存し終えてから、もう一度実行してください。`,
  );
  expect([...before.files.keys()].filter((name) => name.startsWith("output/"))).toEqual([]);
});

test("so does a dataset that could not be read any more", async () => {
  const empty: Share = { made: new Map(), marks: new Map() };
  const building = built({ secondThread: () => async () => empty });
  await expect(building).rejects.toThrow("データが、読んでいる間に変わりました。");
});
