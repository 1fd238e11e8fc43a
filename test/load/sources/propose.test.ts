import { describe, expect, test } from "vitest";
import { cellsIn, type Proposal, propose } from "../../../src/load/sources/propose.js";
import { mixSchema } from "../../../src/model/association/statistics.js";
import { Decimal } from "../../../src/model/decimal.js";
import type { TableSchema } from "../../../src/model/schema.js";
import { type Line, typedGrid } from "../../support/grid.js";

// 読み方の案: which of our tables a stranger's sheet may be, how it then lies, and what is asked of its owner.

const about = { about: "", example: "" };
const columns = {
  branch: { kind: "text", heading: "支所", ...about, example: "本所" },
  count: { kind: "number", unit: "件", heading: "件数", optional: true, ...about },
  amount: { kind: "amount", heading: "金額", ...about },
} as const satisfies TableSchema["columns"];
const table = (path: string, own: TableSchema["columns"]): TableSchema => ({
  path,
  title: path,
  about: "",
  columns: own,
});
const branches = table("支所別", columns);

/** The proposals for a sheet of these lines, the likeliest first. */
const proposed = (schemas: readonly TableSchema[], ...lines: readonly Line[]): Proposal[] =>
  propose(schemas, typedGrid(lines), 2025);

const only = (schema: TableSchema, ...lines: readonly Line[]): Proposal | undefined =>
  proposed([schema], ...lines)[0];

/** The rows that a proposal reads: each cell's words with its unit. */
const readIn = ({ schema, rows }: Proposal): string[] =>
  rows.map((row) =>
    Object.keys(schema.columns)
      .flatMap((id) => cellsIn(row, id))
      .map((cell) => cell.text + ("unit" in cell ? cell.unit : ""))
      .join(" "),
  );

describe("a sheet of another shape", () => {
  const core: readonly Line[] = [
    ["保証実績表（令和七年度）"],
    ["業種名", "本年累計件数", "本年累計金額"],
    ["製造", 3, 300],
    ["建設", 4, 500],
  ];
  const proposal = only(mixSchema, ...core) as Proposal;
  test("is shown as it would be read: where the heading lies, and which of its words are which of ours", () => {
    expect(proposal).toMatchObject({ isPlain: false, heading: { from: 2, to: 2 }, lacksUnit: true });
    expect(proposal.guesses).toEqual([
      { id: "group", heading: "業種名", isNear: false },
      { id: "count", heading: "本年累計件数", isNear: true },
      { id: "amount", heading: "本年累計金額", isNear: true },
    ]);
    expect(proposal.grid.file).toBe("t.xlsx");
  });
  test("has a heading of two rows, where the upper one says more of the columns", () => {
    const years = only(
      mixSchema,
      ["保証実績表"],
      ["営業所", "令和7年度", null, "令和6年度"],
      [null, "件数", "金額", "金額"],
      ["本所", 3, 300, 200],
    );
    expect(years?.heading).toEqual({ from: 2, to: 3 });
    expect(years?.guesses).toEqual([{ id: "group", heading: "営業所", isNear: false }]);
    expect(years && readIn(years)).toEqual(["保証承諾 業種別 本所 3件 300円 200円"]);
  });
  test("asks what every row must have and the file has not, and reads on with a word that may stand there", () => {
    expect(proposal.open).toEqual(["measure", "dimension"]);
    // The examples of 項目 and 切り口, 円 for the unit that is asked.
    expect(readIn(proposal)).toEqual(["保証承諾 業種別 製造 3件 300円", "保証承諾 業種別 建設 4件 500円"]);
    expect(proposal.problems.map(({ severity }) => severity)).toEqual(["note"]);
  });
  test("whose money has a unit is not asked for it", () => {
    const said = only(branches, ["支所名", "累計金額（千円）"], ["東", 300]) as Proposal;
    expect([said.lacksUnit, readIn(said)]).toEqual([false, ["東 300千円"]]);
    const corner = only(branches, [null, "（単位：百万円）"], ["支所名", "累計金額"], ["東", 3]) as Proposal;
    expect([corner.lacksUnit, readIn(corner)]).toEqual([false, ["東 3百万円"]]);
    const { amount: _, ...others } = columns;
    const counts = only(table("件数表", others), ["支所名", "累計件数"], ["東", 3]) as Proposal;
    expect([counts.lacksUnit, readIn(counts)]).toEqual([false, ["東 3件"]]);
  });
  test("in which one column is named as ours is asked only for the others", () => {
    const { guesses, open } = only(branches, ["支所", "累計金額"], ["東", 300]) as Proposal;
    expect(guesses).toEqual([{ id: "amount", heading: "累計金額", isNear: true }]);
    expect(open).toEqual([]);
    const own = table("担当別", { ...columns, person: { kind: "text", heading: "担当", ...about } });
    expect(only(own, ["支所", "累計金額"], ["東", 300])?.open).toEqual(["person"]);
  });
  test("a column whose name stands in the heading alone, with nothing below, names no rows", () => {
    const titled: readonly Line[] = [["表題"], ["略号", "名", "累計金額"], [null, "東", 300]];
    const { guesses } = only(branches, ...titled) as Proposal;
    expect(guesses.map(({ heading }) => heading)).toEqual(["名", "累計金額"]);
    const { guesses: mixed } = only(branches, ["略号", "名", "累計金額"], [7, "東", 300]) as Proposal;
    expect(mixed.map(({ heading }) => heading)).toEqual(["名", "累計金額"]);
  });
});

