import { expect, test } from "vitest";
import type { Context } from "../../../src/compose/context.js";
import type { ProportionDeclaration } from "../../../src/compose/proportion/declaration.js";
import { proportions } from "../../../src/compose/proportion/declarations.js";
import { drawUp } from "../../../src/compose/proportion/draw-up.js";
import { dataset } from "../../calculate/by-hand.js";
import { type Millions, statementOf } from "./statement.js";

// Every row that a drawing names stands in the typed statements, with an amount of its own in 百万円.

function drawn(id: string, left: Millions, right: Millions, result?: Millions) {
  const declaration = proportions.find(({ statement }) => statement === id) as ProportionDeclaration;
  const { stacks } = drawUp(declaration, statementOf(id, left, right, result), {
    dataset: dataset({}),
  } as Pick<Context, "dataset"> as Context);
  return [
    declaration.title,
    ...stacks.flatMap(({ title, parts }) => [
      title,
      ...parts.map(({ label, text, tone }) => `${tone} ${label} ${text}`),
    ]),
  ];
}

test("the statements that are drawn", () => {
  expect(proportions.map(({ statement }) => statement)).toEqual([
    "income-statement",
    "balance-sheet",
    "asset-inventory",
  ]);
});

const expenditure = {
  "operating-expenses": 11,
  "credit-insurance-premiums": 22,
  "shared-responsibility-payments": 33,
  "ordinary-expenditure": 100,
  "claims-write-off": 12,
  "reserve-provision": 23,
  "claims-reserve-provision": 34,
  "extraordinary-expenditure": 200,
};
const income = {
  "guarantee-fees": 13,
  "shared-responsibility-receipts": 24,
  "deposit-interest": 1,
  "securities-income": 2,
  "investment-income": 4,
  "ordinary-income": 300,
  "claims-compensation-reversal": 14,
  "reserve-reversal": 25,
  "claims-reserve-reversal": 36,
  "extraordinary-income": 400,
};
const spent = [
  "支出",
  "first 業務費 11百万円",
  "first 信用保険料 22百万円",
  "first 責任共有負担金納付金 33百万円",
  // 100 − 11 − 22 − 33
  "first その他の経常支出 34百万円",
  "second 求償権償却 12百万円",
  "second 責任準備金繰入 23百万円",
  "second 求償権償却準備金繰入 34百万円",
  // 200 − 12 − 23 − 34
  "second その他の経常外支出 131百万円",
];
const earned = [
  "収入",
  "first 保証料 13百万円",
  "first 責任共有負担金 24百万円",
  // 1 + 2 + 4
  "first 運用資産の収入 7百万円",
  // 300 − 13 − 24 − 7
  "first その他の経常収入 256百万円",
  "second 求償権補填金戻入 14百万円",
  "second 責任準備金戻入 25百万円",
  "second 求償権償却準備金戻入 36百万円",
  // 400 − 14 − 25 − 36
  "second その他の経常外収入 325百万円",
];

test("income and expenditure: a surplus closes the expenditure", () => {
  const result = { "reform-fund-drawdown": 5, "fluctuation-reserve-drawdown": 6, surplus: 411 };
  expect(drawn("income-statement", expenditure, income, result)).toEqual([
    "収支の構成",
    ...spent,
    "difference 当期収支差額 411百万円",
    ...earned,
    "difference 制度改革促進基金取崩額 5百万円",
    "difference 収支差額変動準備金取崩額 6百万円",
  ]);
});

test("income and expenditure: a shortfall closes the income", () => {
  expect(drawn("income-statement", expenditure, income, { surplus: -7 })).toEqual([
    "収支の構成",
    ...spent,
    ...earned,
    "difference 当期収支差額（不足） 7百万円",
  ]);
});

test("the balance sheet without guarantees and loss compensation, which stand on both sides", () => {
  const assets = {
    cash: 1,
    deposits: 2,
    securities: 4,
    "tangible-property": 8,
    "subrogation-claims": 16,
    "unexpired-premiums": 32,
    "guarantee-contra": 1000,
    "loss-compensation-contra": 2000,
    "total-assets": 3100,
  };
  const liabilities = {
    "base-property": 1,
    "reform-fund": 2,
    "fluctuation-reserve": 4,
    "liability-reserve": 8,
    "claims-reserve": 16,
    "retirement-reserve": 32,
    "unexpired-fees": 64,
    "guarantee-liability": 1000,
    "loss-compensation": 2000,
    "total-liabilities-and-net-worth": 3200,
  };
  expect(drawn("balance-sheet", assets, liabilities)).toEqual([
    "貸借の構成",
    "借方",
    "first 現金・預け金 3百万円",
    "first 有価証券 4百万円",
    "first 動産・不動産 8百万円",
    "first 求償権 16百万円",
    "first 未経過保険料 32百万円",
    // 3,100 − 3,000 − 63
    "first その他の資産 37百万円",
    "貸方",
    "second 基本財産 1百万円",
    "second 制度改革促進基金 2百万円",
    "second 収支差額変動準備金 4百万円",
    "second 責任準備金 8百万円",
    "second 求償権償却準備金 16百万円",
    "second 退職給与引当金 32百万円",
    "second 未経過保証料 64百万円",
    // 3,200 − 3,000 − 127
    "second その他の負債等 73百万円",
  ]);
});

test("the inventory: what is owned, beside what is owed and the net worth", () => {
  const assets = {
    cash: 1,
    deposits: 2,
    securities: 4,
    "tangible-property": 8,
    "subrogation-claims": 16,
    "guarantee-contra": 1000,
    "loss-compensation-contra": 2000,
    "total-assets": 3100,
  };
  const liabilities = {
    "liability-reserve": 8,
    "claims-reserve": 16,
    "retirement-reserve": 32,
    "guarantee-liability": 1000,
    "loss-compensation": 2000,
    "total-liabilities": 3060,
  };
  expect(drawn("asset-inventory", assets, liabilities, { "net-worth": 40 })).toEqual([
    "財産の構成",
    "資産",
    "first 現金・預け金 3百万円",
    "first 有価証券 4百万円",
    "first 動産・不動産 8百万円",
    "first 求償権 16百万円",
    // 3,100 − 3,000 − 31
    "first その他の資産 69百万円",
    "負債と正味財産",
    "second 責任準備金 8百万円",
    "second 求償権償却準備金 16百万円",
    "second 退職給与引当金 32百万円",
    // 3,060 − 3,000 − 56
    "second その他の負債 4百万円",
    "difference 正味財産 40百万円",
  ]);
});
