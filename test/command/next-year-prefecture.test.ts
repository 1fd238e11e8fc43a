import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { filesOf, under } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";
import { change, textAt, write } from "../support/next-year.js";

/** The lines under a heading of todo.md. */
const listed = (effects: MemoryEffects, heading: string): string[] =>
  (textAt(effects, "next/todo.md").split(`## ${heading}\n`)[1] ?? "")
    .split("\n## ")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("- ")) ?? [];

describe("a prefecture's sample half a year later", () => {
  let effects: MemoryEffects;
  beforeAll(async () => {
    effects = memoryEffects(under("now", await filesOf("data/sample-prefecture-2025h1")));
    expect(await run(["next-year", "now", "next"], effects)).toBe(0);
  });

  test("registers are kept apart, reports stay under their half, the programmes stand", () => {
    const written = [...effects.files.keys()].filter((path) => path.startsWith("next/"));
    expect(written).toEqual([
      "next/chambers.csv",
      "next/kaiji.yaml",
      "next/last-half/consolidated.xlsx",
      "next/last-half/figures.json",
      "next/last-half/registers/101.xlsx",
      "next/last-half/registers/103.csv",
      "next/programmes.csv",
      "next/reports/2024H1/102.csv",
      "next/reports/2024H2/102.csv",
      "next/reports/2025H1/102.csv",
      "next/todo.md",
    ]);
    for (const [now, next] of [
      ["registers/101.xlsx", "last-half/registers/101.xlsx"],
      ["reports/2025H1/102.csv", "reports/2025H1/102.csv"],
      ["programmes.csv", "programmes.csv"],
    ])
      expect(effects.files.get(`next/${next}`)).toEqual(effects.files.get(`now/${now}`));
    expect(textAt(effects, "next/kaiji.yaml")).toContain('half: 2025H2\n# asOf: "2025-10-14"\n');
  });

  test("the report is kept as build writes it", async () => {
    expect(await run(["build", "now", "--only", "figures.json,consolidated.xlsx", "--quiet"], effects)).toBe(
      0,
    );
    for (const name of ["figures.json", "consolidated.xlsx"])
      expect(effects.files.get(`next/last-half/${name}`)).toEqual(effects.files.get(`output/now/${name}`));
  });

  test("todo.md says what each chamber has to hand in, and which days are over", () => {
    expect(listed(effects, "用意する表")).toEqual([
      "- [ ] `registers/101.xlsx` 若葉商工会議所の受払簿（前期は`last-half/registers/101.xlsx`）",
      "- [ ] `reports/2025H2/102.csv` 南浜商工会の推薦実績報告書（前期は`reports/2025H1/102.csv`）",
      "- [ ] `registers/103.csv` 山手商工会の受払簿（前期は`last-half/registers/103.csv`）",
    ]);
    expect(listed(effects, "前期に届かなかった団体")).toEqual([
      "- [ ] 北浜商工会議所の受払簿（`registers/104.xlsx`）か推薦実績報告書（`reports/2025H2/104.xlsx`）",
    ]);
    expect(listed(effects, "消す日付")).toEqual(
      [2, 3, 4].map((row) => `- [ ] \`chambers.csv\` C${row}（報告日）`),
    );
  });

  test("nobody has handed in anything for the next half: what was is compared with, and a day of before it is told", async () => {
    expect(await run(["check", "next", "--format", "json"], effects)).toBe(0);
    const { problems } = JSON.parse(effects.printed.at(-1) ?? "");
    const told = (rule: string) =>
      problems
        .filter((one: { rule: string }) => one.rule === rule)
        .map(({ column, row }: { column: string; row: number }) => `${column}${row}`);
    expect(told("chamber/reported-early")).toEqual(["C2", "C3", "C4"]);
    expect(await run(["build", "next", "--only", "figures.json", "--quiet"], effects)).toBe(0);
    const now = JSON.parse(textAt(effects, "next/last-half/figures.json")).figures;
    const next = JSON.parse(textAt(effects, "output/next/figures.json")).figures;
    const valueIn = (figures: { id: string; value: string | null }[], id: string) =>
      figures.find((one) => one.id === id)?.value;
    // 102 handed in a report of the half that is over; it is the half before now.
    const [before] = now.filter(({ id }: { id: string }) =>
      /chamber\/2025H1\/南浜商工会\/applications\/amount/u.test(id),
    );
    expect(before).toBeDefined();
    expect(valueIn(next, before.id)).toBe(before.value);
  });

  test("where the new register has come, nothing of the old one is counted for it", async () => {
    const copy = memoryEffects(Object.fromEntries(effects.files));
    copy.files.set("next/registers/101.xlsx", copy.files.get("now/registers/101.xlsx") ?? new Uint8Array());
    change(copy, "next/chambers.csv", "101,若葉商工会議所,R7.10.8", "101,若葉商工会議所,R8.4.8");
    write(copy, "next/kaiji.yaml", `${textAt(copy, "next/kaiji.yaml")}asOf: "2026-04-14"\n`);
    expect(await run(["check", "next", "--format", "json"], copy)).toBe(0);
    const { problems } = JSON.parse(copy.printed.at(-1) ?? "");
    const lacking = problems.filter(({ rule }: { rule: string }) => rule === "chamber/not-reported");
    expect(lacking.map(({ row }: { row: number }) => row)).toEqual([3, 4, 5]);
  });
});
