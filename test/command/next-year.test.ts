import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import type { Problem } from "../../src/problem/problem.js";
import { cp932 } from "../support/cp932.js";
import { filesOf, reportOf, under } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";
import { change, rolledSample, supply, textAt, write } from "../support/next-year.js";
import { workbookBytes } from "../support/workbook.js";

/** The same files once more, to be changed by one test. */
const copyOf = (effects: MemoryEffects): MemoryEffects => memoryEffects(Object.fromEntries(effects.files));

/** The line of a file, from 1, that begins so. */
const lineOf = (effects: MemoryEffects, path: string, start: string): number =>
  textAt(effects, path)
    .split("\n")
    .findIndex((line) => line.startsWith(start)) + 1;

const told = (problems: readonly Problem[]): string[] =>
  problems.map(({ rule, place }) => `${rule} ${place?.file}`);

describe("the sample a year later", () => {
  let rolled: MemoryEffects;
  let filled: MemoryEffects;
  beforeAll(async () => {
    rolled = await rolledSample();
    filled = copyOf(rolled);
    supply(filled);
  });

  test("closing is opening, what is of one year lies in last-year, what stands is copied to the byte", async () => {
    const bytes = (path: string) => Buffer.from(rolled.files.get(path) ?? []).toString("latin1");
    expect(bytes("next/ledger/previous-trial-balance.csv")).toBe(bytes("sample/ledger/trial-balance.csv"));
    expect(bytes("next/ledger/current-budget.csv")).toBe(bytes("sample/ledger/budget.csv"));
    for (const path of ["trial-balance", "budget"])
      expect(rolled.files.has(`next/ledger/${path}.csv`)).toBe(false);
    for (const path of ["statistics/mix.csv", "plan/annual.csv", "report/awards.csv"]) {
      expect(bytes(`next/last-year/${path}`)).toBe(bytes(`sample/${path}`));
      expect(rolled.files.has(`next/${path}`)).toBe(false);
    }
    for (const path of [
      "profile/officers.csv",
      "text/greeting.md",
      "rates/schedule.yaml",
      "plan/mid-term.csv",
    ])
      expect(bytes(`next/${path}`)).toBe(bytes(`sample/${path}`));
  });

  test("the settings are a year on, and nothing else of them changes", () => {
    const before = textAt(rolled, "sample/kaiji.yaml");
    expect(textAt(rolled, "next/kaiji.yaml")).toBe(
      before.replace("fiscalYear: 2025", "fiscalYear: 2026").replace('"2026-07"', '"2027-07"'),
    );
  });

  test("of a trend the oldest year is gone, and nothing else", () => {
    const before = textAt(rolled, "sample/statistics/trend.csv").split("\n");
    const after = textAt(rolled, "next/statistics/trend.csv").split("\n");
    expect(after).toEqual(before.filter((line) => !line.startsWith("平成28年度")));
    expect(after.length).toBeLessThan(before.length);
  });

  test("the figures are those that build writes", async () => {
    const built = copyOf(rolled);
    expect(await run(["build", "sample", "--only", "figures.json", "--quiet"], built)).toBe(0);
    expect(textAt(rolled, "next/last-year/figures.json")).toBe(textAt(built, "output/sample/figures.json"));
  });

  test("check lists what is still missing, and nothing else", async () => {
    const { problems } = await reportOf("next", rolled);
    expect(told(problems)).toEqual([
      "file/missing next/ledger/trial-balance.csv",
      "table/wrong-year next/statistics/trend.csv",
      "table/wrong-year next/statistics/base-property.csv",
      ...[
        "ledger/budget",
        "statistics/mix",
        "statistics/base-property-movement",
        "statistics/fund-contributions",
        "statistics/key-figures",
        "plan/annual",
        "plan/base-property",
        "plan/evaluation",
        "report/activities",
        "report/awards",
        "monitoring/cases",
        "monitoring/contacts",
        "monitoring/measures",
        "monitoring/effects",
        "statistics/series/bankruptcies",
        "statistics/series/branches",
      ].map((path) => `last-year/not-yet next/${path}.csv`),
    ]);
  });

  test("todo.md says what to supply, with last year's rows, and which words to review, with their lines", () => {
    const todo = textAt(rolled, "next/todo.md");
    const lines = (path: string, start = "") =>
      textAt(rolled, `sample/statistics/${path}.csv`)
        .trim()
        .split("\n")
        .slice(1)
        .filter((line) => line.startsWith(start)).length;
    expect(todo).toContain(
      `- [ ] \`statistics/mix.csv\` 内訳（前年度は${lines("mix")}行、\`last-year/statistics/mix.csv\`）\n`,
    );
    expect(todo).toContain(
      `- [ ] \`statistics/trend.csv\` 推移（前年度の行は${lines("trend", "令和7年度")}行）。いちばん古い平成28年度の${lines("trend", "平成28年度")}行は除きました\n`,
    );
    expect(todo).toContain("- [ ] `text/greeting.md`\n  - [ ] 5行　「昨年度」\n");
    expect(todo).toContain("  - [ ] 3行　「{{year 3}}」「3年間」\n");
    expect(todo).toContain("- [ ] `profile/officers.csv` 役員\n");
    // A table is either to be supplied or as it was.
    expect(todo.match(/plan\/mid-term/gu)).toHaveLength(1);
  });

  test("what is supplied is built", async () => {
    const effects = copyOf(filled);
    expect(await run(["build", "next", "--only", "figures.json", "--strict", "--quiet"], effects)).toBe(1);
    // The rates were confirmed a year ago: that is all there is.
    change(
      effects,
      "next/rates/schedule.yaml",
      "適用開始: 2026-04-01\n    確認日: 2026-04-01",
      "適用開始: 2026-04-01\n    確認日: 2027-04-01",
    );
    expect(await run(["build", "next", "--only", "figures.json", "--strict", "--quiet"], effects)).toBe(0);
    expect(textAt(effects, "output/next/figures.json")).toContain('"fiscalYear": 2026');
  });

  test.each([
    ["statistics/trend.csv", "令和2年度,保証承諾,14452,", "令和2年度,保証承諾,14453,", "C"],
    ["ledger/previous-trial-balance.csv", "経常収入,雑収入,,22785180", "経常収入,雑収入,,22785181", "D"],
    ["statistics/series/bankruptcies.csv", "令和2年度,49,62", "令和2年度,49,63", "C"],
  ])(
    "a cell of %s that is not what was published is one error, with both places",
    async (path, from, to, column) => {
      const effects = copyOf(filled);
      change(effects, `next/${path}`, from, to);
      const { problems } = await reportOf("next", effects);
      const errors = problems.filter(({ severity }) => severity === "error");
      expect(told(errors)).toEqual([`last-year/differs next/${path}`]);
      const [error] = errors;
      expect(error?.place).toEqual({
        file: `next/${path}`,
        row: lineOf(effects, `next/${path}`, to),
        column,
      });
      const [related] = error?.related ?? [];
      expect(related?.file).toBe("next/last-year/figures.json");
      const line = textAt(effects, "next/last-year/figures.json").split("\n")[(related?.row ?? 0) - 1];
      expect(line?.trim()).toBe("{");
      const before = path.replace("previous-", "");
      expect(error?.message).toContain(`前年度の出所は sample/${before}!`);
    },
  );

  test("last year's dataset may lie there whole, in the place of its figures: the other place is then its cell", async () => {
    const effects = copyOf(filled);
    for (const path of [...effects.files.keys()].filter((one) => one.startsWith("next/last-year/")))
      effects.files.delete(path);
    for (const [path, bytes] of [...effects.files])
      if (path.startsWith("sample/"))
        effects.files.set(`next/last-year/${path.slice("sample/".length)}`, bytes);
    const errors = async () =>
      (await reportOf("next", effects)).problems.filter(({ severity }) => severity === "error");
    expect(await errors()).toEqual([]);
    change(effects, "next/statistics/trend.csv", "令和2年度,保証承諾,14452,", "令和2年度,保証承諾,14453,");
    const [error, ...others] = await errors();
    expect(others).toEqual([]);
    const place = (file: string, line: string) => ({ file, row: lineOf(effects, file, line), column: "C" });
    expect(error?.place).toEqual(place("next/statistics/trend.csv", "令和2年度,保証承諾,14453"));
    expect(error?.related).toEqual([
      place("next/last-year/statistics/trend.csv", "令和2年度,保証承諾,14452"),
    ]);
    // Where its year is not that of its tables, they say so.
    change(effects, "next/last-year/kaiji.yaml", "fiscalYear: 2025", "fiscalYear: 2026");
    expect((await errors()).map(({ rule }) => rule)).toContain("table/wrong-year");
  });

  test("so are last year's columns of the mixes and of the plan, each at its own cell", async () => {
    const effects = copyOf(filled);
    const mix = "next/statistics/mix.csv";
    // A million more here and less there: the total of the table is what it was.
    change(
      effects,
      mix,
      "保証承諾,金融機関群別,都市銀行,,185,3108500000,185,3108500000",
      "保証承諾,金融機関群別,都市銀行,,185,3108500000,185,3109500000",
    );
    change(effects, mix, "11999800000,738,11999800000", "11999800000,738,11998800000");
    change(effects, "next/plan/annual.csv", "令和9年度,実際回収,950,940,", "令和9年度,実際回収,950,941,");
    const { problems } = await reportOf("next", effects);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule, place }) => `${rule} ${place?.file} ${place?.column}${place?.row}`)).toEqual([
      "last-year/differs next/plan/annual.csv D5",
      `last-year/differs ${mix} H${lineOf(effects, mix, "保証承諾,金融機関群別,都市銀行")}`,
      `last-year/differs ${mix} H${lineOf(effects, mix, "保証承諾,金融機関群別,第二地方銀行")}`,
    ]);
  });

  test("a row that is missing in last year's ledger is one error, at the total that it is missing in", async () => {
    const effects = copyOf(filled);
    change(effects, "next/ledger/previous-trial-balance.csv", "資産,ファンド出資,24500000,\n", "");
    const { problems } = await reportOf("next", effects);
    const messages = problems
      .filter(({ rule }) => rule === "last-year/differs")
      .map(({ message }) => message);
    expect(messages).toHaveLength(1);
  });

  test("what is declared restated is no error, and is noted under its table", async () => {
    const effects = copyOf(filled);
    change(
      effects,
      "next/statistics/trend.csv",
      "令和2年度,保証承諾,14452,291492700000",
      "令和2年度,保証承諾,14452,291500000000",
    );
    const name = "保証承諾 令和2年度 金額";
    write(effects, "next/last-year/restated.csv", `数値,理由\n${name},取消しを除くことにしたため\n`);
    const { value, problems } = await reportOf("next", effects);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const noted = value?.report.tables.filter(({ notes }) => notes.some((note) => note.includes(name)));
    expect(noted?.map(({ id }) => id)).toEqual(["trend/approvals"]);
    // 291,492.7 百万円, as it was printed.
    expect(noted?.[0]?.notes).toContain(
      "保証承諾 令和2年度 金額は、前年度に公表した291,493百万円を改めています（取消しを除くことにしたため）。",
    );
  });

  test("and a year later once more", async () => {
    const effects = copyOf(filled);
    expect(await run(["next-year", "next", "after"], effects)).toBe(0);
    expect(textAt(effects, "after/ledger/previous-trial-balance.csv")).toBe(
      textAt(effects, "next/ledger/trial-balance.csv"),
    );
    expect(textAt(effects, "after/last-year/figures.json")).toContain('"fiscalYear": 2026');
    expect([...effects.files.keys()].filter((path) => path.startsWith("after/last-year/last-year"))).toEqual(
      [],
    );
  });
});

