import { describe, expect, test } from "vitest";
import { ceilingMultiple } from "../../../src/calculate/checks/ceiling-multiple.js";
import { firmLimit } from "../../../src/calculate/checks/firm-limit.js";
import { sizeLimits } from "../../../src/calculate/checks/size-limits.js";
import { firstWrittenAmount, manText } from "../../../src/calculate/checks/written-amount.js";
import { lostMan } from "../../../src/calculate/words/lost-man.js";
import { at, cell } from "../by-hand.js";
import { contextOf } from "./context.js";

describe("amounts as they are written", () => {
  test.each([
    ["2億8,000万円", "28000"],
    ["２億8,000万円以下", "28000"],
    ["3億円以下", "30000"],
    ["5,000万円以下", "5000"],
    ["5千万円", "5000"],
    ["4億8千万円（普通保証4億円）", "48000"],
    ["1億円", "10000"],
    ["別に定める額", undefined],
    ["8,000円", undefined],
  ])("%s is %s万円", (text, man) => {
    expect(firstWrittenAmount(text)?.toString()).toBe(man);
  });
  test.each([
    [28_000, "2億8,000万円"],
    [30_000, "3億円"],
    [5_000, "5,000万円"],
    [500, "500万円"],
  ])("%i is written %s", (man, text) => {
    expect(manText(man)).toBe(text);
  });
});

describe("the size of an industry's firms", () => {
  const found = (industry: string, capital: string, employees: string) =>
    sizeLimits
      .find(
        contextOf([], {
          tables: {
            eligibility: [
              { industry: cell(industry), capital: cell(capital), employees: cell(employees), place: at(1) },
            ],
          },
        }),
      )
      .map(({ message }) => message);

  // 中小企業信用保険法第2条第1項第1号 (製造業等、小売業、サービス業、卸売業), 医業を主たる事業とする法人; 同法施行令
  // (ゴム製品製造業、ソフトウェア業・情報処理サービス業、旅館業).
  test.each([
    ["製造業等（運送業、建設業等を含む）", "3億円以下", "300人以下"],
    ["ゴム製品製造業（自動車用タイヤを除く）", "3億円以下", "900人以下"],
    ["卸売業", "1億円以下", "100人以下"],
    ["小売業（飲食業を含む）", "5,000万円以下", "50人以下"],
    ["サービス業", "5,000万円以下", "100人以下"],
    ["ソフトウェア業及び情報処理サービス業", "3億円以下", "300人以下"],
    ["旅館業", "5千万円以下", "２００人以下"],
    ["医療法人・医業を主とする社会福祉法人", "", "300人以下"],
    ["農業", "9億円以下", "9人以下"],
    // What brackets leave out is not what the row is about.
    ["サービス業（ソフトウェア業、情報処理サービス業、旅館業を除く）", "5,000万円以下", "100人以下"],
    ["製造業等（ゴム製品製造業を除く）", "3億円以下", "300人以下"],
    ["建設業、運輸業その他の業種", "3億円以下", "300人以下"],
  ])("%s: %s, %s", (industry, capital, employees) => {
    expect(found(industry, capital, employees)).toEqual([]);
  });
  test("every limit of the law is compared", () => {
    for (const [industry, limit] of [
      ["製造業", "300人以下"],
      ["建設業", "300人以下"],
      ["ゴム製品製造業", "900人以下"],
      ["卸売業", "100人以下"],
      ["小売業", "50人以下"],
      ["サービス業", "100人以下"],
      ["ソフトウェア業", "300人以下"],
      ["情報処理サービス業", "300人以下"],
      ["旅館業", "200人以下"],
      ["医業を主たる事業とする法人", "300人以下"],
    ] as const)
      expect(found(industry, "", "7人以下")).toEqual([
        `${industry}の従業員数が「7人以下」です（法の定めは${limit}）。`,
      ]);
  });
  test("one more, one less, and a floor for a ceiling", () => {
    expect(found("卸売業", "1億1万円以下", "100人以下")).toEqual([
      "卸売業の資本金が「1億1万円以下」です（法の定めは1億円以下）。",
    ]);
    expect(found("卸売業", "1億円以下", "99人以下")).toEqual([
      "卸売業の従業員数が「99人以下」です（法の定めは100人以下）。",
    ]);
    expect(found("製造業", "3億円以上", "300人以下")).toEqual([
      "製造業の資本金が「3億円以上」です（法の定めは3億円以下）。",
    ]);
  });
});

