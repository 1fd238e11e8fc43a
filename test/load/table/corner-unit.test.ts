import { describe, expect, test } from "vitest";
import { cornerUnit } from "../../../src/load/table/corner-unit.js";
import { type Line, typedGrid } from "../../support/grid.js";

// 右上の単位: the unit above a heading. A wrong one makes every number of the table wrong.

/** The unit that is named above, with the cell in which it stands. */
const named = (...above: readonly Line[]): string | undefined => {
  const found = cornerUnit(typedGrid(above).rows);
  return found && `${found.unit} ${found.cell?.column}-${found.cell?.row}`;
};

test.each([
  "（単位：千円）",
  "単位：千円",
  "単位千円",
  "単位は千円",
  "（千円）",
  "（単位：件、千円）",
  "単位:%・千円",
])("%s", (text) => {
  expect(named([null, text])).toBe("千円 2-1");
});

test.each([
  "千円",
  "金額の単位：千円",
  "（千円）未満は切捨て",
  "（単位：件）",
  "（単位：千円、百万円）",
  "千円札",
])("%s names none", (text) => {
  expect(named([text])).toBeUndefined();
});

describe("of several", () => {
  test("the nearest above the heading", () => {
    expect(named(["単位：円"], ["保証承諾"], ["（百万円）", "令和7年度"])).toBe("百万円 1-3");
    expect(named(["単位：千円"], ["保証承諾"])).toBe("千円 1-1");
  });
  test("in one row, if they are the same", () => {
    expect(named(["件数", "（千円）", "（単位：千円）"])).toBe("千円 2-1");
    expect(named(["（千円）", "（円）"])).toBeUndefined();
  });
  test("none beyond the numbers of another table", () => {
    expect(named(["単位：千円"], ["製造業", 5])).toBeUndefined();
    expect(named(["単位：千円"], ["製造業", "─"])).toBe("千円 1-1");
  });
  test("beyond a page's number, or the day of the sheet", () => {
    expect(named(["単位：千円"], [5])).toBe("千円 1-1");
    const day = { type: "date", shown: "31" } as const;
    expect(named([day, "（単位：千円）"])).toBe("千円 2-1");
    expect(named(["単位：千円"], [day, "現在"])).toBe("千円 1-1");
  });
});
