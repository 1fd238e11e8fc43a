import { describe, expect, test } from "vitest";
import { noHints, type TableHints } from "../../../src/load/table/hints.js";
import { readTable } from "../../../src/load/table/read.js";
import { trialBalanceSchema } from "../../../src/model/association/ledger.js";
import { annualPlanSchema } from "../../../src/model/association/plan.js";
import {
  fundContributionsSchema,
  mixSchema,
  trendSchema,
} from "../../../src/model/association/statistics.js";
import { casesSchema } from "../../../src/model/chamber/register.js";
import type { RowOf, Sourced, TableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import { csvGrid } from "../../support/grid.js";

// 途中の計: rows of totals in tables that declare none.

function read<S extends TableSchema>(schema: S, lines: readonly string[], hints: TableHints = noHints) {
  const problems: Problem[] = [];
  const grid = csvGrid(lines.join("\n"), "a.csv", problems);
  const rows: RowOf<S>[] = grid ? readTable(schema, [{ grid, hints }], { problems, year: 2025 }) : [];
  const own = problems.filter(({ rule }) => rule !== "table/read-as");
  return {
    /** The first words of the rows that are read, by the column of this id. */
    names: (id: string) =>
      rows.map((row) => (row as Readonly<Record<string, Sourced<unknown> | undefined>>)[id]?.text),
    told: own.map(({ rule, place, related }) =>
      [rule, `${place?.column}${place?.row}`, ...related.map(({ row }) => row)].join(" "),
    ),
    said: own.map(({ message }) => message),
    notes: problems.filter(({ rule }) => rule === "table/read-as").map(({ message }) => message),
  };
}

describe("a total that is the sum of the rows above it is left out, and told", () => {
  test("section by section, and of all", () => {
    const { names, told, notes } = read(trialBalanceSchema, [
      "区分,科目,借方（円）,貸方（円）",
      "資産,現金,5,",
      "資産,預け金,3,",
      "資産,小計,8,",
      "負債及び正味財産,借入金,,8",
      "負債及び正味財産,小　計,,8",
      ",合計,8,8",
    ]);
    expect(names("account")).toEqual(["現金", "預け金", "借入金"]);
    expect(told).toEqual([]);
    expect(notes).toEqual(["「残高試算表」は、4、6〜7行目は上の行の計なので読まず、3行を読みました。"]);
  });

  test("in a column of choices or years, and of years that stand across", () => {
    expect(
      read(trendSchema, ["年度,項目,件数,金額（円）", "R6,保証承諾,1,5", "R7,保証承諾,2,6", ",計,3,11"]).told,
    ).toEqual([]);
    expect(
      read(trendSchema, ["年度,項目,件数,金額（円）", "R6,保証承諾,1,5", "R7,保証承諾,2,6", "計,,3,11"]).told,
    ).toEqual([]);
    const across = read(annualPlanSchema, [
      "項目,令和6年度（千円）,令和7年度（千円）",
      "保証承諾,5,6",
      "代位弁済,2,3",
      "計,7,9",
    ]);
    expect([across.told, across.names("item")]).toEqual([
      [],
      ["保証承諾", "保証承諾", "代位弁済", "代位弁済"],
    ]);
    const wrong = read(annualPlanSchema, [
      "項目,令和6年度（千円）,令和7年度（千円）",
      "保証承諾,5,6",
      "代位弁済,2,3",
      "計,7,19",
    ]);
    expect(wrong.told).toEqual(["table/section-total C4 2 3"]);
  });

  test("小計 of a breakdown, whose 合計 is its own to say", () => {
    const { names, told } = read(fundContributionsSchema, [
      "内訳,金額（円）",
      "県,3",
      "市,2",
      "小計,5",
      "会社,4",
      "合計,9",
    ]);
    expect([names("contributor"), told]).toEqual([["県", "市", "会社", "合計"], []]);
  });

  test("of the rows with its words: of one breakdown, not of those before it", () => {
    const { names, told } = read(mixSchema, [
      "項目,切り口,区分,件数",
      "保証承諾,業種別,製造業,3",
      "保証承諾,制度別,一般枠,1",
      "保証承諾,制度別,創業枠,1",
      "保証承諾,制度別,小計,2",
    ]);
    expect([names("group"), told]).toEqual([["製造業", "一般枠", "創業枠"], []]);
  });

  test("of rounded rows, within their rounding", () => {
    // 1.4 + 1.4 + 1.4 = 4.2: three rows of 1千円 and a total of 4千円.
    const rounded = (total: number) =>
      read(annualPlanSchema, ["年度,項目,計画額（千円）", "R7,甲,1", "R7,乙,1", "R7,丙,1", `R7,計,${total}`])
        .told;
    expect([rounded(4), rounded(7)]).toEqual([[], ["table/section-total C5 2 4"]]);
  });

  test("製造業計, where its numbers say so; 会計 is a name", () => {
    const plan = (name: string, amount: number) =>
      read(annualPlanSchema, ["年度,項目,計画額（円）", "R7,食料品,5", "R7,繊維,6", `R7,${name},${amount}`]);
    expect(plan("製造業計", 11).names("item")).toEqual(["食料品", "繊維"]);
    expect(plan("会計", 7).names("item")).toEqual(["食料品", "繊維", "会計"]);
    expect(plan("製造業小計", 12).told).toEqual(["table/section-total C4 2 3"]);
  });
});

describe("another total is told", () => {
  test("with both numbers, where the rows stand, and how not to read it", () => {
    const lines = ["年度,項目,計画額（円）", "R7,保証承諾,5000", "R7,代位弁済,6000", "R7,合計,12000"];
    const { told, said } = read(annualPlanSchema, lines);
    expect(told).toEqual(["table/section-total C4 2 3"]);
    expect(said).toEqual(["「合計」の計画額が12,000円ですが、上の2行の和は11,000円です。"]);
    const hints = { ...noHints, rows: { without: new Set(["合計"]) } };
    expect(read(annualPlanSchema, lines, hints).told).toEqual([]);
  });

  test("without numbers, or without rows above", () => {
    expect(read(annualPlanSchema, ["年度,項目,計画額（円）", "R7,甲,1", "R7,計,─"]).told).toEqual([
      "table/unclear-total B3",
    ]);
    expect(read(annualPlanSchema, ["年度,項目,計画額（円）", "R7,計,1", "R7,甲,1"]).told).toEqual([
      "table/unclear-total B2",
    ]);
  });
});

test("a word that other words follow names no total: somebody is called 計", () => {
  const row = [
    "1",
    "R7.4.8",
    "あり",
    "計",
    "会員",
    "個人",
    "小口",
    "5000000",
    "推薦",
    "",
    "R7.4.15",
    "",
    "",
    "",
    "",
    "",
    "佐藤",
  ];
  const heading =
    "受付番号,相談日,面談,事業者名,会員区分,法人・個人,融資制度,申込金額（円）,推薦,推薦しない理由,申込日,結果,保証番号,承諾金額（円）,承諾日,融資日,担当者";
  expect(read(casesSchema, [heading, row.join()]).names("number")).toEqual(["1"]);
});

describe("at the edges", () => {
  const about = { about: "", example: "" };
  const name = { kind: "text", heading: "支所", ...about } as const;
  const amount = { kind: "amount", heading: "金額", ...about } as const;
  const table = (columns: TableSchema["columns"]): TableSchema => ({
    path: "t",
    title: "表",
    about: "",
    columns,
  });
  const branches = table({ name, amount });
  const told = (...lines: readonly string[]) => read(branches, ["支所,金額（円）", ...lines]);

  test("a total of rounded rows is at most a half of one too small for each, or one too large", () => {
    const of = (rows: number, total: number) =>
      read(branches, [
        "支所,金額（千円）",
        ...Array.from({ length: rows }, (_, index) => `支所${index},1`),
        `計,${total}`,
      ]).told.length;
    // Three of 1千円 were 0.5 to 1.999 each: 1.5 to 6.
    expect([1, 2, 6, 7].map((total) => of(3, total))).toEqual([1, 0, 0, 1]);
    expect([0, 1, 4, 5].map((total) => of(2, total))).toEqual([1, 0, 0, 1]);
  });
  test("yen and counts add up to the last one", () => {
    expect(told("東,5", "西,6", "計,12").told).toEqual(["table/section-total B4 2 3"]);
    const counts = table({ name, count: { kind: "number", unit: "件", heading: "件数", ...about } });
    expect(read(counts, ["支所,件数", "東,5", "西,6", "計,12"]).told).toEqual(["table/section-total B4 2 3"]);
    expect(read(counts, ["支所,件数", "東,5", "西,6", "計,11"]).names("name")).toEqual(["東", "西"]);
  });
  test.each(["％", "倍", "年", "か月", "日"] as const)(
    "what is counted in %s adds up over no rows",
    (unit) => {
      const ratio = { kind: "number", unit, heading: "割合", ...about } as const;
      const alone = read(table({ name, ratio }), ["支所,割合", "東,10", "西,20", "計,15"]);
      expect([alone.names("name"), alone.told]).toEqual([["東", "西", "計"], []]);
      const beside = read(table({ name, amount, ratio }), [
        "支所,金額（円）,割合",
        "東,1,10",
        "西,2,20",
        "計,3,15",
      ]);
      expect([beside.names("name"), beside.told]).toEqual([["東", "西"], []]);
    },
  );
  test("a subtotal is of the rows since the last, a total of all; a wrong one is told with its own rows", () => {
    const sections = (last: number) => told("東,5", "小計,5", "西,3", "南,4", `小計,${last}`, "合計,12");
    expect([sections(7).names("name"), sections(7).told]).toEqual([["東", "西", "南"], []]);
    expect(sections(8)).toMatchObject({
      told: ["table/section-total B6 4 5"],
      said: ["「小計」の金額が8円ですが、上の2行の和は7円です。"],
    });
    expect(told("東,5", "小計,6").told).toEqual(["table/section-total B3 2"]);
    const own = read(fundContributionsSchema, [
      "内訳,金額（円）",
      "県,3",
      "市,2",
      "合計,5",
      "会社,4",
      "小計,4",
    ]);
    expect([own.names("contributor"), own.told]).toEqual([["県", "市", "合計", "会社"], []]);
  });
  test("a name that ends in 計 is no total of the one row above it, though its number is the same", () => {
    expect(told("食料品,5", "会計,5").names("name")).toEqual(["食料品", "会計"]);
    expect(told("食料品,5", "小計,5").names("name")).toEqual(["食料品"]);
  });
});
