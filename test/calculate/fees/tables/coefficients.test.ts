import { describe, expect, test } from "vitest";
import { coefficientTable, partsTable } from "../../../../src/calculate/fees/tables/coefficients.js";
import type { PartsMethod } from "../../../../src/model/fee-schedule.js";
import { tableLines } from "../../by-hand.js";
import { method, schedule } from "../schedule.js";

const standard = "この協会の資料にないため、多くの協会に共通する標準によります。";
const elsewhere = { place: { file: "other.yaml" } };

test("the coefficients of the schedule's own file", () => {
  expect(tableLines(coefficientTable(schedule()))).toEqual([
    "fees/coefficients 分割返済の係数  返済の回数",
    "even 均等 percentage  2 | uneven 不均等 percentage  2",
    "item0 2 2回から6回: 0.7 均等2 | 0.77 不均等2",
    "item0 7 7回以上: 0.65 均等7 | 0.73 不均等7",
    "最終回だけ端数を調整する返済は、均等とみます。",
  ]);
});

test("those of the standard are said to be so, and none are", () => {
  expect(coefficientTable(schedule(elsewhere)).notes[1]).toBe(standard);
  expect(coefficientTable(schedule({ method: { ...method, coefficients: [] } })).notes[1]).toBe(standard);
});

describe("the parts of a fee", () => {
  const partsOf = (parts: Partial<PartsMethod>) =>
    partsTable(schedule({ method: { ...method, parts: { ...method.parts, ...parts } } }));

  test("by the term, a column for each", () => {
    expect(tableLines(partsTable(schedule()))).toEqual([
      "fees/parts 分割納入の割合  保証期間",
      "1 貸付時 percentage ％ 0 | 2 1年後 percentage ％ 0 | 3 2年後 percentage ％ 0",
      "item0 48 2年超4年以内: 60％ 分納60 | 40％ 分納40 | ─",
      "item0 longest 4年超: 50％ 分納50 | 30％ 分納30 | 20％ 分納20",
      "保証期間が2年を超え、保証料が100000円を超えるときに分けて納められます。",
      "円未満の端数は、貸付時の分に加えます。",
    ]);
  });
  test("in months where it is no whole year", () => {
    const [first] = method.parts.bands;
    if (!first) throw new Error("no band");
    const { rows, notes } = partsOf({ monthsOver: 18, bands: [{ ...first, monthsUpTo: 30 }, first] });
    expect(rows.map(({ label }) => label)).toEqual(["18か月超30か月以内", "30か月超4年以内"]);
    expect(notes[0]).toMatch(/^保証期間が18か月を超え/u);
  });
  test("those of the standard are said to be so", () => {
    expect(partsTable(schedule(elsewhere)).notes[2]).toBe(standard);
  });
});
