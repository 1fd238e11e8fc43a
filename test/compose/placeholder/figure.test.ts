import { describe, expect, test } from "vitest";
import { dataset, inMillions, read, working } from "../../calculate/by-hand.js";
import { piece, textLine } from "../by-hand.js";

const figures = [
  read("balance-sheet/deposits", "298423061000", "円"),
  read("trend/approvals/2024/count", "6211", "件"),
  read("mix/x/a/share", "23.45", "％"),
  read("balance-sheet/surplus", "-1550000", "円"),
  read("key-figure/none", null, "円"),
  read("key-figure/rate", null, "％"),
];

function made(words: string, settings = dataset({}).settings) {
  const { blocks, problems } = piece(`{{figure ${words}}}`, { report: { figures }, data: { settings } });
  const [block] = blocks;
  return { problems, content: block?.kind === "paragraph" ? block.content : [] };
}

const text = (words: string) => {
  const { problems, content } = made(words);
  expect(problems).toEqual([]);
  return textLine(content);
};

const deposits = '"balance-sheet/deposits"';

test.each([
  [deposits, "298,423,061,000円"],
  [`${deposits} unit="億円"`, "2,984億円"],
  [`${deposits} unit="百万円"`, "298,423百万円"],
  [`${deposits} unit="億円" digits=0`, "2,984億円"],
  [`${deposits} unit="億円" digits=3`, "2,984.231億円"],
  [`${deposits} unit="億円" digits=3 mode="truncate"`, "2,984.230億円"],
  [`${deposits} unit="億円" digits=3 mode="up"`, "2,984.231億円"],
  [`${deposits} unit="億円" mode="up"`, "2,985億円"],
  [`${deposits} unit="億円" mode="half-up"`, "2,984億円"],
  [`${deposits} unit="億円" digits=10`, "2,984.2306100000億円"],
  ['"trend/approvals/2024/count"', "6,211件"],
  ['"trend/approvals/2024/count" unit="件"', "6,211件"],
  ['"mix/x/a/share"', "23.45％"],
  ['"mix/x/a/share" digits=1', "23.5％"],
  ['"mix/x/a/share" mode="truncate" digits=1', "23.4％"],
  ['"balance-sheet/surplus" unit="百万円"', "▲2百万円"],
  ['"balance-sheet/surplus" unit="百万円" digits=1', "▲1.6百万円"],
  ['"key-figure/none"', "─"],
  ['"key-figure/none" unit="億円" digits=2', "─"],
  ['"key-figure/rate"', "─"],
])("{{figure %s}} is %s", (words, printed) => {
  expect(text(words)).toBe(`«${printed}»`);
});

test("as the corporation rounds, where its author says nothing", () => {
  const { settings } = dataset({});
  const statement = { ...inMillions, amount: "truncate" } as const;
  const cut = { ...settings, rounding: { ...settings.rounding, statement } };
  expect(textLine(made('"balance-sheet/surplus" unit="百万円"', cut).content)).toBe("«▲1百万円»");
});

test("it stays a figure, with its working", () => {
  const [part] = made(`${deposits} unit="億円"`).content;
  const figure = typeof part === "object" && part.kind === "figure" ? part.figure : undefined;
  expect(figure && working(figure)).toContain("rounded 0 half-up(balance-sheet/deposits)");
});

describe("is refused, with the reason", () => {
  const reason = (words: string) =>
    made(words).problems.map((line) =>
      line.replace(/^compose\/placeholder try\.md:3 .*?（(.*)）。.*$/u, "$1"),
    );

  test.each([
    ["", "figureには数値の名が必要です"],
    ["1", "figureには数値の名が必要です"],
    [`${deposits} mode="half"`, "modeはhalf-up、truncate、upのどれか"],
    [`${deposits} mode="halfupwards"`, "modeはhalf-up、truncate、upのどれか"],
    [`${deposits} digits=11`, "digitsは0から10までの整数"],
    [`${deposits} digits=100`, "digitsは0から10までの整数"],
    [`${deposits} digits=-1`, "digitsは0から10までの整数"],
    [`${deposits} digits=1.5`, "digitsは0から10までの整数"],
    [`${deposits} digits="五"`, "digitsは0から10までの整数"],
    [`${deposits} unit="件"`, "「balance-sheet/deposits」の単位は円です"],
    [`${deposits} unit="兆円"`, "「balance-sheet/deposits」の単位は円です"],
    ['"trend/approvals/2024/count" unit="億円"', "「trend/approvals/2024/count」の単位は件です"],
    ['"mix/x/a/share" unit="倍"', "「mix/x/a/share」の単位は％です"],
  ])("{{figure %s}}", (words, told) => {
    expect(reason(words)).toEqual([told]);
  });

  test("where it is not there only that is told", () => {
    expect(made('"x" unit="億円"').problems).toEqual([
      expect.stringMatching(/^compose\/unknown-figure try\.md:3 /u),
    ]);
  });
});
