import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { memoryEffects } from "../support/memory.js";

// 「自分の協会のデータで作る」: who follows the README alone comes to a booklet.

const section = (readme: string): string => {
  const [, text = ""] = /^## 自分の協会のデータで作る（15分）\n(?<text>[\s\S]+?)^## /mu.exec(readme) ?? [];
  return text;
};

test("its calls, one after the other, make a booklet; it names every folder that is there", async () => {
  const text = section(await readFile("README.md", "utf8"));
  const calls = [...text.matchAll(/^ *npx kaiji (?<call>.+)$/gmu)].map(({ groups }) => groups?.call ?? "");
  expect(calls.map((call) => call.split(" ")[0])).toEqual(["init", "build", "check", "build"]);
  const effects = memoryEffects({});
  for (const call of calls) expect(await run(call.split(/\s+/u), effects), call).toBe(0);
  const files = [...effects.files.keys()];
  expect(files).toContain("output/わたしの協会-2025/booklet.pdf");
  const begun = files.filter((path) => path.startsWith("data/")).map((path) => path.split("/"));
  for (const [, , first = "", ...rest] of begun)
    expect(text).toContain(rest.length > 0 ? `| \`${first}/\` |` : `| \`${first}\` |`);
});
