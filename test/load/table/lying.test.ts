import type { Worksheet } from "exceljs";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/load/source.js";
import { mixSchema, trendSchema } from "../../../src/model/association/statistics.js";
import { type TableSchema, tableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import { memoryEffects } from "../../support/memory.js";
import { workbookBytes } from "../../support/workbook.js";

// 表の置かれ方: tables as people's workbooks have them. What is read, and what is told of how it was read.

const about = { about: "", example: "" };
const schema = tableSchema({
  path: "t",
  title: "表",
  about: "",
  columns: {
    name: { kind: "text", heading: "支所", required: true, ...about },
    count: { kind: "number", unit: "件", heading: "件数", optional: true, ...about },
    amount: { kind: "amount", heading: "金額", ...about },
  },
});

type Lines = readonly (readonly (string | number | null)[])[];

async function read(lines: Lines, change?: (sheet: Worksheet) => void) {
  const problems: Problem[] = [];
  const bytes = await workbookBytes([["表", lines.map((line) => [...line])]], change);
  const reader = memoryEffects({ "d/t.xlsx": bytes });
  const rows = (await readSource(schema, { folder: "d", reader, problems, year: 2025 })) ?? [];
  return {
    rows: rows.map(({ name, amount }) => `${name.value} ${amount.value}${amount.unit}`),
    places: rows.map(({ name, amount }) => [name, amount].map(({ place }) => `${place.column}${place.row}`)),
    rules: problems.map(({ rule, place }) => `${rule} ${place?.column ?? ""}${place?.row ?? ""}`),
    said: problems.map(({ message }) => message),
  };
}

describe("above the heading", () => {
  test("titles, a unit in the corner, a blank first column: read, and told once", async () => {
    const found = await read([
      ["令和7年度 支所別実績"],
      [],
      [null, null, null, "（単位：件、千円）"],
      [null, "支所", "件数", "金額"],
      [null, "東", 3, 120],
      [null, "西", 4, 80],
    ]);
    expect(found.rows).toEqual(["東 120千円", "西 80千円"]);
    expect(found.places[1]).toEqual(["B6", "D6"]);
    expect(found.rules).toEqual(["table/read-as A4"]);
    expect(found.said[0]).toBe(
      "「表」は、4行目を見出しとし、金額の単位はD3の「（単位：件、千円）」とし、2行を読みました。",
    );
  });

  test("of two units in the corner none is taken", async () => {
    const { rows, rules } = await read([
      [null, "単位：千円、百万円"],
      ["支所", "金額"],
      ["東", 1],
    ]);
    expect([rows, rules]).toEqual([[], ["table/missing-unit B2"]]);
  });

  test("that of another table above is not ours", async () => {
    const { rows, rules } = await read([
      [null, "単位：百万円"],
      ["業種", "残高"],
      ["製造業", 5],
      [],
      ["支所", "金額"],
      ["東", 1],
    ]);
    expect([rows, rules]).toEqual([[], ["table/missing-unit B5"]]);
  });

  test("the unit of the heading itself goes before that of the corner", async () => {
    const { rows, said } = await read([
      [null, "単位：千円"],
      ["支所", "金額（百万円）"],
      ["東", 1],
    ]);
    expect(rows).toEqual(["東 1百万円"]);
    expect(said[0]).not.toContain("単位");
  });
});

describe("a heading of several rows", () => {
  test("merged downwards and across", async () => {
    const { rows, rules } = await read(
      [
        ["支所", "実績", null],
        [null, "件数", "金額（千円）"],
        ["東", 3, 120],
      ],
      (sheet) => {
        sheet.mergeCells("A1:A2");
        sheet.mergeCells("B1:C1");
      },
    );
    expect([rows, rules]).toEqual([["東 120千円"], ["table/read-as A1"]]);
  });

  test("a row of units below it", async () => {
    const { rows } = await read([
      ["支所", "件数", "金額"],
      [null, "（件）", "（千円）"],
      ["東", 3, 120],
    ]);
    expect(rows).toEqual(["東 120千円"]);
  });

  test("words above only some of the numbers are no title: nothing is read from what they may mean", async () => {
    const { rows, rules } = await read([
      ["支所", "件数", "うち新規"],
      [null, null, "金額（千円）"],
      ["東", 3, 120],
    ]);
    expect(rows).toEqual([]);
    expect(rules[0]).toBe("table/missing-column A1");
  });
});

describe("below the heading", () => {
  const head = ["支所", "件数", "金額（千円）"];
  test("notes, and who made the sheet", async () => {
    const { rows, rules, said } = await read([
      head,
      ["東", 3, 120],
      ["（注）単位未満は四捨五入している。"],
      ["　　　合計と一致しないことがある。"],
      [],
      ["作成：総務部"],
    ]);
    expect(rows).toEqual(["東 120千円"]);
    expect(rules).toEqual(["table/read-as A1"]);
    expect(said[0]).toBe("「表」は、3〜4、6行目は注記なので読まず、1行を読みました。");
  });

  test("以上, with which a paper ends, in any column", async () => {
    for (const end of [
      ["以上"],
      [null, null, "以　上"],
      [null, "（以上）"],
      [null, null, null, null, "以上"],
    ]) {
      const { rows, rules, said } = await read([head, ["東", 3, 120], end]);
      expect([rows, rules]).toEqual([["東 120千円"], ["table/read-as A1"]]);
      expect(said[0]).toContain("3行目は注記なので読まず");
    }
    const { rules } = await read([head, ["東", 3, 120], ["3件以上", null, null]]);
    expect(rules).toContain("table/missing-number C3");
  });

  test("a last row whose number was forgotten is no note", async () => {
    const { rules } = await read([head, ["東", 3, 120], ["西", null, null]]);
    expect(rules).toContain("table/missing-number C3");
  });

  test("nor one whose name begins as notes do", async () => {
    for (const name of ["資料作成費", "注文住宅業", "備考欄"]) {
      const { rules } = await read([head, ["東", 3, 120], [name, null, null], ["西", 1, 2]]);
      expect([name, rules.includes("table/missing-number C3")]).toEqual([name, true]);
    }
    for (const note of ["（注）百万円未満は切捨て", "注1 速報値", "注：速報値", "※速報値", "資料：総務部"])
      expect((await read([head, ["東", 3, 120], [note]])).rows).toEqual(["東 120千円"]);
  });

  test("the heading printed again", async () => {
    const { rows, rules } = await read([head, ["東", 3, 120], head, ["西", 4, 80]]);
    expect([rows, rules]).toEqual([["東 120千円", "西 80千円"], ["table/read-as A1"]]);
  });

  test("another table after an empty row", async () => {
    const { rows, rules, said } = await read([
      head,
      ["東", 3, 120],
      [],
      ["業種", "企業", "割合"],
      ["製造業", 5, 20],
    ]);
    expect(rows).toEqual(["東 120千円"]);
    expect(rules).toEqual(["table/other-table A4"]);
    expect(said[0]).toBe("4〜5行目は、「表」の下の別の表とみて、読みませんでした。");
  });

  test("another table above; titles and what is filled in beside them are none", async () => {
    const { rows, rules, said } = await read([
      ["令和7年度", "総務部"],
      [],
      ["業種", "企業"],
      ["製造業", 5],
      ["建設業", 6],
      [],
      ["支所別", "作成：総務部"],
      [],
      ["支所", "件数", "金額（千円）"],
      ["東", 3, 120],
    ]);
    expect(rows).toEqual(["東 120千円"]);
    expect(rules).toEqual(["table/other-table A3", "table/read-as A9"]);
    expect(said[0]).toBe("3〜5行目は、「表」の上の別の表とみて、読みませんでした。");
    const titled = await read([["頁", 1], ["支所別", "作成：総務部"], [], head, ["東", 3, 120]]);
    expect(titled.rules).toEqual(["table/read-as A4"]);
  });

  test("the same table twice: both are named, neither is read", async () => {
    const { rows, rules, said } = await read([
      head,
      ["東", 3, 120],
      [],
      ["支所", "金額（千円）", "備考"],
      ["東", 90, "昨年"],
    ]);
    expect([rows, rules]).toEqual([[], ["table/two-tables A1"]]);
    expect(said[0]).toContain("1行目と4行目");
  });

  test("words merged downwards, and 〃, are those of the rows they stand for", async () => {
    const { rows, places, rules } = await read(
      [head, ["東", 3, 120], [null, 4, 80], ["西", 1, 10], ["〃", 2, 20]],
      (sheet) => sheet.mergeCells("A2:A3"),
    );
    expect(rows).toEqual(["東 120千円", "東 80千円", "西 10千円", "西 20千円"]);
    expect(places.map(([name]) => name)).toEqual(["A2", "A2", "A4", "A5"]);
    expect(rules).toEqual(["table/read-as A1"]);
  });

  test("a number that says as above is told", async () => {
    expect((await read([head, ["東", 3, 120], ["西", 4, "〃"]])).rules).toEqual([
      "table/unreadable-number C3",
    ]);
  });
});

describe("years and choices across", () => {
  async function table<S extends TableSchema>(own: S, csv: string) {
    const problems: Problem[] = [];
    const reader = memoryEffects({ [`d/${own.path}.csv`]: csv });
    const rows = (await readSource(own, { folder: "d", reader, problems, year: 2025 })) ?? [];
    return { rows, rules: problems.map(({ rule }) => rule), said: problems.map(({ message }) => message) };
  }

  test("each year is a row of its own, with the place of its number", async () => {
    const { rows, rules } = await table(
      trendSchema,
      "単位：百万円,,\n項目,令和6年度,令和7年度\n保証承諾,100,110\n代位弁済,5,6\n",
    );
    expect(
      rows.map((row) => [
        row.fiscalYear.value,
        row.measure.value,
        `${row.amount?.value}${row.amount?.unit}`,
        `${row.amount?.place.column}${row.amount?.place.row}`,
      ]),
    ).toEqual([
      [2024, "保証承諾", "100百万円", "B3"],
      [2025, "保証承諾", "110百万円", "C3"],
      [2024, "代位弁済", "5百万円", "B4"],
      [2025, "代位弁済", "6百万円", "C4"],
    ]);
    expect(rules).toEqual(["table/read-as"]);
  });

  test("以上 in a column of years ends the table; 前年以上 there, or for a number, is none", async () => {
    const csv = "年度,項目,金額（千円）\n令和7年度末,保証債務残高,5\n";
    const { rows, rules } = await table(trendSchema, `${csv}以上,,\n`);
    expect([rows.map(({ fiscalYear }) => fiscalYear.value), rules]).toEqual([[2025], ["table/read-as"]]);
    expect((await table(trendSchema, `${csv}前年以上,代位弁済,3\n`)).rules).toEqual([
      "table/unreadable-year",
    ]);
    expect((await table(trendSchema, `${csv}R7,代位弁済,前年以上\n`)).rules).toEqual([
      "table/unreadable-number",
    ]);
  });

  test("a year at its end, with the unit of its numbers", async () => {
    const { rows, rules } = await table(
      trendSchema,
      "項目,令和6年度末（百万円）,令和6年度末（件）,令和7年度末（百万円）,令和7年度末（件）\n保証債務残高,100,7,110,8\n",
    );
    expect(
      rows.map(({ fiscalYear, amount, count }) => [fiscalYear.value, `${amount?.value}`, `${count?.value}`]),
    ).toEqual([
      [2024, "100", "7"],
      [2025, "110", "8"],
    ]);
    expect(rules).toEqual(["table/read-as"]);
  });

  test("measures over counts and amounts", async () => {
    const { rows } = await table(
      trendSchema,
      "年度,保証承諾,,代位弁済,\n,件数,金額（千円）,件数,金額（千円）\nR7,3,300,1,10\n",
    );
    expect(rows.map((row) => `${row.measure.value} ${row.count?.value} ${row.amount?.value}`)).toEqual([
      "保証承諾 3 300",
      "代位弁済 1 10",
    ]);
  });

  test("a year that lacks a column of the others is told", async () => {
    const { rows, rules } = await table(
      trendSchema,
      "項目,令和6年度,,令和7年度\n,件数,金額（千円）,件数\n保証承諾,3,300,4\n",
    );
    expect(rows).toEqual([]);
    expect(rules).toContain("table/missing-column");
  });

  test("this year's and last year's, by their years or by 当年度 and 前年度", async () => {
    for (const [now, before] of [
      ["令和7年度", "令和6年度"],
      ["当年度", "前年度"],
      ["2025年度", "2024年度"],
    ]) {
      const { rows, rules } = await table(
        mixSchema,
        `項目,切り口,区分,${now},,${before},\n,,,件数,金額（千円）,件数,金額（千円）\n保証承諾,業種別,製造業,3,300,2,200\n`,
      );
      const [{ amount, previousAmount } = {}] = rows;
      expect([amount?.value?.toString(), previousAmount?.value?.toString()]).toEqual(["300", "200"]);
      expect(rules).toEqual(["table/read-as"]);
    }
  });

  test("another year than these two is not taken for one of them", async () => {
    const { rows, rules } = await table(
      mixSchema,
      "項目,切り口,区分,件数,令和4年度金額（千円）\n保証承諾,業種別,製造業,3,300\n",
    );
    expect(rows.map((row) => row.amount)).toEqual([undefined]);
    expect(rules).toContain("table/unknown-column");
  });
});
