import { expect, test } from "vitest";
import { wordsIn } from "../../src/load/words.js";

test("the words of settings, their keys among them, each with its line; numbers and blanks are no words", () => {
  const value = { 制度: [{ 名: "創業枠", 率: 1.9 }, "普通枠", null], 計: true };
  const placeOf = (path: readonly PropertyKey[]) => ({ file: path.join("/") });
  expect(wordsIn({ value, placeOf }).map(({ text, place }) => `${text} ${place.file}`)).toEqual([
    "制度 制度",
    "名 制度/0/名",
    "創業枠 制度/0/名",
    "率 制度/0/率",
    "普通枠 制度/1",
    "計 計",
  ]);
  expect(wordsIn({ value: null, placeOf })).toEqual([]);
  expect(wordsIn({ value: "甲", placeOf })).toEqual([{ text: "甲", place: { file: "" } }]);
});
