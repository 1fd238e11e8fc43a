import type { Books } from "./account.js";
import { premiumsOf } from "./balance.js";
import type { Case } from "./cases.js";
import { csv, fiscalYearCell } from "./csv.js";
import { approvedIn, closingMonth, outstanding, subrogationOf } from "./life.js";
import { branches, industries, institutions, programmes } from "./region.js";
import type { Amount, Year } from "./year.js";

const measures = [
  { name: "保証承諾", of: (year: Year) => year.approvals },
  { name: "保証債務残高", of: (year: Year) => year.outstanding },
  { name: "代位弁済", of: (year: Year) => year.subrogations },
  { name: "回収", of: (year: Year) => year.recoveries },
] as const;

/** statistics/trend.csv. */
export function trendFile(years: readonly Year[]): string {
  return csv(
    ["年度", "項目", "件数", "金額（円）"],
    measures.flatMap(({ name, of }) =>
      years.map((year) => [fiscalYearCell(year.fiscalYear), name, of(year).count, of(year).amount]),
    ),
  );
}

/** 切り口: how the cases are told apart, in the order in which the rows are printed. */
const dimensions = [
  {
    name: "金融機関群別",
    rows: institutions,
    keyOf: ({ institution }: Case) => institution,
  },
  { name: "業種別", rows: industries, keyOf: ({ business }: Case) => business.industry },
  {
    name: "制度別",
    rows: programmes.map(({ name }) => ({ group: name, name })),
    keyOf: ({ programme }: Case) => ({ group: programme.name, name: programme.name }),
  },
  {
    name: "営業所別",
    rows: branches.map(({ name }) => ({ group: name, name })),
    keyOf: ({ business }: Case) => ({ group: business.branch.name, name: business.branch.name }),
  },
] as const;

/** What a case adds to a measure in a fiscal year, in yen; 0 where it does not count. */
const amounts = [
  { measure: "保証承諾", of: (one: Case, year: number) => (approvedIn(one) === year ? one.amount : 0) },
  { measure: "保証債務残高", of: (one: Case, year: number) => outstanding(one, closingMonth(year)) },
  {
    measure: "代位弁済",
    of: (one: Case, year: number) => {
      const subrogation = subrogationOf(one);
      return subrogation?.fiscalYear === year ? subrogation.amount : 0;
    },
  },
] as const;

/** statistics/mix.csv: a row for every part that has cases in either year; groups of several parts with their subtotal. */
export function mixFile(cases: readonly Case[], fiscalYear: number): string {
  const rows: (string | number)[][] = [];
  for (const { measure, of } of amounts) {
    const now = cases.map((one) => of(one, fiscalYear));
    const before = cases.map((one) => of(one, fiscalYear - 1));
    for (const dimension of dimensions) {
      const tally = new Map<string, [Amount, Amount]>();
      const add = (label: string, index: number) => {
        const [current, previous] = tally.get(label) ?? [none, none];
        tally.set(label, [plus(current, now[index] ?? 0), plus(previous, before[index] ?? 0)]);
      };
      cases.forEach((one, index) => {
        if (now[index] === 0 && before[index] === 0) return;
        const { group, name } = dimension.keyOf(one);
        add(group, index);
        if (name !== group) add(`${group}/${name}`, index);
        add("合計", index);
      });
      for (const label of labelsOf(dimension.rows)) {
        const [current, previous] = tally.get(label) ?? [none, none];
        if (current.count + previous.count === 0) continue;
        const [group = "", item = ""] = label.split("/");
        rows.push([
          measure,
          dimension.name,
          group,
          item,
          current.count,
          current.amount,
          previous.count,
          previous.amount,
        ]);
      }
    }
  }
  return csv(
    ["項目", "切り口", "区分", "内訳", "件数", "金額（円）", "前年度件数", "前年度金額（円）"],
    rows,
  );
}

const none: Amount = { count: 0, amount: 0 };
const plus = ({ count, amount }: Amount, more: number): Amount =>
  more === 0 ? { count, amount } : { count: count + 1, amount: amount + more };

/** Groups in order, each followed by its parts where it has several, and the total. */
function labelsOf(rows: readonly { readonly group: string; readonly name: string }[]): string[] {
  const labels = rows.flatMap(({ group, name }) => (name === group ? [group] : [group, `${group}/${name}`]));
  return [...new Set(labels), "合計"];
}

/** statistics/base-property.csv. */
export function basePropertyFile(books: readonly Books[]): string {
  return csv(
    ["年度", "基金（円）", "基金準備金（円）"],
    books.map(({ fiscalYear, liabilities }) => [
      fiscalYearCell(fiscalYear),
      liabilities.基金,
      liabilities.基金準備金,
    ]),
  );
}

/** statistics/fund-contributions.csv: the municipalities and institutions as agreed, the prefecture the rest. */
export function fundContributionsFile({ liabilities }: Books): string {
  const fund = liabilities.基金;
  const municipalities = Math.floor(fund / 5 / 1_000_000) * 1_000_000;
  const banks = Math.floor(fund / 4 / 1_000_000) * 1_000_000;
  return csv(
    ["内訳", "金額（円）"],
    [
      ["県出捐金", fund - municipalities - banks],
      ["市町村出捐金", municipalities],
      ["金融機関等負担金", banks],
    ],
  );
}

/** statistics/key-figures.csv. */
export function keyFiguresFile(previous: Year, year: Year, books: Books, staff: number): string {
  return csv(
    ["項目", "数値", "単位"],
    [
      ["利用企業者数", year.businesses, "企業"],
      ["役職員数", staff, "人"],
      ["保証債務平均残高", Math.floor((previous.outstanding.amount + year.outstanding.amount) / 2), "円"],
      ["前期末未経過保証料", previous.unexpiredFees, "円"],
      ["当期受入保証料", year.feesReceived, "円"],
      ["当期支払保険料", premiumsOf(books.income.保証料), "円"],
    ],
  );
}
