import type { Lookup, TableOf } from "../model/association/ids.js";
import { Decimal } from "../model/decimal.js";
import type { Figure } from "../model/figure.js";
import type { FiscalYear } from "../model/fiscal-year.js";
import type { TableRounding } from "../model/settings.js";
import type { Row } from "../model/table.js";
import { percentage, quotient, sum } from "./arithmetic.js";
import { percentageColumn, printedPercentage } from "./printed.js";

/** A ratio that readers compare, as data: what over what, and the formula printed beside it. */
export interface RatioDeclaration {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly part: (subject: RatioSubject) => Figure | undefined;
  readonly whole: (subject: RatioSubject) => Figure | undefined;
}

/** Whose ratio it is, and of which year. */
export interface RatioSubject {
  readonly lookup: Lookup;
  readonly year: FiscalYear;
  /** What stands before the ids of the figures that are made for it: of several corporations none may have another's. */
  readonly scope: string;
  /** What stands before the labels of them: 「前期 」. */
  readonly prefix?: string;
}

/** 指標, in the order in which they are printed. A new one is added here. */
export const ratios: readonly RatioDeclaration[] = [
  {
    id: "ordinary-balance-ratio",
    label: "経常収支率",
    formula: "経常収入 ÷ 経常支出 × 100",
    part: ({ lookup }) => lookup("income-statement/ordinary-income"),
    whole: ({ lookup }) => lookup("income-statement/ordinary-expenditure"),
  },
  {
    id: "subrogation-ratio",
    label: "代位弁済率",
    formula: "代位弁済 ÷ 保証債務残高の平均（前年度末と当年度末） × 100",
    part: ({ lookup, year }) => lookup(`trend/subrogations/${year}/amount`),
    whole: averageOutstanding,
  },
  {
    id: "recovery-ratio",
    label: "回収率",
    formula: "回収 ÷ 代位弁済 × 100",
    part: ({ lookup, year }) => lookup(`trend/recoveries/${year}/amount`),
    whole: ({ lookup, year }) => lookup(`trend/subrogations/${year}/amount`),
  },
  {
    id: "base-property-ratio",
    label: "基本財産比率",
    formula: "基本財産 ÷ 保証債務 × 100",
    part: ({ lookup }) => lookup("balance-sheet/base-property"),
    whole: ({ lookup }) => lookup("balance-sheet/guarantee-liability"),
  },
];

/** 主な指標: the usual ratios whose parts the dataset has, each with its formula. */
export function ratioTable(
  lookup: Lookup,
  year: FiscalYear,
  rounding: TableRounding,
  period: string,
): TableOf<"ratio"> | undefined {
  const subject = { lookup, year, scope: "" };
  const rows = ratios.flatMap((ratio): Row[] => {
    const figure = ratioOf(ratio, subject);
    if (!figure) return [];
    const cells = [printedPercentage(figure, rounding), ratio.formula];
    return [{ id: ratio.id, label: ratio.label, level: 0, role: "item", cells }];
  });
  if (rows.length === 0) return undefined;
  return {
    id: "ratio",
    title: "主な指標",
    period,
    rowHeading: "指標",
    columns: [
      percentageColumn("value", "比率", rounding),
      { id: "formula", label: "算式", kind: "text", unit: "", digits: 0 },
    ],
    rows,
    notes: [],
  };
}

/** Exact; undefined where the parts are not all there. */
export function ratioOf(
  { id, label, part, whole }: RatioDeclaration,
  subject: RatioSubject,
): Figure | undefined {
  const { scope, prefix = "" } = subject;
  const [a, b] = [part(subject), whole(subject)];
  return a && b && percentage({ id: `${scope}ratio/${id}`, label: `${prefix}${label}` }, a, b);
}

function averageOutstanding({ lookup, year, scope }: RatioSubject): Figure | undefined {
  const [before, now] = [
    lookup(`trend/outstanding/${year - 1}/amount`),
    lookup(`trend/outstanding/${year}/amount`),
  ];
  if (!before || !now) return undefined;
  const both = sum(
    { id: `${scope}ratio/outstanding-both-year-ends`, label: "保証債務残高の前年度末と当年度末の計" },
    [before, now],
  );
  const two: Figure = {
    id: `${scope}ratio/two`,
    label: "二つの年度末",
    value: new Decimal(2),
    unit: "",
    origin: { kind: "given", by: "算式" },
  };
  return quotient(
    { id: `${scope}ratio/average-outstanding`, label: "保証債務残高の平均" },
    both,
    two,
    now.unit,
  );
}
