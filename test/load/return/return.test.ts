import exceljs, { type CellValue } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { footingProblems } from "../../../src/calculate/return/footing.js";
import { associationOpenData } from "../../../src/kind/association/open-data.js";
import { readReturn } from "../../../src/kind/return.js";
import { plainWords } from "../../../src/model/plain-words.js";
import type { Return } from "../../../src/model/return.js";
import { placeText } from "../../../src/problem/place.js";
import type { Outcome } from "../../../src/problem/problem.js";
import { statementsWorkbook } from "../../../src/render/excel/book.js";
import { figuresJson } from "../../../src/render/figures-json.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { type Files, memoryEffects } from "../../support/memory.js";
import { hasLibreOffice, recalculate } from "../../support/recalculate.js";

// 提出: the four forms in which a corporation hands over a year give the same figures, each at its own place.

const datasets = ["aomori-2024", "saga-2014", "sample-2025"];
const books: Record<string, Uint8Array> = {};
const jsons: Record<string, Uint8Array> = {};
const lists: Record<string, Uint8Array> = {};
const folders: Record<string, Files> = {};

beforeAll(async () => {
  for (const name of datasets) {
    const folder = `data/${name}`;
    folders[name] = under(folder, await filesOf(folder));
    const { value } = await reportOf(folder, memoryEffects(folders[name]));
    if (!value) throw new Error(`${name} could not be read`);
    books[name] = await statementsWorkbook(value.report);
    jsons[name] = figuresJson(value.report);
    const open = await associationOpenData(value);
    lists[name] = open.find(({ path }) => path === "open-data/figures.csv")?.bytes ?? Uint8Array.of();
  }
});

const read = (path: string, files: Files): Promise<Outcome<Return>> => readReturn(path, memoryEffects(files));

/** Reads a return that is as it should be. */
async function taken(path: string, files: Files): Promise<Return> {
  const { value, problems } = await read(path, files);
  expect(problems.filter(({ severity }) => severity !== "note")).toEqual([]);
  if (!value) throw new Error(`${path} is refused`);
  expect(footingProblems(value, [])).toEqual([]);
  return value;
}

/** What figures of a return are, to as many digits as spreadsheets agree on: of an endless fraction they keep fifteen, more or less. */
const plain = ({ figures }: Return, ids: Iterable<string> = figures.keys()) =>
  [...ids].map((id) => {
    const figure = figures.get(id);
    return [
      id,
      figure?.label,
      figure?.value?.toSignificantDigits(figure.unit === "％" ? 9 : 15).toString() ?? null,
      figure?.unit,
    ];
  });

describe.each(datasets)("%s", (name) => {
  test("the dataset, figures.json and the workbook give the same figures", async () => {
    const dataset = await taken(`data/${name}`, folders[name] ?? {});
    const json = await taken("in/figures.json", { "in/figures.json": jsons[name] ?? "" });
    const book = await taken("in/b.xlsx", { "in/b.xlsx": books[name] ?? "" });
    expect([json.fiscalYear, book.fiscalYear]).toEqual([dataset.fiscalYear, dataset.fiscalYear]);
    expect(json.entity).toEqual(dataset.entity);
    expect(book.entity).toEqual({ name: dataset.entity.name });
    expect(plain(json)).toEqual(plain(dataset));
    // The workbook has none of the rates and of the months, and no row for a figure that has no value.
    const shared = [...dataset.figures.values()].filter(
      ({ id, value }) => value && !/^(?:fees|monthly)\//u.test(id),
    );
    expect(shared.length).toBeGreaterThan(180);
    expect(
      plain(
        book,
        shared.map(({ id }) => id),
      ),
    ).toEqual(
      plain(
        dataset,
        shared.map(({ id }) => id),
      ),
    );
  });
});

test.each(datasets)(
  "%s: the open data have every figure of figures.json, to the last digit",
  async (name) => {
    const json = await taken("in/figures.json", { "in/figures.json": jsons[name] ?? "" });
    const csv = await taken("in/02.csv", { "in/02.csv": lists[name] ?? "" });
    expect([csv.entity.name, csv.fiscalYear]).toEqual([json.entity.name, json.fiscalYear]);
    const exactly = ({ figures }: Return) =>
      [...figures.values()].map(({ id, label, value, unit }) => [
        id,
        plainWords(label),
        value?.toFixed() ?? null,
        unit,
      ]);
    expect(json.figures.size).toBeGreaterThan(350);
    expect(exactly(csv)).toEqual(exactly(json));
  },
);

