import exceljs from "exceljs";
import { describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { yearPeriod } from "../../src/model/figures-file.js";
import { filesOf, under } from "../support/dataset.js";
import { country } from "../support/filed.js";
import { type Files, type MemoryEffects, memoryEffects } from "../support/memory.js";
import { type SmallFigures, smallFigures, smallList } from "../support/small-return.js";

// 提出の誤り: each is told with its file by the command that reads it; the rest goes on, and is marked incomplete.

interface Done extends MemoryEffects {
  readonly code: number;
  /** What was told, a line a problem, without the hints. */
  readonly told: readonly string[];
}

async function done(files: Files, ...argv: string[]): Promise<Done> {
  const effects = memoryEffects(files);
  const code = await run(argv, effects);
  const told = effects.said
    .join("\n")
    .split("\n")
    .filter((line) => /\[[a-z]+\/[a-z-]+\]$/u.test(line));
  return { ...effects, code, told };
}

const liability = "balance-sheet/guarantee-liability";
const owes = (amount: string): SmallFigures => [[liability, "保証債務", amount]];

/** A federation built from these files; `sum` is what the guarantees of its returns come to. */
async function overviewOf(files: Files) {
  const made = await done(under("all", files), "build", "all", "--only", "figures.json,open-data");
  const text = new TextDecoder().decode(made.files.get("output/all/figures.json"));
  const figures = (text === "" ? [] : JSON.parse(text).figures) as { id: string; value: string }[];
  const status = new TextDecoder().decode(made.files.get("output/all/open-data/returns-summary.csv"));
  return { ...made, sum: figures.find(({ id }) => id === liability)?.value, status };
}

test("51 corporations, of which three files are damaged: 48 are added up, and it is said which are missing", async () => {
  const list = new TextDecoder().decode((await filesOf("data/japan-2023"))["associations.csv"]);
  const corporations = list
    .trimEnd()
    .split(/\r?\n/u)
    .slice(1)
    .map((line) => line.split(","));
  expect(corporations).toHaveLength(51);
  // The first owes 1億円, the second 2億円, and so on: 1 + 2 + … + 51 = 1,326.
  const returns = corporations.map(([code, name = ""], index) => {
    const figures = owes(`${index + 1}00000000`);
    const [ending, text] =
      index % 2 === 0 ? ["json", smallFigures(name, figures)] : ["csv", smallList(name, figures)];
    return [`returns/2023/${code}.${ending}`, text] as const;
  });
  const whole = Object.fromEntries(returns);
  const damaged: Files = Object.fromEntries([
    [returns[6]?.[0], returns[6]?.[1].slice(0, 200)], // 7億円: cut off
    [returns[13]?.[0], "PK"], // 14億円: of another kind of file
    [returns[40]?.[0], ""], // 41億円: empty
  ]);
  const settings = { "kaiji.yaml": country["kaiji.yaml"], "associations.csv": list };
  const all = await overviewOf({ ...settings, ...whole });
  expect([all.code, all.told, all.sum]).toEqual([0, [], "132600000000"]);
  expect(all.status).not.toContain("途中");
  const { code, told, sum, status, files } = await overviewOf({ ...settings, ...whole, ...damaged });
  expect(code).toBe(0);
  for (const path of Object.keys(damaged)) expect(told.join("\n")).toContain(`all/${path}: 警告`);
  expect(new Set(told.map((line) => line.split(":")[0])).size).toBe(3);
  // 1,326 − 7 − 14 − 41.
  expect(sum).toBe("126400000000");
  expect(status).toContain("受け取れない");
  const pack = new TextDecoder().decode(files.get("output/all/open-data/datapackage.json"));
  expect(pack).toContain("51協会のうち48協会の提出による、途中の集計です");
});

describe("kaiji build of a federation: Aomori's return is good, Saga's is not", () => {
  const aomori = { "returns/2023/02.json": smallFigures("青森県信用保証協会", owes("300")) };
  const saga = "佐賀県信用保証協会";
  const total = (amount: string): SmallFigures => [
    ...owes("200"),
    ["balance-sheet/total-assets", "合計", amount],
    ["balance-sheet/total-liabilities-and-net-worth", "合計", "200"],
  ];

  test.each<[string, Files, string]>([
    [
      "of another year",
      { "41.csv": smallList(saga, owes("200"), 2022) },
      "41.csv: 警告: 佐賀県信用保証協会の提出は令和4年度のものです（令和5年度のもののはず）。 [federation/other-year]",
    ],
    [
      "of another kind",
      { "41.json": smallFigures(saga, owes("200"), { kind: "chamber" }) },
      "41.json: 警告: データの種類が「chamber」です（比べられるのは「association」）。 [return/other-kind]",
    ],
    [
      "whose year ends in December",
      {
        "41.json": smallFigures(saga, owes("200"), {
          period: { ...yearPeriod(2023), from: "2023-01-01", to: "2023-12-31" },
        }),
      },
      "41.json: 警告: 期間が2023-01-01から2023-12-31までです（令和5年度は2023-04-01から2024-03-31まで）。 [return/other-year-end]",
    ],
    [
      "of another corporation",
      { "41.json": smallFigures("長崎県信用保証協会", owes("200")) },
      "41.json: 警告: この協会コードは佐賀県信用保証協会ですが、中身は長崎県信用保証協会のものです。 [federation/other-association]",
    ],
    [
      "that does not foot",
      { "41.csv": smallList(saga, total("201")) },
      "41.csv!H4: 警告: 合計（201円）と合計（200円）が違います。 [return/not-balanced]",
    ],
    [
      "that is another table of the open data",
      { "41.csv": "団体,科目ID,金額（円）\n佐賀県信用保証協会,cash,5\n" },
      "41.csv: 警告: オープンデータの数値の一覧（figures.csv）ではありません（見出し「資料の年度」、「項目ID」、「項目」、「数値」、「数値の単位」、「行の種類」の列がありません）。 [return/not-our-csv]",
    ],
    [
      "a folder without the list of figures",
      { "41/balance-sheet-debit.csv": "科目,金額\n" },
      "41/figures.csv: 警告: ファイルが見つかりません。 [file/missing]",
    ],
    [
      "twice",
      { "41.json": smallFigures(saga, owes("200")), "41.csv": smallList(saga, owes("200")) },
      "41.csv: 警告: 佐賀県信用保証協会の提出が二つあります。 [federation/two-returns]",
    ],
  ])("%s", async (_, returns, expected) => {
    const { code, told, sum, status } = await overviewOf({
      ...country,
      ...aomori,
      ...under("returns/2023", returns),
    });
    expect(told).toContain(`all/returns/2023/${expected}`);
    expect([code, sum]).toEqual([0, "300"]);
    expect(status).toMatch(/受け取れない,[^\n]*佐賀県/u);
  });

  test("its folder of open data is taken as its file is", async () => {
    const { told, sum } = await overviewOf({
      ...country,
      ...aomori,
      "returns/2023/41/figures.csv": smallList(saga, owes("200")),
      "returns/2023/41/datapackage.json": "{}",
    });
    expect([told, sum]).toEqual([[], "500"]);
  });

  test("千円 and 円 are added up in yen", async () => {
    const { told, sum } = await overviewOf({
      ...country,
      ...aomori,
      "returns/2023/41.csv": smallList(saga, owes("2 千円")),
    });
    expect([told, sum]).toEqual([[], "2300"]);
  });

  test("an account that the chart and the mapping have not stops it, at its cell, with the row to be added", async () => {
    const own: SmallFigures = [["balance-sheet/own-account", "独自の勘定", "9"]];
    const { code, told, said, sum } = await overviewOf({
      ...country,
      ...aomori,
      "returns/2023/41.csv": smallList(saga, [...owes("200"), ...own]),
    });
    expect(told).toEqual([
      "all/returns/2023/41.csv!H3: エラー: 佐賀県信用保証協会の勘定科目の「独自の勘定」は、区分の対応（mapping）にありません。 [federation/unmapped]",
    ]);
    expect(said.join("\n")).toContain(
      "mapping.csvに「勘定科目,独自の勘定,共通の区分」の行を加えてください。",
    );
    expect([code, sum]).toEqual([1, undefined]);
  });

  test("a line that a return's list says is a total of others is none of its own accounts", async () => {
    const own: SmallFigures = [["balance-sheet/own-group", "独自の計", "9"]];
    const list = smallList(saga, [...owes("200"), ...own]).replace("独自の計,明細", "独自の計,合計");
    const { told, sum } = await overviewOf({ ...country, ...aomori, "returns/2023/41.csv": list });
    expect([told, sum]).toEqual([[], "500"]);
  });

  test.each([
    ["code", "02,長崎県信用保証協会,長崎県,ナガサキケン,長崎県,九州", "A6"],
    ["name", "42,青森県信用保証協会,長崎県,ナガサキケン,長崎県,九州", "A6"],
  ])("the list has a %s twice: an error at its row", async (_, line, cell) => {
    const list = `${country["associations.csv"]}${line}\n`;
    const { code, told } = await overviewOf({ ...country, ...aomori, "associations.csv": list });
    expect([code, told[0]]).toEqual([1, expect.stringContaining(`all/associations.csv!${cell}: エラー`)]);
  });
});

describe("kaiji trace", () => {
  test("a sum of the federation goes down to the cell, the line and the sheet of each return", async () => {
    const json = smallFigures("青森県信用保証協会", owes("300"));
    const line = json.split("\n").findIndex((one) => one.includes(liability));
    const files = {
      ...country,
      "returns/2023/02.json": json,
      "returns/2023/41.csv": smallList("佐賀県信用保証協会", owes("2 千円")),
    };
    const { code, printed } = await done(under("all", files), "trace", "all", liability);
    expect(code).toBe(0);
    const lines = printed.join("\n").split("\n");
    expect(lines).toEqual([
      "保証債務 2,300円  = 合計  [balance-sheet/guarantee-liability]",
      `  青森県 保証債務 300円  ← all/returns/2023/02.json:${line} 「300」`,
      "  佐賀県 保証債務 2千円  ← all/returns/2023/41.csv!H2 「2」",
    ]);
  });

  test("a number of the briefing goes down to its cell in data/japan-2023", async () => {
    const files = under("japan", await filesOf("data/japan-2023"));
    const { code, printed } = await done(files, "trace", "japan", "series/users/2023/保証利用企業者数");
    expect(code).toBe(0);
    expect(printed.join("\n")).toMatch(/← japan\/national\/users\.csv!B\d+ 「[\d.,]+」/u);
  });
});

describe("kaiji compare: two returns are good, the third is not", () => {
  const good = {
    "in/a.json": smallFigures("甲県信用保証協会", owes("100")),
    "in/b.csv": smallList("乙県信用保証協会", owes("300")),
  };
  const third = "丙県信用保証協会";
  const bookOf = async ({ files }: Done) => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(Uint8Array.from(files.get("output/comparison/comparison.xlsx") ?? []).buffer);
    return book;
  };
  const leftOutOf = (book: exceljs.Workbook) => book.getWorksheet("表紙")?.getCell("B5").value;

  test.each<[string, Files, string, string]>([
    [
      "a year that ends in December",
      {
        "in/c.json": smallFigures(third, owes("5"), {
          period: { ...yearPeriod(2023), to: "2023-12-31" },
        }),
      },
      "in/c.json: エラー: 期間が2023-04-01から2023-12-31までです（令和5年度は2023-04-01から2024-03-31まで）。 [return/other-year-end]",
      "1件",
    ],
    [
      "a half of a year",
      { "in/c.json": smallFigures(third, owes("5"), { period: { fiscalYear: 2023, half: 1 } }) },
      "in/c.json: エラー: 年度（period）が読めません。 [return/broken-head]",
      "1件",
    ],
    [
      "a CSV of something else",
      { "in/c.csv": "月,件数\n4,5\n" },
      "in/c.csv: エラー: オープンデータの数値の一覧（figures.csv）ではありません（見出し「団体」、「資料の年度」、「項目ID」、「項目」、「数値」、「数値の単位」、「行の種類」の列がありません）。 [return/not-our-csv]",
      "1件",
    ],
    [
      "one that Excel saved, its long numbers shortened",
      { "in/c.csv": smallList(third, owes("2.24178E+11")) },
      "in/c.csv!H2: エラー: 「balance-sheet/guarantee-liability」の数値「2.24178E+11」が読めません。 [return/unreadable-figure]",
      "1件",
    ],
    [
      "two of one name and year that disagree",
      {
        "in/c.json": smallFigures(third, owes("5")),
        "in/d.csv": smallList(third, owes("6")),
      },
      "in/d.csv!H2: エラー: 丙県信用保証協会の令和5年度のものが二つあり、「保証債務」が6円と5円で違います。 [return/disagree]",
      "2件",
    ],
  ])("%s", async (_, files, expected, leftOut) => {
    const made = await done({ ...good, ...files }, "compare", "in");
    expect([made.code, made.told]).toEqual([1, [expected]]);
    const book = await bookOf(made);
    expect(leftOutOf(book)).toBe(`${leftOut}。この比較はその分だけ欠けています`);
    expect(book.getWorksheet("主要数値")?.getCell("A5").value).toBe("甲県");
    expect(book.getWorksheet("主要数値")?.getCell("A6").value).toBe("乙県");
  });

  test("a restated year is told with both places, and what was handed over of the year stands", async () => {
    const approvals = (year: number, amount: string): SmallFigures => [
      ...owes("5"),
      [`trend/approvals/${year}/amount`, "保証承諾", amount],
    ];
    const made = await done(
      {
        ...good,
        "in/old.csv": smallList(third, approvals(2022, "70"), 2022),
        "in/new.csv": smallList(third, approvals(2022, "80")),
      },
      "compare",
      "in",
    );
    expect([made.code, made.told]).toEqual([
      0,
      [
        "in/new.csv!H3: 警告: 丙県信用保証協会の「保証承諾」が、その年度のものでは70円、後の年度のものでは80円です。 [return/restated]",
      ],
    ]);
  });

  test("years that differ are not added up, and the pages say so; a total stands where the year is one", async () => {
    const one = await bookOf(await done(good, "compare", "in"));
    const column = (book: exceljs.Workbook) =>
      book
        .getWorksheet("主要数値")
        ?.getColumn(1)
        .values.filter((value) => value === "計").length;
    expect(column(one)).toBe(1);
    const files = { ...good, "in/c.csv": smallList(third, owes("5"), 2022) };
    const several = await bookOf(await done(files, "compare", "in"));
    expect(column(several)).toBe(0);
    expect(several.getWorksheet("表紙")?.getCell("B6").value).toContain("計は置きません");
  });

  test("an open-data folder, and a folder that holds one, are taken by their list of figures", async () => {
    const files = {
      "out/c/open-data/figures.csv": smallList(third, owes("5")),
      "out/c/open-data/balance-sheet-debit.csv": "科目,金額\n",
      "out/c/open-data/datapackage.json": "{}",
      ...good,
    };
    const made = await done(files, "compare", "in", "out/c/open-data");
    expect([made.code, made.told]).toEqual([0, []]);
    expect((await bookOf(made)).getWorksheet("主要数値")?.getCell("A7").value).toBe("丙県");
    const below = await done(files, "compare", "in", "out/c");
    expect([below.code, below.told]).toEqual([0, []]);
  });
});
