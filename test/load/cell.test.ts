import { describe, expect, test } from "vitest";
import { readCell } from "../../src/load/cell.js";
import type { ColumnSchema } from "../../src/model/schema.js";
import type { Unit } from "../../src/model/unit.js";
import type { Problem } from "../../src/problem/problem.js";
import type { SeenCell } from "../../src/read/grid.js";

const about = { heading: "列", about: "", example: "" };
const quote = (text: string) => `《${text}》`;

/** The value of a cell, the text that is kept of it, and the problems with their messages. */
function read(column: ColumnSchema, shown: string, unit: Unit = "", more: Partial<SeenCell> = {}) {
  const problems: Problem[] = [];
  const written: SeenCell = { row: 2, column: 1, type: "text", stored: shown, shown, ...more };
  const cell = readCell(written, column, { unit, quote, grid: { file: "a.csv" } }, problems);
  return {
    value: cell.value === null ? null : String(cell.value),
    text: cell.text,
    rules: problems.map(({ rule, place: at }) => `${rule} ${at?.row}`),
    said: problems.map(({ message, hint }) => message + hint).join(""),
  };
}

describe("words", () => {
  test("without the spaces around them", () => {
    expect(read({ kind: "text", ...about }, " 甲 乙 ")).toMatchObject({
      value: "甲 乙",
      text: "甲 乙",
      rules: [],
    });
  });
  test("must be there where they are required", () => {
    expect(read({ kind: "text", ...about }, " ").rules).toEqual([]);
    const { rules, said } = read({ kind: "text", required: true, ...about }, " ");
    expect(rules).toEqual(["table/missing-value 2"]);
    expect(said).toContain("列");
  });
  test("that are a code", () => {
    const code = (text: string) => read({ kind: "text", code: true, ...about }, text).rules;
    for (const text of ["a", "2025-001", "A", ""]) expect(code(text)).toEqual([]);
    for (const text of ["-a", "a/b", "甲", "a b", "CON", "nul", "（a", "a様"])
      expect(code(text)).toEqual(["table/code 2"]);
    expect(read({ kind: "text", ...about }, "a/b").rules).toEqual([]);
  });
});

describe("one of a few words", () => {
  const choice: ColumnSchema = { kind: "choice", choices: ["会員", "非会員", "ＡＢ"], ...about };
  test("whatever the width", () => {
    expect(read(choice, "会員")).toMatchObject({ value: "会員", rules: [] });
    expect(read(choice, "AB")).toMatchObject({ value: "ＡＢ", text: "AB", rules: [] });
  });
  test("another is told, with what was meant, or quoted", () => {
    const near = read(choice, "非会");
    expect([near.value, near.rules]).toEqual(["", ["table/unknown-choice 2"]]);
    expect(near.said).toContain("「非会員」");
    expect(near.said).not.toContain("《");
    expect(read(choice, "まったく別の語").said).toContain("《まったく別の語》");
  });
  test("a blank is one only where it may be", () => {
    expect(read(choice, "").rules).toEqual(["table/missing-value 2"]);
    expect(read({ ...choice, blank: true }, "").rules).toEqual([]);
  });
});

describe("days and years", () => {
  test("are read", () => {
    expect(read({ kind: "date", ...about }, "R7.4.8")).toMatchObject({
      value: "2025-04-08",
      text: "R7.4.8",
      rules: [],
    });
    expect(read({ kind: "fiscal-year", ...about }, "令和6年度")).toMatchObject({ value: "2024", rules: [] });
  });
  test("that are none are quoted", () => {
    const day = read({ kind: "date", ...about }, "R7.2.30");
    expect([day.value, day.rules]).toEqual([null, ["table/unreadable-date 2"]]);
    expect(day.said).toContain("《R7.2.30》");
    const year = read({ kind: "fiscal-year", ...about }, "x");
    expect([year.value, year.rules]).toEqual(["NaN", ["table/unreadable-year 2"]]);
    expect(year.said).toContain("《x》");
  });
  test("a blank day is none, a required one and a year are missing", () => {
    expect(read({ kind: "date", ...about }, "")).toMatchObject({ value: null, rules: [] });
    expect(read({ kind: "date", required: true, ...about }, "").rules).toEqual(["table/missing-value 2"]);
    expect(read({ kind: "date", required: true, ...about }, "x").rules).toEqual(["table/unreadable-date 2"]);
    expect(read({ kind: "fiscal-year", ...about }, "").rules).toEqual(["table/missing-value 2"]);
  });
});

