import { expect, test } from "vitest";
import { rounded } from "../../../src/calculate/arithmetic.js";
import { Decimal } from "../../../src/model/decimal.js";
import type { Figure } from "../../../src/model/figure.js";
import type { Cell, Column, Row, Table } from "../../../src/model/table.js";
import type { Unit } from "../../../src/model/unit.js";
import { openDataCsv } from "../../../src/render/open-data/csv.js";
import { dataPackage } from "../../../src/render/open-data/data-package.js";
import { machineTable } from "../../../src/render/open-data/machine-table.js";

// 機械判読できる表: what becomes of a printed table when it is given to machines.

const figure = (id: string, value: string | null, unit: Unit): Figure => ({
  id,
  label: id,
  value: value === null ? null : new Decimal(value),
  unit,
  origin: { kind: "read", place: { file: "data/minato/mix.csv" }, text: value ?? "" },
});

const column = (id: string, label: string, unit: Unit, more: Partial<Column> = {}): Column => ({
  id,
  label,
  unit,
  kind: "amount",
  digits: 0,
  ...more,
});

const row = (id: string, label: string, cells: readonly Cell[], more: Partial<Row> = {}): Row => ({
  id,
  label,
  level: 0,
  role: "item",
  cells,
  ...more,
});

const table = (columns: readonly Column[], rows: readonly Row[], more: Partial<Table> = {}): Table => ({
  id: "mix/x",
  title: "業種別",
  period: "令和6年4月1日から令和7年3月31日まで",
  rowHeading: "業種",
  columns,
  rows,
  notes: [],
  ...more,
});

const by = {
  entity: { name: "みなと県信用保証協会", prefecture: "みなと県", prefectureCode: "00" },
  year: 2025,
};

/** The lines of the CSV, without its mark. */
const linesOf = (one: Table): string[] =>
  new TextDecoder()
    .decode(openDataCsv(machineTable(one, by)))
    .trimEnd()
    .split("\r\n");

const inMillions = (id: string, yen: string): Figure =>
  rounded(figure(id, yen, "円"), { unit: "百万円", digits: 0, mode: "half-up" });

test("every row says where, whose and when; rows have ids, words and kinds; amounts are those before rounding", () => {
  const made = table(
    [column("amount", "金額", "百万円"), column("share", "構成比", "％", { kind: "percentage", digits: 1 })],
    [
      row("銀行", "銀行", [inMillions("a", "3108500000"), figure("s", "62.2", "％")], { role: "group" }),
      row("銀行・甲", "甲", [inMillions("b", "3108500000"), null], { level: 1 }),
      row("total", "合計", [inMillions("c", "5000000000"), figure("t", "100", "％")], { role: "total" }),
    ],
  );
  expect(linesOf(made)).toEqual([
    "地域コード,地域,団体,年度,業種ID,業種,行の種類,階層,大区分,金額（円）,構成比（％）",
    "00,みなと県,みなと県信用保証協会,2024,銀行,銀行,区分,0,銀行,3108500000,62.2",
    "00,みなと県,みなと県信用保証協会,2024,銀行・甲,甲,明細,1,銀行,3108500000,-",
    "00,みなと県,みなと県信用保証協会,2024,total,合計,合計,0,合計,5000000000,100",
  ]);
});

test("a column of which some rows were handed over rounded is given as printed, all in one unit", () => {
  const own = rounded(figure("yen", "7141866390", "円"), { unit: "千円", digits: 0, mode: "half-up" });
  const made = table(
    [column("reserve", "基金準備金", "千円")],
    [
      row("2013", "平成25年度", [figure("old", "6966167", "千円")]),
      // 7,141,866,390円 is 7,141,866.39千円.
      row("2014", "平成26年度", [own]),
    ],
    { period: "" },
  );
  expect(linesOf(made)).toEqual([
    "地域コード,地域,団体,年度,基金準備金（千円）",
    "00,みなと県,みなと県信用保証協会,2013,6966167",
    "00,みなと県,みなと県信用保証協会,2014,7141866",
  ]);
});

