import { describe, expect, test } from "vitest";
import { noHints } from "../../src/load/table/hints.js";
import { reportUnknownFiles } from "../../src/load/unknown-files.js";
import { budgetSchema, trialBalanceSchema } from "../../src/model/association/ledger.js";
import { classRatesSchema } from "../../src/model/association/rates.js";
import { mixSchema } from "../../src/model/association/statistics.js";
import type { Problem } from "../../src/problem/problem.js";
import { memoryEffects } from "../support/memory.js";

async function unknown(...paths: string[]) {
  const problems: Problem[] = [];
  const files = Object.fromEntries(paths.map((path) => [`d/${path}`, ""]));
  await reportUnknownFiles(
    [trialBalanceSchema, budgetSchema, mixSchema, classRatesSchema],
    ["text", "templates", "photographs", "forms", "rates/schedule.yaml"],
    {
      folder: "d",
      reader: memoryEffects(files),
      problems,
    },
  );
  return problems.map(({ place, hint }) => [place?.file, hint]);
}
const names = async (...paths: string[]) => (await unknown(...paths)).map(([file]) => file);

describe("files that are read, and what stands beside them", () => {
  test("are known", async () => {
    expect(
      await names(
        "kaiji.yaml",
        "ledger/trial-balance.csv",
        "ledger/budget.xlsx",
        "statistics/mix.CSV",
        "text/a.md",
        "templates/a",
        "photographs/a.jpg",
        "rates/schedule.yaml",
        "rates/class-rates.ods",
        "forms/a.xlsx",
        "README.md",
        "ledger/NOTES.MD",
        ".DS_Store",
        "ledger/~$budget.xlsx",
      ),
    ).toEqual([]);
  });
});

describe("others", () => {
  test("are told, in the folder and one below", async () => {
    expect(
      await names("budget.csv", "ledger/buget.csv", "ledger/budget.xlt", "statistics/mix.md.csv"),
    ).toEqual(["d/budget.csv", "d/ledger/budget.xlt", "d/ledger/buget.csv", "d/statistics/mix.md.csv"]);
  });
  test("beside the schedule of rates, too, with what was meant", async () => {
    expect(await unknown("rates/schedule.yml", "rates/区分料率.xlsx")).toEqual([
      ["d/rates/schedule.yml", "「rates/schedule.yaml」のつもりではありませんか。"],
      ["d/rates/区分料率.xlsx", "「rates/class-rates.xlsx」のつもりではありませんか。"],
    ]);
  });
  test("a folder that no table is in, once", async () => {
    expect(await names("plans/annual.csv", "plans/mid.csv")).toEqual(["d/plans"]);
  });
  test("with the table that is called so in Japanese, and the settings that Windows calls a text", async () => {
    expect(await unknown("残高試算表.xlsx", "kaiji.yaml.txt")).toEqual([
      ["d/kaiji.yaml.txt", "「kaiji.yaml」のつもりではありませんか。"],
      ["d/残高試算表.xlsx", "「ledger/trial-balance.xlsx」のつもりではありませんか。"],
    ]);
  });
  test("with what was meant: a file, or a folder", async () => {
    const [[, file], [, folder]] = (await unknown("ledger/buget.csv", "statistic/mix.csv")) as [
      [string, string],
      [string, string],
    ];
    expect(file).toContain("ledger/budget.csv");
    expect(folder).toContain("statistics");
  });
});

test("files that sources.yaml names are known, and so is their folder", async () => {
  const problems: Problem[] = [];
  const given = ["sources.yaml", "基幹/R7.xlsx", "基幹/R6.xlsx", "控え/メモ.txt"];
  const reader = memoryEffects(Object.fromEntries(given.map((path) => [`d/${path}`, ""])));
  const said = { files: ["d/基幹/R7.xlsx"], sheet: undefined, hints: noHints };
  const sources = new Map([[mixSchema.path, [said]]]);
  await reportUnknownFiles([mixSchema], [], { folder: "d", reader, problems, sources });
  expect(problems.map(({ place }) => place?.file)).toEqual(["d/基幹/R6.xlsx", "d/控え"]);
});