test("figures are placed: the trial balance's cell, the line of the entry, the cell of 出典 and of the CSV", async () => {
  const id = "balance-sheet/guarantee-liability";
  const whole = {
    ...folders["aomori-2024"],
    "a.json": jsons["aomori-2024"],
    "a.xlsx": books["aomori-2024"],
    "a.csv": lists["aomori-2024"],
  } as Files;
  const places = [];
  for (const path of ["data/aomori-2024", "a.json", "a.xlsx", "a.csv"])
    places.push((await taken(path, whole)).figures.get(id)?.origin.place);
  expect(places[0]).toMatchObject({ file: "data/aomori-2024/ledger/trial-balance.xlsx" });
  const lines = new TextDecoder().decode(jsons["aomori-2024"]).split("\n");
  const line = lines[(places[1]?.row ?? 0) - 1];
  expect(line).toBe("  {");
  expect(lines[places[1]?.row ?? 0]).toBe(`   "id": "${id}",`);
  expect(placeText(places[2] ?? { file: "" })).toMatch(/^a\.xlsx\[出典\]!B\d+$/u);
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(books["aomori-2024"] ?? []).buffer);
  const cell = book.getWorksheet("出典")?.getCell(`B${places[2]?.row}`);
  expect(cell?.result).toBe(224177675246);
  expect(placeText(places[3] ?? { file: "" })).toMatch(/^a\.csv!H\d+$/u);
  const row = new TextDecoder().decode(lists["aomori-2024"]).split("\r\n")[(places[3]?.row ?? 0) - 1];
  expect(row?.split(",").slice(4)).toEqual([id, "保証債務", "明細", "224177675246", "円"]);
});

const isThere = await hasLibreOffice();
test.skipIf(!isThere)(
  "a workbook that LibreOffice saved again is read as it was",
  async () => {
    const { saved } = await recalculate({ saved: books["saga-2014"] ?? Uint8Array.of() });
    const again = await taken("b.xlsx", { "b.xlsx": saved ?? "" });
    expect(plain(again)).toEqual(plain(await taken("b.xlsx", { "b.xlsx": books["saga-2014"] ?? "" })));
  },
  120_000,
);