test("a word among numbers, and several units, stand in columns of their own; nothing is lost, nothing left empty", () => {
  const made = table(
    [column("value", "値", ""), column("older", "旧", "％", { kind: "percentage" })],
    [
      row("a", "料率", [figure("a", "0.9", "％"), figure("o", "0.9", "％")]),
      row("b", "係数", [figure("b", "0.7", ""), "廃止"]),
      row("c", "人数", [figure("c", null, "人"), null]),
    ],
    { period: "令和7年3月31日現在", rowHeading: "項目" },
  );
  expect(linesOf(made)).toEqual([
    "地域コード,地域,団体,基準日,項目ID,項目,行の種類,値,値の単位,旧（％）,旧の注記",
    "00,みなと県,みなと県信用保証協会,2025-03-31,a,料率,明細,0.9,％,0.9,-",
    "00,みなと県,みなと県信用保証協会,2025-03-31,b,係数,明細,0.7,比,-,廃止",
    "00,みなと県,みなと県信用保証協会,2025-03-31,c,人数,明細,-,人,-,-",
  ]);
});

test("headings have Western years and no marks of one platform; words keep the era beside the Western year", () => {
  const made = table(
    [
      column("1", "①", "％", { group: "料率区分" }),
      column("p", "計画額", "百万円", { group: "令和8年度" }),
      column("w", "備考", "", { kind: "text" }),
      column("w2", "備考", "", { kind: "text" }),
    ],
    [row("x", "㈱みなと　銀行\n支店", [null, null, "平成31年度まで", 'これは"例", です'])],
    { period: "令和7年10月1日から令和8年3月31日まで" },
  );
  expect(linesOf(made)).toEqual([
    "地域コード,地域,団体,開始日,終了日,業種ID,業種,行の種類,料率区分_1（％）,2026年度_計画額（百万円）,備考,備考_2",
    '00,みなと県,みなと県信用保証協会,2025-10-01,2026-03-31,x,(株)みなと 銀行 支店,明細,-,-,平成31年度（2019年度）まで,"これは""例"", です"',
  ]);
});

test("a table that says nothing of its time stands in the document of a year", () => {
  const made = table([column("n", "件数", "件")], [row("a", "打診", [figure("n", "3", "件")])], {
    period: "",
  });
  expect(linesOf(made)[0]).toBe("地域コード,地域,団体,資料の年度,業種ID,業種,行の種類,件数（件）");
  expect(linesOf(made)[1]).toBe("00,みなと県,みなと県信用保証協会,2025,a,打診,明細,3");
  const years = table([column("n", "計画額", "件", { group: "令和8年度" })], made.rows, { period: "" });
  expect(linesOf(years)[0]).toBe("地域コード,地域,団体,業種ID,業種,行の種類,2026年度_計画額（件）");
});

test("the file begins with the mark of UTF-8 and ends its lines with CRLF", () => {
  const bytes = openDataCsv({ fields: [{ id: "a", heading: "あ", type: "string" }], rows: [["い"]] });
  expect([...bytes]).toEqual([
    ...[0xef, 0xbb, 0xbf, 0xe3, 0x81, 0x82, 0x0d, 0x0a, 0xe3, 0x81, 0x84, 0x0d, 0x0a],
  ]);
});

test("datapackage.json says types, units, the mark for nothing, the licence and the sources", () => {
  const made = machineTable(
    table(
      [column("amount", "金額", "千円")],
      [row("甲", "甲", [figure("a", "1", "千円")]), row("乙", "乙", [figure("b", "1.5", "千円")])],
      { notes: ["注です"] },
    ),
    { entity: { name: "全国" }, year: 2025 },
  );
  const packaged = { table: made, path: "mix-x.csv", bytes: 9, sources: ["minato/mix.csv"] };
  const about = { name: "minato", title: "題", publisher: "全国", licence: "CC-BY-4.0" } as const;
  const written = JSON.parse(new TextDecoder().decode(dataPackage(about, [packaged])));
  expect(written.licenses).toEqual([
    {
      name: "CC-BY-4.0",
      title: "クリエイティブ・コモンズ 表示 4.0 国際",
      path: "https://creativecommons.org/licenses/by/4.0/deed.ja",
    },
  ]);
  const [resource] = written.resources;
  expect(resource).toMatchObject({
    path: "mix-x.csv",
    encoding: "utf-8",
    description: "注です",
    sources: [{ title: "minato/mix.csv" }],
    schema: { missingValues: ["-"], primaryKey: ["業種ID"] },
  });
  expect(resource.schema.fields.slice(-1)).toEqual([
    { name: "金額（千円）", title: "金額", type: "number", unit: "千円", id: "amount" },
  ]);
  expect(resource.schema.fields.map(({ type }: { type: string }) => type)).toEqual([
    "string",
    "string",
    "year",
    "string",
    "string",
    "string",
    "number",
  ]);
});
