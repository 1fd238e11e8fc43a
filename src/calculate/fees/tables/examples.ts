import { Decimal } from "../../../model/decimal.js";
import type { FeeExample } from "../../../model/fee-report.js";
import type { ClassTable, FeeMethod } from "../../../model/fee-schedule.js";
import { coverName } from "../../../model/fee-schedule.js";
import type { Figure } from "../../../model/figure.js";
import type { Loan } from "../../../model/loan.js";
import type { Table } from "../../../model/table.js";
import type { Unit } from "../../../model/unit.js";
import { guaranteeFee } from "../fee.js";

interface ExampleTerms {
  readonly title: string;
  readonly months?: number;
  readonly days?: number;
  readonly count?: number;
  readonly grace?: number;
}

/** One loan, repaid in the ways that borrowers ask about most. 24 and 25 stand side by side on purpose. */
const ways: readonly ExampleTerms[] = [
  { title: "期日に一括して返す（24か月）", months: 24 },
  { title: "毎月均等に返す（24か月・24回）", months: 24, count: 24 },
  { title: "毎月均等に返す（25か月・25回）", months: 25, count: 25 },
  { title: "6か月据え置き、毎月均等に返す（60か月・54回）", months: 60, count: 54, grace: 6 },
  { title: "根保証（365日）", days: 365 },
];

const amount = 12_000_000;

/** 計算例 at the class 5 rate of the shared table, or of the first table where there is none. */
export function examples(tables: readonly ClassTable[], method: FeeMethod): FeeExample[] {
  const rate = (tables.find(({ name }) => name === coverName.shared) ?? tables[0])?.rates[4];
  if (!rate) return [];
  return ways.map(({ title, months, days, count, grace }, index) => {
    const example = (label: string, value: number, unit: Unit): Figure => ({
      id: `fees/example/${index + 1}/${label}`,
      label: `計算例${index + 1}の${label}`,
      value: new Decimal(value),
      unit,
      origin: { kind: "given", by: "計算例" },
    });
    const loan: Loan = {
      amount: example("貸付金額", amount, "円"),
      rate,
      term: months === undefined ? example("保証期間", days ?? 0, "日") : example("保証期間", months, "か月"),
      ...(count !== undefined && {
        instalments: {
          count: example("分割回数", count, "回"),
          uneven: false,
          ...(grace !== undefined && { grace: example("据置期間", grace, "か月") }),
        },
      }),
    };
    return {
      number: index + 1,
      title,
      loan,
      fee: guaranteeFee(loan, method, `fees/example/${index + 1}/保証料`),
    };
  });
}

/** 計算例の表: the same loan repaid in several ways. */
export function exampleTable(shown: readonly FeeExample[]): Table {
  return {
    id: "fees/examples",
    title: "信用保証料の計算例",
    period: "",
    rowHeading: "返し方",
    columns: [
      { id: "amount", label: "借入金額", kind: "amount", unit: "円", digits: 0 },
      { id: "rate", label: "保証料率", kind: "percentage", unit: "％", digits: 2 },
      { id: "fee", label: "信用保証料", kind: "amount", unit: "円", digits: 0 },
    ],
    rows: shown.map(({ title, loan, fee }) => ({
      id: title,
      label: title,
      level: 0,
      role: "item",
      cells: [loan.amount, loan.rate, fee],
    })),
    notes: ["第5区分（責任共有）の料率による例です。"],
  };
}
