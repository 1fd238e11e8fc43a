import { describe, expect, test } from "vitest";
import { readCell } from "../../src/load/cell.js";
import type { RawCell } from "../../src/load/sheet.js";
import type { Column } from "../../src/model/schema.js";
import type { Unit } from "../../src/model/unit.js";
import type { Problem } from "../../src/problem/problem.js";

const about = { heading: "列", about: "", example: "" };
const quote = (text: string) => `《${text}》`;

/** The value of a cell, the text that is kept of it, and the problems with their messages. */
function read(column: Column, text: string, unit: Unit = "", broken?: RawCell["broken"]) {
  const problems: Problem[] = [];
  const place = { file: "a.csv", row: 2 };
  const cell = readCell({ text, place, ...(broken && { broken }) }, column, { unit, quote }, problems);
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
  const choice: Column = { kind: "choice", choices: ["会員", "非会員", "ＡＢ"], ...about };
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
  const count: Column = { kind: "number", unit: "件", ...about };
  const amount: Column = { kind: "amount", ...about };
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
    const share: Column = { kind: "number", unit: "％", ...about };
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

describe("a cell that is broken", () => {
  test.each([
    ["error", "table/error-cell 2"],
    ["uncached-formula", "table/uncached-formula 2"],
    ["no-day", "table/no-day 2"],
  ] as const)("%s is told once, and stands as blank", (broken, rule) => {
    const cell = read({ kind: "amount", ...about }, " 5 ", "円", broken);
    expect(cell).toMatchObject({ value: null, text: "5", rules: [rule] });
  });
});
