import { expect, test } from "vitest";
import { fold } from "../../src/load/fold.js";

test.each([
  ["１，２３４", "1,234"],
  ["令和 6 年", "令和6年"],
  [" 12 ", "12"],
  ["1 a 2", "1a2"],
  ["", ""],
])("%j is %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each(["①", "m²", "1 2", "１　２", "12  34"])("%j would become another", (text) => {
  expect(fold(text)).toBeUndefined();
});
