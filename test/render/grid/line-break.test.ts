import { expect, test } from "vitest";
import { breakLines } from "../../../src/render/grid/line-break.js";

/** Every character is one wide. */
const inColumns = (text: string, width: number) => breakLines(text, width, (part) => [...part].length);

test("、 never begins a line, （ never ends one", () => {
  expect(inColumns("売上は前年を、上回る（注）。", 6)).toEqual(["売上は前年", "を、上回る", "（注）。"]);
});

test("line feeds break, and an empty line stays", () => {
  expect(inColumns("一\n\n二", 5)).toEqual(["一", "", "二"]);
});

test("a number is not cut, unless it is wider than the line", () => {
  expect(inColumns("合計の金額1,234円", 7)).toEqual(["合計の金額", "1,234円"]);
  expect(inColumns("12345678", 5).join("")).toBe("12345678");
});
