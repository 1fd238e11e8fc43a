import { expect, test } from "vitest";
import { fillLines } from "../../../src/render/text/fill-lines.js";

/** Every character is one wide. */
const inColumns = (text: string, width: number, squeeze = 0) => {
  const positions = Array.from(text, (character) => ({ character, width: 1 }));
  const lines = fillLines(positions, () => width, squeeze);
  return lines.map((line) => line.positions.map(({ character }) => character).join(""));
};

test("、 never begins a line, （ never ends one", () => {
  expect(inColumns("売上は前年を、上回る（注）。", 6)).toEqual(["売上は前年", "を、上回る", "（注）。"]);
});

test("line feeds break, and an empty line stays", () => {
  expect(inColumns("一\n\n二", 5)).toEqual(["一", "", "二"]);
});

test("a number is not cut, unless it is wider than the line", () => {
  expect(inColumns("合計の金額1,234円", 7)).toEqual(["合計の金額", "1,234円"]);
  expect(inColumns("12345678", 5)).toEqual(["12345", "678"]);
});

test("space hangs over a line's end", () => {
  expect(inColumns("甲乙　丙丁", 2)).toEqual(["甲乙　", "丙丁"]);
});

test("what is a little too wide is squeezed in where that is allowed", () => {
  expect(inColumns("一二三四", 3.9)).toEqual(["一二三", "四"]);
  expect(inColumns("一二三四", 3.9, 0.05)).toEqual(["一二三四"]);
});
