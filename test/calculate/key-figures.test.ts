import { expect, test } from "vitest";
import { keyFigureFigures } from "../../src/calculate/key-figures.js";
import { at, cell, number, working } from "./by-hand.js";

test("each in the unit of its own row", () => {
  const rows = [
    { item: cell("利用企業者数"), value: number("12", "", 3), unit: cell("企業" as const), place: at(3) },
    { item: cell("役職員数"), value: number(null, "", 4), unit: cell("人" as const), place: at(4) },
  ];
  expect(keyFigureFigures(rows).map(working)).toEqual([
    "key-figure/利用企業者数 利用企業者数 = 12企業 ← t.csv:3「12」",
    "key-figure/役職員数 役職員数 = ─人 ← t.csv:4「」",
  ]);
});
