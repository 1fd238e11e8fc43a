import { expect, test } from "vitest";
import { examples, exampleTable } from "../../../../src/calculate/fees/tables/examples.js";
import { tableLines, working } from "../../by-hand.js";
import { classes, full, method, shared } from "../schedule.js";

test("12,000,000 yen at the rate of class 5, 1.15％", () => {
  const shown = examples([full, shared], method);
  expect(tableLines(exampleTable(shown))).toEqual([
    "fees/examples 信用保証料の計算例  返し方",
    "amount 借入金額 amount 円 0 | rate 保証料率 percentage ％ 2 | fee 信用保証料 amount 円 0",
    // 12,000,000 × 1.15％ = 138,000 a year
    "item0 期日に一括して返す（24か月） 期日に一括して返す（24か月）: 12000000円 fees/example/1/貸付金額 | 1.15％ 責任共有5 | 276000円 fees/example/1/保証料",
    // 276,000 × 0.65
    "item0 毎月均等に返す（24か月・24回） 毎月均等に返す（24か月・24回）: 12000000円 fees/example/2/貸付金額 | 1.15％ 責任共有5 | 179400円 fees/example/2/保証料",
    // 138,000 × 25 ÷ 12 × 0.65 = 186,875
    "item0 毎月均等に返す（25か月・25回） 毎月均等に返す（25か月・25回）: 12000000円 fees/example/3/貸付金額 | 1.15％ 責任共有5 | 186875円 fees/example/3/保証料",
    // 69,000 + 138,000 × 4.5 × 0.65 = 403,650
    "item0 6か月据え置き、毎月均等に返す（60か月・54回） 6か月据え置き、毎月均等に返す（60か月・54回）: 12000000円 fees/example/4/貸付金額 | 1.15％ 責任共有5 | 472650円 fees/example/4/保証料",
    "item0 根保証（365日） 根保証（365日）: 12000000円 fees/example/5/貸付金額 | 1.15％ 責任共有5 | 138000円 fees/example/5/保証料",
    "第5区分（責任共有）の料率による例です。",
  ]);
  expect(shown.map(({ loan }) => loan.instalments?.count.value?.toNumber())).toEqual([
    undefined,
    24,
    25,
    54,
    undefined,
  ]);
  const [, , , grace, days] = shown;
  const { instalments } = grace?.loan ?? {};
  if (!instalments?.grace || !days) throw new Error("no grace");
  expect([instalments.count, instalments.grace, days.loan.term].map(working)).toEqual([
    "fees/example/4/分割回数 計算例4の分割回数 = 54回 ← 計算例",
    "fees/example/4/据置期間 計算例4の据置期間 = 6か月 ← 計算例",
    "fees/example/5/保証期間 計算例5の保証期間 = 365日 ← 計算例",
  ]);
  expect(instalments.uneven).toBe(false);
  expect(days.loan.instalments).toBeUndefined();
});

test("without a shared table the first counts; without a class 5 there is no example", () => {
  expect(examples([full], method)[0]?.loan.rate.id).toBe("責任共有対象外5");
  expect(examples([], method)).toEqual([]);
  expect(examples([classes("責任共有", "1.9 1.75")], method)).toEqual([]);
});
