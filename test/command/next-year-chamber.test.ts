import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { registerCsv } from "../support/chamber.js";
import { filesOf, under } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";
import { textAt, write } from "../support/next-year.js";

const written = (effects: MemoryEffects): string[] =>
  [...effects.files.keys()].filter((path) => path.startsWith("next/"));

describe("a chamber's sample half a year later", () => {
  let effects: MemoryEffects;
  beforeAll(async () => {
    effects = memoryEffects(under("now", await filesOf("data/sample-chamber-2025h1")));
    expect(await run(["next-year", "now", "next"], effects)).toBe(0);
  });

  test("the register goes on to the byte, what was reported is kept, the settings are a half on", () => {
    expect(written(effects)).toEqual([
      "next/kaiji.yaml",
      "next/last-half/figures.json",
      "next/last-half/half-year-report.xlsx",
      "next/register.xlsx",
      "next/todo.md",
    ]);
    expect(effects.files.get("next/register.xlsx")).toEqual(effects.files.get("now/register.xlsx"));
    expect(textAt(effects, "next/kaiji.yaml")).toBe(
      textAt(effects, "now/kaiji.yaml")
        .replace("half: 2025H1", "half: 2025H2")
        .replace('asOf: "2025', '# asOf: "2025')
        .replace('reported: "2025', '# reported: "2025'),
    );
  });

  test("what is kept is what build writes", async () => {
    expect(
      await run(["build", "now", "--only", "figures.json,half-year-report.xlsx", "--quiet"], effects),
    ).toBe(0);
    expect(textAt(effects, "next/last-half/figures.json")).toBe(textAt(effects, "output/now/figures.json"));
    expect(effects.files.get("next/last-half/half-year-report.xlsx")).toEqual(
      effects.files.get("output/now/half-year-report.xlsx"),
    );
  });

  test("it is built for the next half as it is, and the folder of the half before is no unknown file", async () => {
    const before = effects.said.length;
    expect(await run(["build", "next", "--only", "figures.json"], effects)).toBe(0);
    expect(effects.said.slice(before).join("\n")).not.toContain("last-half");
    expect(JSON.parse(textAt(effects, "output/next/figures.json")).period).toMatchObject({
      fiscalYear: 2025,
      half: 2,
    });
  });
});

/** Four open cases, each waiting for the next of its steps. */
const cases = registerCsv(
  {
    number: "A-2",
    recommended: "",
    applied: "",
    result: "",
    approved: "",
    lent: "",
    guarantee: "",
    approvedAmount: "",
  },
  { number: "A-3", applied: "", result: "", approved: "", lent: "", guarantee: "", approvedAmount: "" },
  { number: "A-4", result: "審査中", approved: "", lent: "", guarantee: "", approvedAmount: "" },
  { number: "A-5", lent: "", guarantee: "5" },
);

describe("todo.md of a chamber", () => {
  const chamber = (register: string) =>
    memoryEffects({
      "now/kaiji.yaml":
        "kind: chamber\nentity: { name: 見本商工会, prefecture: 見本県, association: 見本県信用保証協会 }\nhalf: 2025H1\n",
      "now/register.csv": register,
      "now/programmes.csv": "融資制度,推薦の可否\n小規模企業資金,可\n",
    });

  test("names the open cases by number and by what they wait for, and no one by name", async () => {
    const effects = chamber(cases);
    expect(await run(["next-year", "now", "next"], effects)).toBe(0);
    const todo = textAt(effects, "next/todo.md");
    expect(todo).toContain(
      [
        "## 続いている案件",
        "",
        "受払簿は、そのまま続けて使います。次の案件は、まだ終わっていません。",
        "",
        "- [ ] 受付番号 A-2　推薦するかどうか",
        "- [ ] 受付番号 A-3　申込み",
        "- [ ] 受付番号 A-4　保証審査の結果（申込みは令和7年4月15日）",
        "- [ ] 受付番号 A-5　融資の実行（承諾は令和7年5月2日）",
        "",
      ].join("\n"),
    );
    expect(todo).not.toContain("ひみつ");
  });

  test("lists the follow-ups that fall due until the half is over, those of earlier halves too, and none that was made", async () => {
    // Lent on 12 May: six months later, 12 November, is due; a year later is not before 31 March.
    const effects = chamber(
      registerCsv(
        {},
        {
          number: "A-2",
          guarantee: "2",
          consulted: "R6.4.8",
          applied: "R6.4.15",
          approved: "R6.5.2",
          lent: "R6.5.12",
        },
      ),
    );
    write(
      effects,
      "now/visits.csv",
      "受付番号,指導日,資金繰り,必要な支援\nA-2,R7.5.10,変わらない,金融支援不要\n",
    );
    expect(await run(["next-year", "now", "next"], effects)).toBe(0);
    const [, due = ""] = textAt(effects, "next/todo.md").split("## 融資後指導");
    expect(due.split("##")[0]?.trim()).toBe(
      [
        "令和8年3月31日までに期日が来て、まだ記録のないものです。",
        "",
        "- [ ] 令和6年11月12日　受付番号 A-2　融資から約6か月の指導",
        "- [ ] 令和7年11月12日　受付番号 A-1　融資から約6か月の指導",
      ].join("\n"),
    );
    expect(textAt(effects, "next/visits.csv")).toBe(textAt(effects, "now/visits.csv"));
  });

  test("the lower half is followed by the upper half of the next year", async () => {
    const effects = chamber(registerCsv({}));
    write(effects, "now/kaiji.yaml", textAt(effects, "now/kaiji.yaml").replace("2025H1", "2025H2"));
    expect(await run(["next-year", "now", "next"], effects)).toBe(0);
    expect(textAt(effects, "next/kaiji.yaml")).toContain("half: 2026H1");
    expect(textAt(effects, "next/todo.md")).toContain("# 令和8年度上半期のデータに用意するもの");
  });

  test("a register with an error is not carried on", async () => {
    const effects = chamber(registerCsv({ amount: "?" }));
    expect(await run(["next-year", "now", "next"], effects)).toBe(1);
    expect(written(effects)).toEqual([]);
  });
});
