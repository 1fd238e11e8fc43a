import { expect, test } from "vitest";
import { linesIn } from "../../../src/render/excel/text-width.js";

/*
 * A column of 19 digits has 17.9 for its words: eleven characters of full width, of 1.6 digits each. 33 of them would
 * fill three lines to the last; a 、 that may not begin a line draws a character along, and the fourth line is cut off.
 */
test("words that nearly fill their lines get one more", () => {
  expect(linesIn("一".repeat(11), 19)).toBe(1);
  expect(linesIn("一".repeat(33), 19)).toBe(4);
  expect(linesIn("一\n二", 19)).toBe(2);
});
