import { expect, test } from "vitest";
import { groupBy } from "../../src/calculate/group-by.js";

test("keys in the order in which they first came, items in theirs", () => {
  const groups = groupBy(["か", "あ", "き", "い", "く"], (word) =>
    "かきく".includes(word) ? "か行" : "あ行",
  );
  expect([...groups]).toEqual([
    ["か行", ["か", "き", "く"]],
    ["あ行", ["あ", "い"]],
  ]);
});

test("of nothing there are no groups", () => {
  expect(groupBy([], String).size).toBe(0);
});
