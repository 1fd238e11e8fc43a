import { expect, test } from "vitest";
import { readTemplate, unknownTemplates } from "../../../src/load/chamber/templates.js";
import type { Problem } from "../../../src/problem/problem.js";
import { type Files, memoryEffects } from "../../support/memory.js";

async function unknown(files: Files) {
  const problems: Problem[] = [];
  await unknownTemplates("c", memoryEffects(files), problems);
  return problems.map(({ rule, place, hint }) => `${rule} ${place?.file} ${hint}`);
}

test("a dataset's own form goes before ours", async () => {
  const problems: Problem[] = [];
  const own = await readTemplate("c", "form-1", memoryEffects({ "c/forms/form-1.xlsx": "own" }), problems);
  expect([own?.file, own && new TextDecoder().decode(own.bytes)]).toEqual(["c/forms/form-1.xlsx", "own"]);
  const ours = await readTemplate("c", "form-1", memoryEffects({}), problems);
  expect(ours?.file).toMatch(/templates\/chamber\/form-1\.xlsx$/u);
  expect(ours?.bytes.length).toBeGreaterThan(1000);
  expect(problems).toEqual([]);
});

test("a form that is nowhere is told", async () => {
  const problems: Problem[] = [];
  const none = await readTemplate("c", "form-9" as "form-1", memoryEffects({}), problems);
  expect([none, problems.map(({ rule, place }) => `${rule} ${place?.file}`)]).toEqual([
    undefined,
    ["file/missing c/forms/form-9.xlsx"],
  ]);
  expect(problems[0]?.message).toContain("様式（form-9.xlsx）");
});

test("a file in forms/ that replaces none of ours is told with the one that was meant", async () => {
  expect(await unknown({})).toEqual([]);
  expect(
    await unknown({ "c/forms/form-1.xlsx": "", "c/forms/~$form-2.xlsx": "", "c/forms/readme.txt": "" }),
  ).toEqual([]);
  const [problem] = await unknown({ "c/forms/forms-1.xlsx": "" });
  expect(problem).toMatch(/^file\/unknown c\/forms\/forms-1\.xlsx .*form-1\.xlsx/u);
});
