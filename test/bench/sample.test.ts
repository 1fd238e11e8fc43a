import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { registerPaths, sampleRegister } from "../../bench/sample/chamber.js";
import { sampleFiles, usual } from "../../bench/sample/sample.js";

const files = sampleFiles(usual);
const rows = (path: string): Record<string, string>[] => parse(files.get(path) ?? "", { columns: true });

/** Balances of a trial balance by section and title, in yen, on whichever side they stand. */
function balances(path: string) {
  const amounts = new Map(
    rows(path).map((row) => [
      `${row.区分}/${row.科目}`,
      Number(row["借方残高（円）"]) + Number(row["貸方残高（円）"]),
    ]),
  );
  return {
    of: (key: string): number => {
      const amount = amounts.get(key);
      if (amount === undefined) throw new Error(`no account ${key}`);
      return amount;
    },
    total: (section: string): number =>
      [...amounts]
        .filter(([key]) => key.startsWith(`${section}/`))
        .reduce((sum, [, amount]) => sum + amount, 0),
  };
}

const ledger = balances("ledger/trial-balance.csv");
const previous = balances("ledger/previous-trial-balance.csv");
const keyFigure = (item: string): number =>
  Number(rows("statistics/key-figures.csv").find((row) => row.項目 === item)?.数値);
const trend = (measure: string, year: string): number =>
  Number(
    rows("statistics/trend.csv").find((row) => row.項目 === measure && row.年度 === year)?.["金額（円）"],
  );

test("the sample in the repository is what the generator makes", async () => {
  for (const [path, text] of files)
    expect(await readFile(`data/sample-2025/${path}`, "utf8"), path).toBe(text);
});

test("the sample chamber's register is the rows by hand, in both of its places", async () => {
  const register = await sampleRegister();
  for (const path of registerPaths) expect((await readFile(path)).equals(register), path).toBe(true);
});

test("another seed makes another corporation, a larger scale a larger one", () => {
  const other = sampleFiles({ ...usual, seed: 1 });
  expect(other.get("statistics/mix.csv")).not.toBe(files.get("statistics/mix.csv"));
  const double = sampleFiles({ ...usual, scale: 2 });
  const outstanding = (text: string | undefined) =>
    Number(/負債及び正味財産,保証債務,,(\d+)/u.exec(text ?? "")?.[1]);
  const ratio =
    outstanding(double.get("ledger/trial-balance.csv")) / outstanding(files.get("ledger/trial-balance.csv"));
  expect(ratio).toBeGreaterThan(1.9);
  expect(ratio).toBeLessThan(2.1);
});

