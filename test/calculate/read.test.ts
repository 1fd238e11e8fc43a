import { expect, test } from "vitest";
import { readFigure, readOrZero } from "../../src/calculate/read.js";
import { number, working } from "./by-hand.js";

const name = { id: "n", label: "名" };

test("a cell as it stands, with its unit, place and text", () => {
  expect(working(readFigure(name, number("5", "千円", 7)))).toBe("n 名 = 5千円 ← t.csv:7「5」");
  expect(working(readFigure(name, number(null, "千円", 7)))).toBe("n 名 = ─千円 ← t.csv:7「」");
});

test("a blank side of a trial balance is zero, and still says where it stood", () => {
  expect(working(readOrZero(name, number(null, "円", 7)))).toBe("n 名 = 0円 ← t.csv:7「」");
  expect(working(readOrZero(name, number("5", "円", 7)))).toBe("n 名 = 5円 ← t.csv:7「5」");
});