describe("which industry's limits count", () => {
  /** 9億円 and 9人 are no industry's limits. */
  const headings = (industry: string, capital = "9億円以下", employees = "9人以下") =>
    sizeLimits
      .find(
        contextOf([], {
          tables: {
            eligibility: [
              {
                industry: cell(industry),
                capital: cell(capital, 2),
                employees: cell(employees, 3),
                place: at(1),
              },
            ],
          },
        }),
      )
      .map(({ message, place }) => `${place?.row} ${/の(資本金|従業員数)が/u.exec(message)?.[1]}`);

  test.each([
    ["製造業等"],
    ["卸売業"],
    ["小売業"],
    ["サービス業"],
    ["ゴム製品製造業"],
    ["ソフトウェア業"],
    ["ソフトウエア業"],
    ["情報処理サービス業"],
    ["旅館業"],
    ["ｻｰﾋﾞｽ業"],
  ])("%s has one of capital and one of employees", (industry) => {
    expect(headings(industry)).toEqual(["2 資本金", "3 従業員数"]);
  });
  test.each([["医療法人"], ["医業を主とする法人"]])("%s has one of employees alone", (industry) => {
    expect(headings(industry)).toEqual(["3 従業員数"]);
  });
  test.each([["燃料小売業"], ["飲食料品卸売業"], ["生活関連サービス業"], ["食料品製造業"], ["農業"]])(
    "%s is not one that the law names",
    (industry) => {
      expect(headings(industry)).toEqual([]);
    },
  );
  test("what is not written, or not as a number, is not compared", () => {
    expect(headings("卸売業", "", "")).toEqual([]);
    expect(headings("卸売業", "定めなし", "定めなし")).toEqual([]);
  });
  test("in any width, and as a ceiling", () => {
    expect(headings("卸売業", "", "１０１人以下")).toEqual(["3 従業員数"]);
    expect(headings("卸売業", "", "100人以上")).toEqual(["3 従業員数"]);
    expect(headings("卸売業", "", "100人以下")).toEqual([]);
  });
});

describe("what one firm may be guaranteed", () => {
  const found = (holder: string, content: string, item = "保証限度額") =>
    firmLimit
      .find(
        contextOf([], {
          tables: { terms: [{ item: cell(item), case: cell(holder), content: cell(content), place: at(1) }] },
        }),
      )
      .map(({ message }) => message);
  test("2億8,000万円, and one more", () => {
    expect(found("個人・会社", "2億8,000万円（普通保証2億円）")).toEqual([]);
    expect(found("個人・会社", "2億8,001万円")).toEqual([
      "個人・会社の保証限度額が「2億8,001万円」で、2億8,000万円を超えています。",
    ]);
  });
  test("a union's 4億8,000万円, and one more", () => {
    expect(found("組合等", "4億8,000万円")).toEqual([]);
    expect(found("組合等", "4億8,001万円")).toEqual([
      "組合等の保証限度額が「4億8,001万円」で、4億8,000万円を超えています。",
    ]);
  });
  test("no amount, and another item", () => {
    expect(found("別枠", "制度ごとに定める額")).toEqual([]);
    expect(found("", "9億円", "資金使途")).toEqual([]);
  });
  test("without saying whose it is", () => {
    expect(found("", "9億円")).toEqual(["保証限度額が「9億円」で、2億8,000万円を超えています。"]);
  });
});

describe("定款倍率", () => {
  test.each([
    [19.9, 1],
    [20, 0],
    [42.8, 0],
    [100, 0],
    [100.1, 1],
    [undefined, 0],
  ])("%s", (multiple, problems) => {
    const settings = multiple === undefined ? {} : { ceilingMultiple: multiple };
    expect(ceilingMultiple.find(contextOf([], { settings }))).toHaveLength(problems);
  });
});

describe("万 that was lost after 億", () => {
  const found = (text: string) => lostMan.find({ text, place: at(1) });
  test.each([
    ["2億8,000円", 1],
    ["2億8000円", 1],
    ["2億1,000円", 1],
    ["2億9,000円", 1],
    ["2億999円", 0],
    ["2億10,000円", 0],
    ["2億8,500円", 0],
    ["2億8,000万円", 0],
    ["8,000円", 0],
    ["2億0,000円", 0],
    ["2億8,0000円", 0],
    ["2億 8,000 円", 1],
    ["1億円と2億8,000円", 1],
  ])("%s", (text, problems) => {
    expect(found(text)).toHaveLength(problems);
  });
  test("each is told with its 億 and as it was meant", () => {
    expect(found("普通１．５億8,000円、組合12億3,000円、別枠億5000円").map(({ message }) => message)).toEqual(
      [
        "「1.5億8,000円」は、「1.5億8,000万円」の「万」が抜けたものとみられます。",
        "「12億3,000円」は、「12億3,000万円」の「万」が抜けたものとみられます。",
        "「億5000円」は、「億5000万円」の「万」が抜けたものとみられます。",
      ],
    );
  });
});