/** The smallest valid dataset. */
async function base(changed: Readonly<Record<string, string | Uint8Array>> = {}): Promise<MemoryEffects> {
  return memoryEffects(under("minato", { ...(await filesOf("test/error/base")), ...changed }));
}

const written = (effects: MemoryEffects): string[] =>
  [...effects.files.keys()].filter((path) => !path.startsWith("minato/"));

describe("files keep the form of their owners", () => {
  test("a CSV in CP932 stays one, without its oldest year", async () => {
    const rows = [
      "R5,保証債務残高,20,60000000",
      "R6,保証債務残高,18,55000000",
      "R7,保証債務残高,15,50000000",
    ];
    const table = (lines: readonly string[]) =>
      cp932(["年度,項目,件数,金額（円）", ...lines, ""].join("\r\n"));
    const effects = await base({ "statistics/trend.csv": table(rows) });
    expect(await run(["next-year", "minato", "next"], effects)).toBe(0);
    expect(effects.files.get("next/statistics/trend.csv")).toEqual(Buffer.from(table(rows.slice(1))));
  });

  test("a workbook is copied, and what should go from it is said", async () => {
    const rows = [
      ["年度", "項目", "件数", "金額（円）"],
      ["令和6年度", "保証債務残高", 18, 55_000_000],
      ["令和7年度", "保証債務残高", 15, 50_000_000],
    ];
    const book = await workbookBytes([["推移", rows]]);
    const { "minato/statistics/trend.csv": _, ...others } = Object.fromEntries((await base()).files);
    const effects = memoryEffects({ ...others, "minato/statistics/trend.xlsx": book });
    expect(await run(["next-year", "minato", "next"], effects)).toBe(0);
    expect(effects.files.get("next/statistics/trend.xlsx")).toEqual(book);
    expect(textAt(effects, "next/todo.md")).toContain(
      "- [ ] `statistics/trend.xlsx` 推移（前年度の行は1行）。いちばん古い令和6年度の行は、年数を前年度とそろえるなら除いてください\n",
    );
  });

  test("the opening ledger is read as the closing one was: by its sheet, as sources.yaml says", async () => {
    const ledger = textAt(await base(), "minato/ledger/trial-balance.csv");
    const rows = ledger
      .trim()
      .split("\n")
      .map((line) =>
        (line.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/gu) ?? []).map((cell) => cell.replaceAll(/[",]/gu, "")),
      );
    const book = await workbookBytes([
      ["残高試算表", rows],
      [
        "前期残高試算表",
        [
          ["区分", "科目", "借方残高（円）", "貸方残高（円）"],
          ["資産", "現金", "1", ""],
        ],
      ],
    ]);
    const { "minato/ledger/trial-balance.csv": _, ...others } = Object.fromEntries((await base()).files);
    const effects = memoryEffects({ ...others, "minato/ledger/trial-balance.xlsx": book });
    expect(await run(["next-year", "minato", "next"], effects)).toBe(0);
    expect(effects.files.get("next/ledger/previous-trial-balance.xlsx")).toEqual(book);
    expect(textAt(effects, "next/sources.yaml")).toBe(
      "ledger/previous-trial-balance:\n  file: ledger/previous-trial-balance.xlsx\n  sheet: 残高試算表\n",
    );
  });

  test("a ledger that sources.yaml finds by its year stays where it is, and is last year's", async () => {
    const {
      "minato/ledger/trial-balance.csv": ledger,
      "minato/ledger/previous-trial-balance.csv": before,
      ...others
    } = Object.fromEntries((await base()).files);
    const sources = [
      "# 毎年届く名のまま",
      "ledger/trial-balance:\n  file: 決算/残高_{年度}.csv",
      "ledger/previous-trial-balance:\n  file: 決算/残高_{前年度}.csv",
      "",
    ].join("\n");
    const effects = memoryEffects({
      ...others,
      "minato/決算/残高_R7.csv": ledger ?? "",
      "minato/決算/残高_R6.csv": before ?? "",
      "minato/sources.yaml": sources,
    });
    expect(await run(["next-year", "minato", "next"], effects)).toBe(0);
    expect(written(effects).filter((path) => path.includes("残高"))).toEqual(["next/決算/残高_R7.csv"]);
    expect(textAt(effects, "next/sources.yaml")).toBe(sources);
    expect(textAt(effects, "next/todo.md")).toContain(
      "- [ ] `決算/残高_{年度}.csv`（{年度}は令和8年度） 残高試算表",
    );
    const { problems } = await reportOf("next", effects);
    expect(told(problems).filter((one) => one.includes("sources"))).toEqual([
      "sources/file next/sources.yaml",
    ]);
  });
});

describe("what is refused writes nothing", () => {
  test("a folder that is there", async () => {
    const effects = await base();
    write(effects, "next/memo.txt", "");
    expect(await run(["next-year", "minato", "next"], effects)).toBe(2);
    expect(written(effects)).toEqual(["next/memo.txt"]);
  });

  test("a folder within the dataset", async () => {
    const effects = await base();
    expect(await run(["next-year", "minato", "minato/next"], effects)).toBe(2);
    expect([...effects.files.keys()].filter((path) => path.startsWith("minato/next"))).toEqual([]);
  });

  test("a dataset with an error: what was not fit to be published is no ground for the next year", async () => {
    const effects = await base({ "plan/annual.csv": "年度,項目,計画額（円）\n令和8年度,保証承諾,?\n" });
    expect(await run(["next-year", "minato", "next"], effects)).toBe(1);
    expect(effects.said.join("\n")).toContain("minato/plan/annual.csv");
    expect(written(effects)).toEqual([]);
  });
});
