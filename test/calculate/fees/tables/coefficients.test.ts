import { describe, expect, test } from "vitest";
import { coefficientTable, partsTables } from "../../../../src/calculate/fees/tables/coefficients.js";
import type { CoefficientBand, PartsMethod } from "../../../../src/model/fee-schedule.js";
import type { Table } from "../../../../src/model/table.js";
import { read, tableLines } from "../../by-hand.js";
import { given, method, schedule } from "../schedule.js";

const elsewhere = { place: { file: "rates/other.yaml" } };
const lines = (table: Table | undefined) => table && tableLines(table);

describe("the coefficients of the schedule's own file", () => {
  test("by the number of instalments", () => {
    expect(lines(coefficientTable(schedule()))).toEqual([
      "fees/coefficients 分割返済の係数  返済の回数",
      "even 均等 percentage  2 | uneven 不均等 percentage  2",
      "item0 2 2回から6回: 0.7 均等2 | 0.77 不均等2",
      "item0 7 7回以上: 0.65 均等7 | 0.73 不均等7",
      "最終回だけ端数を調整する返済は、均等とみます。",
    ]);
  });
  test("those of the standard are not printed", () => {
    expect(coefficientTable(schedule(elsewhere))).toBeUndefined();
  });
  test("a step that makes one instalment more cost less is said", () => {
    const band = (least: number, even: string, uneven: string): CoefficientBand => ({
      least,
      even: read(`均等${least}`, even, ""),
      uneven: read(`不均等${least}`, uneven, ""),
    });
    // 12 × 0.65 = 13 × 0.60, 12 × 0.72 = 8.64 > 13 × 0.66 = 8.58; 24 × 0.60 = 14.4 > 25 × 0.55 = 13.75
    const coefficients = [band(7, "0.65", "0.72"), band(13, "0.60", "0.66"), band(25, "0.55", "0.61")];
    expect(coefficientTable(schedule({ method: { ...method, coefficients } }))?.notes.slice(1)).toEqual([
      "不均等に13回に分けて返すと、12回のときより保証料が少なくなることがあります。13回から係数が下がるためです。",
      "25回に分けて返すと、24回のときより保証料が少なくなることがあります。25回から係数が下がるためです。",
    ]);
  });
});

describe("the parts of a fee", () => {
  const partsOf = (parts: Partial<PartsMethod>) =>
    partsTables(schedule({ method: { ...method, parts: { ...method.parts, ...parts } } }));
  const [band] = method.parts.bands;
  if (!band) throw new Error("no band");

  test("by the term, a column for each", () => {
    expect(partsTables(schedule()).map(tableLines)).toEqual([
      [
        "fees/parts 分割納入の割合  保証期間",
        "1 貸付時 percentage ％ 0 | 2 1年後 percentage ％ 0 | 3 2年後 percentage ％ 0",
        "item0 48 2年超4年以内: 60％ 分納60 | 40％ 分納40 | ─",
        "item0 longest 4年超: 50％ 分納50 | 30％ 分納30 | 20％ 分納20",
        "保証期間が2年を超え、保証料が100000円を超えるときに分けて納められます。",
        "円未満の端数は、貸付時の分に加えます。",
      ],
    ]);
  });
  test("in months where it is no whole year", () => {
    const monthsOver = given("18", "か月");
    const [table] = partsOf({ monthsOver, bands: [{ ...band, monthsUpTo: 30 }, band] });
    expect(table?.rows.map(({ label }) => label)).toEqual(["18か月超30か月以内", "30か月超4年以内"]);
    expect(table?.notes[0]).toMatch(/^保証期間が18か月を超え/u);
  });
  test("of revolving guarantees in a table of their own", () => {
    const { feeOver } = method.parts;
    const tables = partsOf({ revolving: { monthsOver: given("12", "か月"), feeOver, bands: [band] } });
    expect(tables.map(({ title, rows }) => [title, rows.map(({ label }) => label)])).toEqual([
      ["分割納入の割合", ["2年超4年以内", "4年超"]],
      ["根保証の分割納入の割合", ["1年超4年以内"]],
    ]);
  });
  test("those of the standard are not printed, nor are its conditions", () => {
    expect(partsTables(schedule(elsewhere))).toEqual([]);
    const monthsOver = {
      ...given("24", "か月"),
      origin: { kind: "read", place: { file: "std/fees.yaml" }, text: "24" },
    } as const;
    expect(partsOf({ monthsOver })[0]?.notes).toEqual(["円未満の端数は、貸付時の分に加えます。"]);
  });
});