describe("numbers", () => {
  const count: ColumnSchema = { kind: "number", unit: "件", ...about };
  const amount: ColumnSchema = { kind: "amount", ...about };
  test.each([
    ["1,234", "千円", "1234"],
    [" 1,234千円 ", "千円", "1234"],
    ["１２３４千円", "千円", "1234"],
    ["0", "千円", "0"],
    ["▲0", "千円", "0"],
  ] as const)("%s", (text, unit, value) => {
    const cell = read(amount, text, unit);
    expect(cell.rules).toEqual([]);
    expect(cell.value?.replace("-", "")).toBe(value);
    expect(cell.text).toBe(text.trim());
  });
  test("a percentage under either sign", () => {
    const share: ColumnSchema = { kind: "number", unit: "％", ...about };
    expect(read(share, "12.5%", "％")).toMatchObject({ value: "12.5", rules: [] });
    expect(read(share, "12.5％", "％")).toMatchObject({ value: "12.5", rules: [] });
  });
  test("of another unit are refused, and quoted", () => {
    const cell = read(amount, "1,234円", "千円");
    expect([cell.value, cell.rules]).toEqual([null, ["table/wrong-unit 2"]]);
    expect(cell.said).toMatch(/《1,234円》.*千円/u);
    expect(read(count, "3人", "件").rules).toEqual(["table/wrong-unit 2"]);
    expect(read(count, "3企業", "件").rules).toEqual(["table/wrong-unit 2"]);
  });
  test("that cannot be read are quoted", () => {
    const cell = read(amount, "1.2.3", "千円");
    expect([cell.value, cell.rules]).toEqual([null, ["table/unreadable-number 2"]]);
    expect(cell.said).toContain("《1.2.3》");
    expect(read(amount, "約5円ほど", "円").rules).toEqual(["table/unreadable-number 2"]);
  });
  test("with a note's mark are none, also before their unit", () => {
    for (const text of ["5②件", "5²件", "5② 件", "5②"])
      expect(read(count, text, "件")).toMatchObject({ value: null, rules: ["table/unreadable-number 2"] });
  });
  test("a blank is missing, but where it may be", () => {
    const cell = read(amount, "", "千円");
    expect([cell.value, cell.rules]).toEqual([null, ["table/missing-number 2"]]);
    expect(cell.said).toContain("列");
    expect(read({ ...amount, blank: true }, "", "千円")).toMatchObject({ value: null, rules: [] });
  });
  test("a dash is nothing", () => {
    expect(read(amount, "─", "千円")).toMatchObject({ value: null, rules: [] });
  });
  test("below zero only where they may be", () => {
    const cell = read(amount, "▲5", "千円");
    expect([cell.value, cell.rules]).toEqual([null, ["table/negative 2"]]);
    expect(read({ ...amount, signed: true }, "▲5", "千円")).toMatchObject({ value: "-5", rules: [] });
  });
  test("in parts of a yen or of a case are refused, naming the least", () => {
    const yen = read(amount, "1.5", "円");
    expect(yen.rules).toEqual(["table/not-whole 2"]);
    expect(yen.said).toContain("1円");
    const cases = read(count, "1.5", "件");
    expect(cases.rules).toEqual(["table/not-whole 2"]);
    expect(cases.said).toContain("1件");
  });
});

