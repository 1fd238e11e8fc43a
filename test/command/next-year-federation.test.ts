import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { filesOf, under } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";
import { textAt } from "../support/next-year.js";

describe("the federation's dataset a year later", () => {
  let effects: MemoryEffects;
  beforeAll(async () => {
    effects = memoryEffects({
      ...under("now", await filesOf("data/japan-2023")),
      // Returns that cannot be taken are handed over all the same: their file stays, and the next is awaited.
      "now/returns/2023/02.json": "{}",
      "now/returns/2023/41/figures.csv": "",
    });
    expect(await run(["next-year", "now", "next"], effects)).toBe(0);
  });
  const same = (now: string, next = now) =>
    expect(effects.files.get(`next/${next}`)).toEqual(effects.files.get(`now/${now}`));

  test("corporations, categories and words stand; series of years go on, what is of one year is last year's", () => {
    for (const path of [
      "associations.csv",
      "ratios.csv",
      "monitoring/roles.csv",
      "text/glance.md",
      "national/users.csv",
    ])
      same(path);
    same("national/staff.csv", "last-year/national/staff.csv");
    expect(effects.files.has("next/national/staff.csv")).toBe(false);
    expect(textAt(effects, "next/kaiji.yaml")).toBe(
      textAt(effects, "now/kaiji.yaml")
        .replace("fiscalYear: 2023", "fiscalYear: 2024")
        .replace('published: "2024-10"', 'published: "2025-10"'),
    );
  });

  test("the figures are those that build writes", async () => {
    expect(await run(["build", "now", "--only", "figures.json", "--quiet"], effects)).toBe(0);
    expect(textAt(effects, "next/last-year/figures.json")).toBe(textAt(effects, "output/now/figures.json"));
  });

  test("returns stay under their year, and todo.md awaits those of the next, file by file", () => {
    same("returns/2023/02.json");
    const todo = textAt(effects, "next/todo.md");
    expect(todo).toContain(
      "- [ ] `returns/2024/02.json` 青森県信用保証協会の提出（前年度は`returns/2023/02.json`）\n",
    );
    expect(todo).toContain("- [ ] `returns/2024/41` 佐賀県信用保証協会の提出（前年度は`returns/2023/41`）\n");
    expect(todo).toContain("- [ ] `national/users.csv` 保証の利用（前年度の行は1行）\n");
    expect(todo).toContain(
      "- [ ] `national/staff.csv` 信用保証協会の職員数（前年度は6行、`last-year/national/staff.csv`）\n",
    );
  });

  test("check lists the series that are still missing", async () => {
    await run(["check", "next", "--format", "json"], effects);
    const { problems } = JSON.parse(effects.printed.at(-1) ?? "");
    const missing = problems.filter(({ rule }: { rule: string }) => rule === "last-year/not-yet");
    expect(missing.map(({ file }: { file: string }) => file)).toEqual(
      ["channels", "consultations", "corporations", "mcss", "mis", "per-staff", "resources", "staff"].map(
        (name) => `next/national/${name}.csv`,
      ),
    );
  });
});
