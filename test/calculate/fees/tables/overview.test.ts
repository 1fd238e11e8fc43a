import { expect, test } from "vitest";
import { overviewTables } from "../../../../src/calculate/fees/tables/overview.js";
import { Decimal } from "../../../../src/model/decimal.js";
import { at, cell, tableLines } from "../../by-hand.js";

type Row = Parameters<typeof overviewTables>[0][number];

const row = (provider: string, name: string, words: Readonly<Record<string, string>> = {}): Row =>
  ({
    place: at(1),
    discounts: {},
    provider: cell(provider),
    name: cell(name),
    ...Object.fromEntries(Object.entries(words).map(([field, word]) => [field, cell(word)])),
  }) as unknown as Row;

/** As the columns 有担保割引 and SDGs割引 say: a rate, and that there is none. */
const discounts = {
  有担保割引: { value: new Decimal("0.10"), unit: "％", text: "0.10", place: at(1) },
  SDGs割引: { value: null, unit: "％", text: "─", place: at(1) },
};

const everything = {
  eligible: "小規模企業者",
  purpose: "運転",
  limit: "2億円",
  interest: "年1.8％以内",
  term: "10年",
  grace: "1年",
  rate: "0.80％",
  subsidy: "県",
  remarks: "備え",
};

test("a table for each provider, with the columns that any of its programmes has", () => {
  const rows = [
    { ...row("県", "甲", everything), discounts } as unknown as Row,
    row("市", "乙", { term: "5年", rate: "" }),
    row("県", "丙", { term: "7年" }),
  ];
  expect(overviewTables(rows, "期間").map(tableLines)).toEqual([
    [
      "fees/overview/県 県の保証制度の概要 期間 制度名",
      "eligible 対象 text  0 | purpose 資金使途 text  0 | limit 限度額 text  0 | interest 貸付利率 text  0 | term 保証期間 text  0 | grace 据置期間 text  0 | rate 保証料率 text  0 | discounts/有担保割引 有担保割引 percentage ％ 2 | discounts/SDGs割引 SDGs割引 percentage ％ 2 | subsidy 保証料補給 text  0 | remarks 備考 text  0",
      "item0 甲 甲: 「小規模企業者」 | 「運転」 | 「2億円」 | 「年1.8％以内」 | 「10年」 | 「1年」 | 「0.80％」 | 0.1％ fees/overview/県/甲/有担保割引 | 「─」 | 「県」 | 「備え」",
      "item0 丙 丙: ─ | ─ | ─ | ─ | 「7年」 | ─ | ─ | ─ | ─ | ─ | ─",
    ],
    ["fees/overview/市 市の保証制度の概要 期間 制度名", "term 保証期間 text  0", "item0 乙 乙: 「5年」"],
  ]);
});

test("a programme's group stands before its name, where it is another word", () => {
  const labels = (group: string) =>
    overviewTables([row("県", "甲", { group })], "")[0]?.rows.map(({ id, label }) => `${id} ${label}`);
  expect([labels("群"), labels("甲"), labels("")]).toEqual([["群 甲 群 甲"], ["甲 甲"], ["甲 甲"]]);
});
