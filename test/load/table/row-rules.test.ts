import { describe, expect, test } from "vitest";
import { noHints } from "../../../src/load/table/hints.js";
import { readTable } from "../../../src/load/table/read.js";
import type { RowRules, TableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import { csvGrid } from "../../support/grid.js";

const about = { about: "", example: "" };
const columns = {
  code: { kind: "text", heading: "番号", code: true, optional: true, ...about },
  name: { kind: "text", heading: "名", optional: true, ...about },
  parent: { kind: "text", heading: "上位", optional: true, ...about },
  year: { kind: "fiscal-year", heading: "年度", optional: true, ...about },
  count: { kind: "number", unit: "件", heading: "件数", optional: true, blank: true, ...about },
  strict: { kind: "number", unit: "人", heading: "人数", optional: true, ...about },
  amount: { kind: "amount", heading: "金額", optional: true, blank: true, ...about },
} as const;

/** Problems of a table of these lines under the rules, each as 「rule cell (related cells)」 and its message. */
function told(rules: RowRules, ...lines: string[]) {
  const schema: TableSchema = { path: "t", title: "表", about: "", columns, ...rules };
  const problems: Problem[] = [];
  const sheet = csvGrid(lines.join("\n"), "t.csv", problems);
  if (sheet) readTable(schema, [{ grid: sheet, hints: noHints }], { problems });
  const cell = ({ column, row }: { column?: string; row?: number }) => `${column}${row}`;
  return {
    rules: problems.map(({ rule, place, related }) =>
      [rule, place && cell(place), ...related.map((one) => `(${cell(one)})`)].join(" "),
    ),
    messages: problems.map(({ message, hint }) => `${message}${hint}`),
  };
}

describe("rows of one key", () => {
  const rules = { keys: [["year", "name"]] };
  test("are told at the second, with the first", () => {
    const { rules: found, messages } = told(rules, "名,年度", "甲,2024", "乙,2024", "甲,2024", "甲,2024");
    expect(found).toEqual(["table/duplicate-row A4 (A2)", "table/duplicate-row A5 (A2)"]);
    expect(messages[0]).toContain("甲");
  });
  test("whatever the width, the spaces, the way of writing a year", () => {
    expect(told(rules, "名,年度", "Ａ 甲,令和6年度", "A甲,R6").rules).toEqual([
      "table/duplicate-row A3 (A2)",
    ]);
    expect(told(rules, "名,年度", "甲,R6", "甲,R7").rules).toEqual([]);
  });
  test("blank ones are none; a part may be blank", () => {
    expect(told({ keys: [["name", "parent"]] }, "名,上位,番号", ",,a", ",,b").rules).toEqual([]);
    const { messages } = told({ keys: [["name", "parent"]] }, "名,上位", "甲,", "甲,");
    expect(messages).toEqual([expect.stringMatching(/^「甲」の行が/u)]);
  });
  test("what was told already is not told again", () => {
    expect(told(rules, "名,年度", "甲,x", "甲,x").rules).toEqual([
      "table/unreadable-year B2",
      "table/unreadable-year B3",
    ]);
  });
});

describe("a name that not every row has", () => {
  const rules = { named: { by: "name", within: ["parent"] } };
  test("stands once for the same, and as often as it likes for another", () => {
    expect(told(rules, "上位,名", "理事,甲", "理事,乙", "会長,甲", "理事,甲").rules).toEqual([
      "table/duplicate-row A5 (A2)",
    ]);
  });
  test("rows without it are not the same, nor a table without its column", () => {
    expect(told(rules, "上位,名", "理事,", "理事,", "理事,甲").rules).toEqual([]);
    expect(told(rules, "上位", "理事", "理事").rules).toEqual([]);
  });
});

describe("codes that name one file", () => {
  test("differ in more than capitals", () => {
    const { rules, messages } = told({}, "番号", "a-1", "b-1", "A-1", "a-1");
    expect(rules).toEqual(["table/same-code A4 (A2)"]);
    expect(messages[0]).toMatch(/A-1.*a-1/u);
  });
  test("blank ones and those that are no codes are passed over", () => {
    expect(told({}, "番号,名", ",x", ",y").rules).toEqual([]);
    expect(told({}, "番号", "a/1", "A/1").rules).toEqual(["table/code A2", "table/code A3"]);
  });
  test("names are no codes", () => {
    expect(told({}, "名", "a", "A").rules).toEqual([]);
  });
});

describe("columns of which one is filled", () => {
  const rules = { someOf: ["count", "amount"] };
  test("a row with none of them is told at the first there is", () => {
    const { rules: found, messages } = told(rules, "名,件数,金額（円）", "甲,1,", "乙,,2", "丙,,");
    expect(found).toEqual(["table/empty-row B4"]);
    expect(messages[0]).toMatch(/件数.*金額/u);
  });
  test("of one column only that is named", () => {
    const { rules: found, messages } = told(rules, "名,件数", "甲,1", "乙,");
    expect(found).toEqual(["table/empty-row B3"]);
    expect(messages[0]).not.toContain("金額");
  });
  test("without any of the columns there is nothing to fill", () => {
    expect(told(rules, "名", "甲").rules).toEqual([]);
  });
});

describe("what is added up within a group", () => {
  const rules = { whole: { within: ["name"], columns: ["count", "amount"] } };
  test("has no blank beside what is filled", () => {
    const { rules: found, messages } = told(rules, "名,件数", "甲,1", "甲,", "乙,", "乙,");
    expect(found).toEqual(["table/gap B3 (B2)"]);
    expect(messages[0]).toContain("件数");
  });
  test("column by column", () => {
    expect(told(rules, "名,件数,金額（円）", "甲,1,", "甲,2,").rules).toEqual([]);
    expect(told(rules, "名,件数,金額（円）", "甲,1,", "甲,2,3").rules).toEqual(["table/gap C2 (C3)"]);
  });
});

describe("two sides of which one is filled", () => {
  const rules = { either: ["count", "strict"] } as const;
  const sides = (...lines: string[]) => told(rules, "名,件数,人数", ...lines);
  test("a number on both is told at the first, with both texts and what they may have been", () => {
    const { rules: found, messages } = sides("甲,346,669", "乙,346,0", "丙,─,669");
    expect(found).toEqual(["table/both-sides B2 (C2)"]);
    expect(messages[0]).toMatch(/^「件数」に346、「人数」に669があります。.*「"346,669"」/u);
  });
  test("not where one of them is not there, or was told already", () => {
    expect(told(rules, "名,件数", "甲,346").rules).toEqual([]);
    expect(told(rules, "名,人数", "甲,346").rules).toEqual([]);
    expect(sides("甲,3x6,669", "乙,346,x").rules).toEqual([
      "table/unreadable-number B2",
      "table/unreadable-number C3",
    ]);
    expect(sides("甲,1,1.5").rules).toEqual(["table/not-whole C2"]);
  });
});

describe("a tree", () => {
  const rules = { tree: { name: "name", parent: "parent" } };
  const tree = (...lines: string[]) => told(rules, "名,上位", ...lines);

  test("of rows that belong to one another", () => {
    expect(tree("甲,", "乙,甲", "丙,乙").rules).toEqual([]);
    expect(told(rules, "名", "甲").rules).toEqual([]);
  });
  test("has no parent that is not there", () => {
    const { rules: found, messages } = tree("本部長,", "課長,本部");
    expect(found).toEqual(["table/unknown-parent B3"]);
    expect(messages[0]).toContain("本部長");
  });
  test("has no row below itself, however far round", () => {
    expect(tree("甲,甲").rules).toEqual(["table/parent-loop B2"]);
    expect(tree("甲,丙", "乙,甲", "丙,乙", "丁,").rules).toEqual([
      "table/parent-loop B2",
      "table/parent-loop B3",
      "table/parent-loop B4",
    ]);
    // 丁 hangs below the loop, and is not in it.
    expect(tree("甲,乙", "乙,甲", "丁,甲").rules).toEqual(["table/parent-loop B2", "table/parent-loop B3"]);
  });
  test("has a row that closes a loop told, not one that leads out of it or hangs on it", () => {
    expect(tree("本部,", "甲,本部", "甲,乙", "乙,甲", "丁,乙", "戊,丁").rules).toEqual([
      "table/parent-loop B4",
      "table/parent-loop B5",
    ]);
  });
  test("has ten levels; the first row of an eleventh stands for those below it", () => {
    const chain = (levels: number) =>
      Array.from({ length: levels }, (_, index) => `段${index + 1},${index > 0 ? `段${index}` : ""}`);
    expect(tree(...chain(10)).rules).toEqual([]);
    const { rules: found, messages } = tree(...chain(12), "枝,段10");
    expect(found).toEqual(["table/deep-tree B12", "table/deep-tree B14"]);
    expect(messages[0]).toMatch(/^「段11」（上位「段10」）は、頂点から数えて11段めです。10段まで/u);
    // A row of two parents lies below the deeper of them.
    expect(tree(...chain(10), "枝,段1", "枝,段10").rules).toEqual([
      "table/deep-tree B12",
      "table/deep-tree B13",
    ]);
  });
  test("of rows of one name, any may close the loop", () => {
    expect(tree("甲,", "甲,乙", "乙,甲").rules).toEqual(["table/parent-loop B3", "table/parent-loop B4"]);
  });
});

describe("number and money", () => {
  const counted = (...lines: string[]) => told({ pairs: [["count", "amount"]] }, "件数,金額（円）", ...lines);
  const strict = (...lines: string[]) => told({ pairs: [["strict", "amount"]] }, "人数,金額（円）", ...lines);

  test("both or neither", () => {
    expect(counted("1,5", "0,0").rules).toEqual([]);
  });
  test("money without a number", () => {
    const { rules, messages } = counted("0,5");
    expect(rules).toEqual(["table/unpaired A2 (B2)"]);
    expect(messages[0]).toMatch(/件数.*金額/u);
  });
  test("a number without money", () => {
    const { rules, messages } = counted("5,0");
    expect(rules).toEqual(["table/unpaired B2 (A2)"]);
    expect(messages[0]).toMatch(/金額.*件数/u);
  });
  test("an amount handed over rounded may have become zero", () => {
    expect(told({ pairs: [["count", "amount"]] }, "件数,金額（千円）", "5,0").rules).toEqual([]);
  });
  test("a dash says that no number was published, where it may be left blank", () => {
    expect(counted("─,5").rules).toEqual([]);
    expect(strict("─,5").rules).toEqual(["table/unpaired A2 (B2)"]);
  });
  test("a blank cell says nothing of the other", () => {
    expect(counted(",5", "5,").rules).toEqual([]);
  });
  test("what was told already is not told again", () => {
    expect(counted("x,5").rules).toEqual(["table/unreadable-number A2"]);
    expect(counted("5,x").rules).toEqual(["table/unreadable-number B2"]);
  });
});