describe("the books tie to the yen", () => {
  test("assets equal liabilities and net worth, in both years", () => {
    expect(ledger.total("資産")).toBe(ledger.total("負債及び正味財産"));
    expect(previous.total("資産")).toBe(previous.total("負債及び正味財産"));
  });

  test("the surplus is appropriated wholly", () => {
    const surplus =
      ledger.total("経常収入") -
      ledger.total("経常支出") +
      ledger.total("経常外収入") -
      ledger.total("経常外支出") +
      ledger.total("基金等取崩額");
    expect(surplus).toBe(ledger.total("収支差額処分"));
  });

  test("reserves are reversed and provided anew", () => {
    for (const reserve of ["責任準備金", "求償権償却準備金"]) {
      expect(ledger.of(`経常外収入/${reserve}戻入`)).toBe(previous.of(`負債及び正味財産/${reserve}`));
      expect(ledger.of(`経常外支出/${reserve}繰入`)).toBe(ledger.of(`負債及び正味財産/${reserve}`));
    }
  });

  test("funds are rolled forward by the appropriation and the drawdowns", () => {
    const opening = (title: string) => previous.of(`負債及び正味財産/${title}`);
    const now = (title: string) => ledger.of(`負債及び正味財産/${title}`);
    expect(now("基金準備金")).toBe(opening("基金準備金") + ledger.of("収支差額処分/基本財産繰入額"));
    expect(now("収支差額変動準備金")).toBe(
      opening("収支差額変動準備金") +
        ledger.of("収支差額処分/収支差額変動準備金繰入額") -
        ledger.of("基金等取崩額/収支差額変動準備金取崩額"),
    );
    expect(now("制度改革促進基金")).toBe(
      opening("制度改革促進基金") - ledger.of("基金等取崩額/制度改革促進基金取崩額"),
    );
  });

  test("fees and premiums earned follow from what was received and what is unexpired", () => {
    expect(keyFigure("前期末未経過保証料")).toBe(previous.of("負債及び正味財産/未経過保証料"));
    expect(ledger.of("経常収入/保証料")).toBe(
      previous.of("負債及び正味財産/未経過保証料") +
        keyFigure("当期受入保証料") -
        ledger.of("負債及び正味財産/未経過保証料"),
    );
    expect(ledger.of("経常支出/信用保険料")).toBe(
      keyFigure("当期支払保険料") +
        previous.of("資産/未経過保険料") +
        ledger.of("負債及び正味財産/未払保険料") -
        previous.of("負債及び正味財産/未払保険料") -
        ledger.of("資産/未経過保険料"),
    );
  });

  test("claims move by what was paid, recovered for ourselves and written off", () => {
    expect(ledger.of("資産/保証債務見返")).toBe(ledger.of("負債及び正味財産/保証債務"));
    expect(ledger.of("資産/損失補償金見返")).toBe(ledger.of("負債及び正味財産/損失補償金"));
    const recovered =
      previous.of("資産/求償権") +
      trend("代位弁済", "令和7年度") -
      ledger.of("経常外支出/求償権償却") -
      ledger.of("資産/求償権");
    expect(recovered).toBeGreaterThan(0);
    expect(recovered + ledger.of("経常外収入/償却求償権回収金")).toBeLessThan(trend("回収", "令和7年度"));
  });
});

describe("the statistics tie to the books and to each other", () => {
  test("the trend's last balance is the guarantee liability, the one before last year's", () => {
    expect(trend("保証債務残高", "令和7年度")).toBe(ledger.of("負債及び正味財産/保証債務"));
    expect(trend("保証債務残高", "令和6年度")).toBe(previous.of("負債及び正味財産/保証債務"));
  });

  test("every mix adds up to the trend, this year and last", () => {
    const mix = rows("statistics/mix.csv");
    const keys = new Set(mix.map((row) => `${row.項目}/${row.切り口}`));
    expect(keys.size).toBe(14);
    // A list of the largest, and one that withholds numbers, do not come to their total.
    const partial = ["代位弁済/上位5業種", "代位弁済/金融機関群別"];
    for (const key of [...keys].filter((one) => !partial.includes(one))) {
      const [measure = "", dimension] = key.split("/");
      const parts = mix
        .filter((row) => row.項目 === measure && row.切り口 === dimension)
        .filter((row) => row.内訳 === "" && row.区分 !== "合計");
      const sum = (column: string) => parts.reduce((total, row) => total + Number(row[column]), 0);
      expect(sum("金額（円）"), key).toBe(trend(measure, "令和7年度"));
      expect(sum("前年度金額（円）"), key).toBe(trend(measure, "令和6年度"));
    }
  });

  test("the base property's last year is the ledger's, and so is the sum of the contributions", () => {
    const last = rows("statistics/base-property.csv").at(-1);
    expect(Number(last?.["基金（円）"])).toBe(ledger.of("負債及び正味財産/基金"));
    expect(Number(last?.["基金準備金（円）"])).toBe(ledger.of("負債及び正味財産/基金準備金"));
    const contributed = rows("statistics/fund-contributions.csv").reduce(
      (sum, row) => sum + Number(row["金額（円）"]),
      0,
    );
    expect(contributed).toBe(ledger.of("負債及び正味財産/基金"));
  });
});

test("協会章 has no ground of its own, to show as a faint box on the paper", async () => {
  const stats = await sharp("data/sample-2025/photographs/mark.png").stats();
  expect(stats.isOpaque).toBe(false);
});
