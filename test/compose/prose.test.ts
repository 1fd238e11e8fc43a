import { describe, expect, test } from "vitest";
import type { Block, Paragraph } from "../../src/model/block.js";
import { composer } from "../support/booklet.js";

const compose = await composer();

const first = (blocks: readonly Block[] | undefined): Paragraph["content"] => {
  const paragraph = blocks?.find((block) => block.kind === "paragraph");
  if (paragraph?.kind !== "paragraph") throw new Error("no paragraph");
  return paragraph.content;
};

describe("figures in prose", () => {
  test("are printed in the unit and digits asked for, and stay figures", () => {
    const content = first(
      compose('残高は{{figure "balance-sheet/guarantee-liability" unit="億円"}}です。').value,
    );
    expect(content).toMatchObject([
      "残高は",
      { kind: "figure", text: "2,984億円", figure: { origin: { operation: { name: "rounded" } } } },
      "です。",
    ]);
  });

  test("may be truncated, and print decimals on request", () => {
    const id = "balance-sheet/guarantee-liability";
    const content = first(compose(`{{figure "${id}" unit="億円" digits=3 mode="truncate"}}`).value);
    expect(content).toMatchObject([{ text: "2,984.230億円" }]);
  });

  test("of this year and the year before are named without writing the year", () => {
    const content = first(
      compose('{{figure "trend/approvals/@year/count"}}、前年度{{figure "trend/approvals/@year-1/count"}}')
        .value,
    );
    expect(content).toMatchObject([
      { figure: { id: "trend/approvals/2025/count" } },
      "、前年度",
      { figure: { id: "trend/approvals/2024/count" } },
    ]);
  });

  test("that are not there are told at the author's own line, with the one that was meant", () => {
    const markdown = '一行目の\n二行目に{{figure "balance-sheet/guarantee-liabilty"}}がある。';
    expect(compose(markdown).problems).toMatchObject([
      {
        rule: "compose/unknown-figure",
        message: "数値「balance-sheet/guarantee-liabilty」がありません。",
        hint: "「balance-sheet/guarantee-liability」のつもりではありませんか。",
        place: { file: "templates/try.md", row: 4 },
      },
    ]);
  });

  // {{__proto__}} would be the word proto in bold.
  test.each(["constructor", "toString", "valueOf"])("{{%s}} is no placeholder", (name) => {
    expect(compose(`{{${name}}}`).problems).toMatchObject([
      { rule: "compose/unknown-placeholder", place: { row: 3 } },
    ]);
    expect(compose(`{{figure "${name}"}}`).problems).toMatchObject([{ rule: "compose/unknown-figure" }]);
  });

  test("in a unit they cannot have are told", () => {
    const { problems } = compose('{{figure "trend/approvals/@year/count" unit="億円"}}');
    expect(problems).toMatchObject([{ rule: "compose/placeholder" }]);
  });
});

describe("other placeholders", () => {
  test("print the corporation, its years and days", () => {
    const content = first(
      compose("{{entity}}（{{prefecture}}）{{year}} {{year 1}} {{year-end}} {{period}} {{published}}").value,
    );
    expect(content.join("")).toBe(
      "みなと県信用保証協会（みなと県）令和7年度 令和8年度 令和8年3月31日 令和7年4月1日から令和8年3月31日まで 令和8年7月",
    );
  });

  test("refer to tables and charts by their number, wherever they stand", () => {
    const { value } = compose('{{ref "income-statement"}}を見よ。\n\n::statement{id="income-statement"}');
    expect(first(value)).toMatchObject([
      { kind: "reference", to: "income-statement", text: "表1" },
      "を見よ。",
    ]);
    expect(compose('{{ref "incom-statement"}}\n\n::statement{id="income-statement"}').problems).toMatchObject(
      [{ rule: "compose/unknown-reference", hint: "「income-statement」のつもりではありませんか。" }],
    );
  });

  test("that nobody knows, or that are broken, are told", () => {
    expect(compose("{{figur 1}}").problems).toMatchObject([
      { rule: "compose/unknown-placeholder", hint: "「figure」のつもりではありませんか。" },
    ]);
    expect(compose('{{figure "a}}').problems).toMatchObject([
      { rule: "compose/placeholder", place: { row: 3 } },
    ]);
    expect(compose("{{#if x}}a{{/if}}").problems).toMatchObject([{ rule: "compose/placeholder" }]);
  });

  test("are printed as they are between backticks", () => {
    expect(first(compose("`{{figure}}` と書きます。").value)).toEqual(["{{figure}}", " と書きます。"]);
  });
});

describe("what looks like a text directive", () => {
  test.each(["受付は10:30からです。", "1:2の割合", "会長:name[x]{y=z}", "https://example.jp:8080/a"])(
    "%s comes through untouched",
    (text) => {
      expect(first(compose(text).value).join("")).toBe(text);
    },
  );
});

test("lines of a paragraph are one text, with a space only between Latin words", () => {
  expect(first(compose("日本語の\n段落 and Latin\nwords").value).join("")).toBe(
    "日本語の段落 and Latin words",
  );
});

test("HTML and pictures of Markdown are told, comments are the author's own", () => {
  expect(compose("<b>太字</b>").problems[0]).toMatchObject({ rule: "compose/not-supported" });
  expect(compose("![絵](a.png)").problems).toMatchObject([{ rule: "compose/not-supported" }]);
  expect(compose("<!-- 覚え書き -->\n\n本文。").problems).toEqual([]);
});

test("a percentage has the digits of its table, a zero at its end too", async () => {
  // 1,000 of 1,000 cases is 100.0％ in the table of the trend, whose percentages have one digit.
  const trend = [
    "年度,項目,件数,金額（円）",
    "2024,保証承諾,1000,91000000000",
    "2025,保証承諾,1000,91000000000",
  ];
  const printed = await composer({ "statistics/trend.csv": `${trend.join("\n")}\n` });
  const content = first(printed('前年度比{{figure "trend/approvals/2025/change"}}').value);
  expect(content).toMatchObject(["前年度比", { kind: "figure", text: "100.0％" }]);
});

describe("stars", () => {
  test.each([
    ["2*3*4=24", "2*3*4=24"],
    ["注1*は概算、注2*は速報です。", "注1*は概算、注2*は速報です。"],
    ["*ひとつ*の星", "*ひとつ*の星"],
  ])("a single star stands for itself: %s", (written, printed) => {
    expect(first(compose(written).value)).toEqual([printed]);
  });

  test("two of them make bold, a single one among them stays", () => {
    expect(first(compose("2**太字**の5*3*2").value)).toEqual([
      "2",
      { kind: "strong", content: ["太字"] },
      "の5*3*2",
    ]);
  });

  test("in a cell and in a heading", () => {
    const blocks = compose("## 注1*と注2*\n\n|値|\n|---|\n|5*3*2|").value;
    expect(blocks).toMatchObject([
      { kind: "heading", text: "注1*と注2*" },
      { kind: "grid", rows: [{}, [{ content: [{ content: ["5*3*2"] }] }]] },
    ]);
  });
});
