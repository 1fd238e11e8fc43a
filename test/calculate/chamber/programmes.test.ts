import { describe, expect, test } from "vitest";
import { nameIn, ProgrammeList } from "../../../src/calculate/chamber/programmes.js";
import { half2025, programmeOf, programmes } from "./case.js";

const [small, renamed, plant] = programmes as [
  ReturnType<typeof programmeOf>,
  ReturnType<typeof programmeOf>,
  ReturnType<typeof programmeOf>,
];

describe("a list of programmes", () => {
  const list = new ProgrammeList(programmes);

  test("finds them by the name they have and by the one they had, whatever the width and spaces", () => {
    expect(list.find("小規模企業資金")).toBe(small);
    expect(list.find("小規模 企業　資金")).toBe(small);
    expect(list.find("経営安定資金")).toBe(renamed);
    expect(list.find("一般事業資金")).toBe(renamed);
    expect(list.find("資金")).toBeUndefined();
    expect(list.find("")).toBeUndefined();
    expect(new ProgrammeList([programmeOf("ＡＢ資金")]).find("AB資金")).toBeDefined();
  });
  test("knows a name that a programme no longer has", () => {
    expect(
      ["一般事業資金", "経営安定資金", "経営 安定資金", "不明"].map((name) => list.isFormer(name)),
    ).toEqual([true, false, false, false]);
  });
  test("keeps the order of the list, and puts what is not in it last", () => {
    expect([small, renamed, plant, programmeOf("他")].map((one) => list.orderOf(one))).toEqual([
      0,
      1,
      2,
      Number.POSITIVE_INFINITY,
    ]);
    expect(list.names).toEqual(["小規模企業資金", "経営安定資金", "設備近代化資金"]);
  });
  test("a blank former name is none", () => {
    const blank = new ProgrammeList([programmeOf("甲", { from: "", on: null })]);
    expect(blank.find("")).toBeUndefined();
  });
  test("the name that one has goes before the name that another had", () => {
    const one = programmeOf("甲", { from: "乙", on: "2024-01-01" });
    const other = programmeOf("乙");
    expect(new ProgrammeList([one, other]).find("乙")).toBe(other);
  });
});

describe("a half's report has the name that was in force on its last day", () => {
  test.each([
    ["2025-07-01", "新"],
    ["2025-09-30", "新"],
    ["2025-10-01", "旧"],
    [null, "新"],
  ])("renamed on %s", (on, name) => {
    expect(nameIn(half2025, programmeOf("新", { from: "旧", on }))).toBe(name);
  });
  test("without a former name there is only the one", () => {
    expect(nameIn(half2025, programmeOf("新", { from: "", on: "2026-01-01" }))).toBe("新");
    expect(nameIn(half2025, programmeOf("新"))).toBe("新");
  });
});