describe("a number of a workbook", () => {
  const count: ColumnSchema = { kind: "number", unit: "件", ...about };
  const share: ColumnSchema = { kind: "number", unit: "％", ...about };
  const times: ColumnSchema = { kind: "number", unit: "倍", ...about };
  const amount: ColumnSchema = { kind: "amount", ...about };
  const stored = (column: ColumnSchema, unit: Unit, number: string, shown: string, scale?: number) =>
    read(column, shown, unit, { type: "number", stored: number, number, ...(scale && { scale }) });

  test("is what is stored, however it is rounded", () => {
    expect(stored(amount, "千円", "1234.567", "1,235")).toMatchObject({
      value: "1234.567",
      text: "1234.567",
      rules: [],
    });
    expect(stored(share, "％", "12.34", "12.3%")).toMatchObject({ value: "12.34", rules: [] });
    expect(stored(amount, "円", "1234", "¥1,234")).toMatchObject({ value: "1234", rules: [] });
  });
  test("is told in full where it may not be as it is", () => {
    expect(stored(amount, "円", "1234.5", "1,235").said).toContain("「1234.5」");
  });
  test("with a unit of its own is in that of its column, or refused", () => {
    expect(stored(amount, "千円", "5", "5千円")).toMatchObject({ value: "5", rules: [] });
    expect(stored(amount, "円", "5", "5千円").rules).toEqual(["table/wrong-unit 2"]);
  });

  test("ends after 15 digits, as a spreadsheet's: what binary arithmetic leaves behind is none of it", () => {
    expect(stored(share, "％", "45.599999999999994", "45.6%")).toMatchObject({ value: "45.6", rules: [] });
    expect(read(share, "45.599999999999994", "％")).toMatchObject({ value: "45.6", rules: [] });
    // 224,177,675,246円, and a yen that is broken.
    expect(stored(amount, "億円", "2241.7767524600003", "2,242")).toMatchObject({
      value: "2241.77675246",
      rules: [],
    });
    expect(stored(amount, "億円", "2241.776752461", "2,242").rules).toEqual(["table/not-whole 2"]);
    expect(stored(amount, "円", "999999999999999", "999,999,999,999,999")).toMatchObject({
      value: "999999999999999",
      rules: [],
    });
  });

  // 0.456 × 100 = 45.6; 4,204,755,062 ÷ 1,000,000 = 4,204.755062.
  test("shown as a percentage is one under ％, and refused elsewhere", () => {
    expect(stored(share, "％", "0.456", "45.6%", 2)).toMatchObject({
      value: "45.6",
      text: "45.6%",
      rules: [],
    });
    expect(stored(share, "％", "1.023", "102%", 2)).toMatchObject({ value: "102.3", rules: [] });
    for (const [column, unit] of [
      [count, "件"],
      [times, "倍"],
      [amount, "円"],
    ] as const)
      expect(stored(column, unit, "0.05", "5%", 2).rules).toEqual(["table/wrong-unit 2"]);
  });
  test("in yen, shown in the unit of its heading, is what is shown", () => {
    expect(stored(amount, "百万円", "4204755062", "4,205", -6)).toMatchObject({
      value: "4204.755062",
      rules: [],
    });
    expect(stored(amount, "千円", "1234567", "1,235", -3)).toMatchObject({ value: "1234.567", rules: [] });
    expect(stored(amount, "百万円", "4204755", "4,205", -3)).toMatchObject({ value: "4204.755", rules: [] });
  });
  test("of which nobody can say whether it or what is shown is meant is refused with both", () => {
    const yen = stored(amount, "円", "1234567", "1,235", -3);
    expect([yen.value, yen.rules]).toEqual([null, ["table/shown-otherwise 2"]]);
    expect(yen.said).toMatch(/1,235.*1234567.*円/u);
    expect(stored(count, "件", "1200", "1", -3).rules).toEqual(["table/shown-otherwise 2"]);
    expect(stored(share, "％", "456", "0", -3).rules).toEqual(["table/shown-otherwise 2"]);
    expect(stored(amount, "億円", "1234567", "1", -6).rules).toEqual(["table/shown-otherwise 2"]);
  });
  test("that is shown as another one, or not at all, is refused; zero may be a dash or nothing", () => {
    expect(stored(count, "件", "5", "25").rules).toEqual(["table/shown-otherwise 2"]);
    expect(stored(count, "件", "5", "").rules).toEqual(["table/shown-otherwise 2"]);
    expect(stored(count, "件", "5", "").said).toContain("何も見えない");
    for (const shown of ["-", ""])
      expect(stored(count, "件", "0", shown)).toMatchObject({ value: "0", text: "0", rules: [] });
  });
  test("that is a day, an hour or 真偽 is none", () => {
    for (const type of ["date", "boolean"] as const)
      expect(read(count, "24", "件", { type, stored: "45382", number: "45382" }).rules).toEqual([
        "table/unreadable-number 2",
      ]);
  });
});

describe("a day of a workbook", () => {
  const date: ColumnSchema = { kind: "date", ...about };
  const day: Partial<SeenCell> = { type: "date", stored: "45382", number: "45382", day: "2024-03-31" };
  test("is the one that is stored, however it is shown", () => {
    expect(read(date, "令和6年3月", "", day)).toMatchObject({ value: "2024-03-31", rules: [] });
  });
  test("is a year where it is shown as one, and words where it stands among words", () => {
    expect(read({ kind: "fiscal-year", ...about }, "令和7年度", "", day)).toMatchObject({ value: "2025" });
    expect(read({ kind: "fiscal-year", ...about }, "2024/3/31", "", day).rules).toEqual([
      "table/unreadable-year 2",
    ]);
    expect(read({ kind: "text", ...about }, "令和6年3月31日", "", day).value).toBe("令和6年3月31日");
  });
});

describe("a cell that cannot be taken as it is shown", () => {
  test.each([
    ["error-value", "read/error-value 2"],
    ["no-result", "read/no-result 2"],
    ["beyond-dates", "read/beyond-dates 2"],
    ["struck-out", "read/struck-out 2"],
  ] as const)("%s is told once, and stands as blank", (trouble, rule) => {
    const cell = read({ kind: "amount", ...about }, " 5 ", "円", { trouble });
    expect(cell).toMatchObject({ value: null, text: "5", rules: [rule] });
  });
  test("is quoted as its table says", () => {
    const struck = read({ kind: "text", ...about }, "", "", { stored: "甲野太郎", trouble: "struck-out" });
    expect(struck.said).toContain("《甲野太郎》");
    const formula = { text: '"甲野"', hasResult: false };
    expect(read({ kind: "text", ...about }, "", "", { formula, trouble: "no-result" }).said).toContain("《");
  });
});