describe("what is no return is refused, with its file", () => {
  const told = async (path: string, content: string | Uint8Array) => {
    const { value, problems } = await read(path, { [path]: content });
    expect(value).toBeUndefined();
    return problems.map(({ rule, place, message }) => `${place ? placeText(place) : ""} ${rule} ${message}`);
  };
  const json = (
    change: Readonly<Record<string, unknown>>,
    entries: (figures: Record<string, unknown>[]) => void = () => {},
  ) => {
    const file = { ...JSON.parse(new TextDecoder().decode(jsons["aomori-2024"])), ...change };
    entries(file.figures);
    return JSON.stringify(file, null, 1);
  };
  const opened = async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Uint8Array.from(books["aomori-2024"] ?? []).buffer);
    return workbook;
  };
  /** What is told of the workbook with other values in cells of a sheet. */
  const toldOf = async (cells: Readonly<Record<string, CellValue>>, sheet = "出典") => {
    const workbook = await opened();
    for (const [address, value] of Object.entries(cells)) {
      const cell = workbook.getWorksheet(sheet)?.getCell(address);
      if (cell) cell.value = value;
    }
    return told("x.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
  };

  test("nothing there, another file, a torn one", async () => {
    expect((await read("x.json", {})).problems.map(({ rule }) => rule)).toEqual(["file/missing"]);
    expect(await told("x.txt", "科目,金額\n")).toEqual([expect.stringContaining("x.txt read/other-file")]);
    const whole = json({});
    expect(await told("x.json", whole.slice(0, 5000))).toEqual([
      "x.json return/broken-json JSONとして読めません。",
    ]);
    expect(await told("x.json", "[]")).toEqual([
      "x.json return/other-format 形式の版がありません（読めるのは1）。",
    ]);
    expect((await told("x.xlsx", (books["aomori-2024"] ?? Uint8Array.of()).slice(0, 20_000)))[0]).toContain(
      "x.xlsx read/",
    );
  });

  test("figures.json of another format, another kind, nobody, no time, nothing", async () => {
    expect(await told("x.json", json({ format: 2 }))).toEqual([
      "x.json return/other-format 形式の版が「2」です（読めるのは1）。",
    ]);
    expect(await told("x.json", json({ kind: "chamber" }))).toEqual([
      "x.json return/other-kind データの種類が「chamber」です（比べられるのは「association」）。",
    ]);
    const headless = json({ entity: null, period: { fiscalYear: 20 } });
    expect(await told("x.json", headless)).toEqual([
      "x.json return/broken-head 協会（entity）、年度（period）が読めません。",
    ]);
    const calendarYear = { fiscalYear: 2024, name: "令和6年度", from: "2024-01-01", to: "2024-12-31" };
    expect(await told("x.json", json({ period: calendarYear }))).toEqual([
      "x.json return/other-year-end 期間が2024-01-01から2024-12-31までです（令和6年度は2024-04-01から2025-03-31まで）。",
    ]);
    expect(await told("x.json", json({ figures: [] }))).toEqual([
      "x.json return/no-statements 貸借対照表と収支計算書の数値が、一つもありません。",
    ]);
  });

  test("figures.json with a number, a unit, an entry that is none, a figure twice: each at its line", async () => {
    const broken = json({}, (figures) => {
      const [first, second, third] = figures;
      if (!first || !second || !third) throw new Error("no figures");
      first.value = 498111074;
      second.unit = "ドル";
      third.value = "1,234";
      figures.push({ ...figures[10] }, { id: 5 });
    });
    const lines = broken.split("\n");
    // An entry begins on the line before its id.
    const lineOf = (id: string) => lines.findIndex((line) => line.includes(`"id": "${id}"`));
    const twice = lines.findLastIndex((line) => line.includes('"id": "income-statement/contributions"'));
    expect((await told("x.json", broken)).sort()).toEqual(
      [
        `x.json:${lineOf("income-statement/salaries")} return/unreadable-figure 「income-statement/salaries」の数値「498111074」が読めません。`,
        `x.json:${lineOf("income-statement/retirement-provision")} return/unreadable-figure 「income-statement/retirement-provision」の単位「ドル」が読めません。`,
        `x.json:${lineOf("income-statement/other-personnel-expenses")} return/unreadable-figure 「income-statement/other-personnel-expenses」の数値「1,234」が読めません。`,
        `x.json:${twice} return/figure-twice 「income-statement/contributions」が二つあります。`,
        `x.json:${lines.findIndex((line) => line.includes('"id": 5'))} return/unreadable-figure 「」の数値「{"id":5}」が読めません。`,
      ].sort(),
    );
  });

  test("a CSV that is another table, of two corporations, without a year; a number as Excel shortens it", async () => {
    const whole = new TextDecoder().decode(lists["aomori-2024"]);
    const [head = "", ...rows] = whole.trimEnd().split("\r\n");
    const listed = (...lines: string[]) => told("x.csv", [head, ...lines, ""].join("\r\n"));
    const line = (id: string) => rows.find((one) => one.includes(`,${id},`)) ?? "";
    const fund = line("balance-sheet/fund");
    const liability = line("balance-sheet/guarantee-liability");
    expect(await told("x.csv", "団体,科目ID,金額（円）\r\nある協会,cash,5\r\n")).toEqual([
      "x.csv return/not-our-csv オープンデータの数値の一覧（figures.csv）ではありません（見出し「資料の年度」、「項目ID」、「項目」、「数値」、「数値の単位」、「行の種類」の列がありません）。",
    ]);
    expect(await listed(fund, liability.replace("青森県信用保証協会", "佐賀県信用保証協会"))).toEqual([
      "x.csv!C3 return/several-owners 「佐賀県信用保証協会 2024」の行があります（はじめの行は「青森県信用保証協会 2024」）。",
    ]);
    expect(await listed(fund.replace(",2024,", ",-,"))).toEqual([
      "x.csv return/broken-head 資料の年度が読めません。",
    ]);
    expect(await listed(fund, liability.replace("224177675246", "2.24178E+11"))).toEqual([
      "x.csv!H3 return/unreadable-figure 「balance-sheet/guarantee-liability」の数値「2.24178E+11」が読めません。",
    ]);
    expect(await listed(fund.replace("10483490000", ""))).toEqual([
      "x.csv!H2 return/unreadable-figure 「balance-sheet/fund」の数値「」が読めません。",
    ]);
    expect(await listed(fund, fund)).toEqual([expect.stringContaining("x.csv!H3 return/figure-twice")]);
  });

  test("a workbook without its sheets, its columns, its head; with an error, a word, a figure twice", async () => {
    const without = await opened();
    without.removeWorksheet(without.getWorksheet("出典")?.id ?? 0);
    expect((await told("x.xlsx", new Uint8Array(await without.xlsx.writeBuffer())))[0]).toContain(
      "return/not-our-book シート「出典」がありません",
    );
    expect(await toldOf({ A3: "協會" }, "表紙")).toEqual([
      "x.xlsx[表紙] return/broken-head 協会が読めません。",
    ]);
    expect(await toldOf({ B4: "令和6年度（令和6年1月1日から令和6年12月31日まで）" }, "表紙")).toEqual([
      expect.stringContaining("x.xlsx[表紙] return/other-year-end"),
    ]);
    expect(await toldOf({ G4: "符号" })).toEqual([
      "x.xlsx[出典] return/no-column 見出し「ID」の列がありません。",
    ]);
    expect(await toldOf({ B5: "不明", B6: { error: "#REF!" } })).toEqual([
      expect.stringMatching(/^x\.xlsx\[出典\]!B5 return\/unreadable-figure .*の数値「不明」が読めません。$/u),
      expect.stringContaining("x.xlsx[出典]!B6 read/error-value"),
    ]);
    const twice = (await opened()).getWorksheet("出典")?.getCell("G6").value ?? null;
    expect(await toldOf({ G7: twice })).toEqual([
      expect.stringContaining("x.xlsx[出典]!B7 return/figure-twice"),
    ]);
  });
});