describe("no table is proposed", () => {
  test("for a sheet without a heading, or one of which nothing is named nearly as we do", () => {
    expect(proposed([branches], ["支所名", "累計金額"])).toEqual([]);
    const people = table("役員", { name: { kind: "text", heading: "氏名", ...about } });
    for (const schema of [branches, people])
      expect(proposed([schema], ["担当", "期限"], ["山田", 4])).toEqual([]);
  });
  test("that lacks a number which every row must have", () => {
    expect(proposed([branches], ["支所名", "累計件数"], ["東", 3])).toEqual([]);
    const counted = table("件数表", { ...columns, count: { ...columns.count, optional: false } });
    expect(proposed([counted], ["支所名", "累計金額"], ["東", 3])).toEqual([]);
    const more = { person: { kind: "text", heading: "担当", ...about }, ...columns } as const;
    expect(proposed([table("担当別", more)], ["支所名", "累計件数"], ["東", 3])).toEqual([]);
  });
});

describe("a sheet that is read as it lies", () => {
  test("is said to be so", () => {
    const plain = only(branches, ["表題"], ["支所", "金額（千円）"], ["東", 300]) as Proposal;
    expect(plain).toMatchObject({
      isPlain: true,
      isMost: true,
      heading: { from: 2, to: 2 },
      guesses: [],
      open: [],
      lacksUnit: false,
    });
    expect(readIn(plain)).toEqual(["東 300千円"]);
    const deep = only(branches, ["支所", "実績", null], [null, "件数", "金額（円）"], ["東", 3, 300]);
    expect(deep?.heading).toEqual({ from: 1, to: 2 });
  });
  test("most of it, where more of its columns are ours than not", () => {
    const isMost = (...more: readonly string[]) =>
      only(branches, ["支所", "金額（千円）", ...more], ["東", 300])?.isMost;
    expect([isMost("備考"), isMost("備考", "担当")]).toEqual([true, false]);
  });
});

