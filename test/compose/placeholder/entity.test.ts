import { expect, test } from "vitest";
import { words } from "./filled.js";

test("the corporation and its prefecture", () => {
  expect(words("甲{{entity}}乙")).toEqual(["甲", "見本", "乙"]);
  expect(words("甲{{prefecture}}乙")).toEqual(["甲", "見本県", "乙"]);
});