describe("of two tables, the likelier stands first, in whatever order they are known", () => {
  const person = { kind: "text", heading: "担当", ...about } as const;
  const firstOf = (one: TableSchema, other: TableSchema, ...lines: readonly Line[]) => {
    const found = [
      [one, other],
      [other, one],
    ].map((schemas) => proposed(schemas, ...lines).map(({ schema }) => schema.path));
    expect(found[0]).toHaveLength(2);
    expect(found[0]).toEqual(found[1]);
    return found[0]?.[0];
  };
  test("the one that is read as it lies", () => {
    const other = table("担当別", { ...columns, person });
    expect(firstOf(other, branches, ["支所", "件数", "金額（千円）"], ["東", 3, 300])).toBe("支所別");
    // Even before one that would know a column more.
    expect(firstOf(other, branches, ["支所", "累計件数", "金額（千円）"], ["東", 3, 300])).toBe("支所別");
  });
  test("not if it leaves most of the sheet unread", () => {
    const few = table("件数表", { count: { ...columns.count, heading: "数" } });
    const lines: readonly Line[] = [
      ["支所名", "累計件数", "累計金額（千円）", "数", "計数"],
      ["東", 3, 300, 1, 2],
    ];
    expect(firstOf(few, branches, ...lines)).toBe("支所別");
  });
  test("the one that asks less", () => {
    const other = table("担当別", { ...columns, person });
    expect(firstOf(other, branches, ["支所名", "累計件数", "累計金額"], ["東", 3, 300])).toBe("支所別");
  });
  test("the one that knows more of the sheet's columns", () => {
    const { count: _, ...others } = columns;
    const other = table("金額表", others);
    expect(firstOf(other, branches, ["支所名", "累計件数", "累計金額"], ["東", 3, 300])).toBe("支所別");
  });
  test("the one whose own names stand in the sheet, before one that they are only like", () => {
    const other = table("店別", { ...columns, branch: { ...columns.branch, heading: "店名" } });
    expect(firstOf(other, branches, ["支所", "累計金額"], ["東", 300])).toBe("支所別");
    const near = table("近い表", { ...columns, branch: { ...columns.branch, heading: "支所名称" } });
    expect(firstOf(other, near, ["支所名", "累計金額"], ["東", 300])).toBe("近い表");
  });
  test("three names that are ours before two that are nearly so", () => {
    const near = table("近い表", {
      branch: { ...columns.branch, heading: "支所名称" },
      amount: { ...columns.amount, heading: "金額計" },
    });
    expect(firstOf(near, branches, ["支所", "件数", "金額"], ["東", 3, 300])).toBe("支所別");
  });
  test("of two that ask one word, the one of which more must be there and is", () => {
    const strict = table("厳しい表", { ...columns, count: { ...columns.count, optional: false }, person });
    const loose = table("緩い表", { ...columns, person });
    const lines: readonly Line[] = [
      ["支所名", "累計件数", "累計金額"],
      ["東", 3, 300],
    ];
    // 3 known and 3 near in both; of 4 words one is open, −3/4, or of 3 one, −3/3.
    expect(firstOf(loose, strict, ...lines)).toBe("厳しい表");
    // One that asks nothing and knows two has 4; to ask the one word that must be there costs more than a third, half
    // of what must be there does not: 6 − 3 and 6 − 3/2.
    const { count, ...two } = columns;
    const few = table("少ない表", two);
    const optional = { count, amount: { ...columns.amount, optional: true }, person };
    const all = table("緩い表", { branch: { ...columns.branch, optional: true }, ...optional });
    expect(firstOf(all, few, ...lines)).toBe("少ない表");
    const half = table("半ば", { branch: columns.branch, ...optional });
    expect(firstOf(few, half, ...lines)).toBe("半ば");
  });
});

test("the cells of a row in a column: one, several of an ending, none of a blank", () => {
  const place = { file: "t.xlsx" };
  const number = { value: new Decimal(1), text: "1", unit: "円", place };
  const blank = { ...number, value: null, text: "" };
  const row = { place, amount: number, none: blank, ends: { 甲割引: number, 乙割引: blank } };
  const cells = (id: string) => cellsIn(row as unknown as Parameters<typeof cellsIn>[0], id);
  expect(["amount", "none", "ends", "other"].map(cells)).toEqual([[number], [], [number], []]);
});
