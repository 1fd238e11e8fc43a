import { type FigureId, type MixTableId, trendTableId } from "../../model/association/ids.js";
import { countedOf, measureNames } from "../../model/association/measures.js";
import { plans } from "../../model/association/plan.js";
import type { Figure } from "../../model/figure.js";
import { statedBaseProperty, trendAccounts } from "../base-property/trend.js";
import { groupBy } from "../group-by.js";
import { readFigure } from "../read.js";
import type { CheckContext } from "./context.js";

/** 比べられる並び: figures that ought to be of about one size: years in their order, or two of the same thing. */
export interface Comparable {
  /** The table that it stands in, or both of them. */
  readonly of: string;
  readonly series: readonly (Figure | undefined)[];
}

export function comparable(context: CheckContext): Comparable[] {
  return [
    ...trends(context),
    ...baseProperty(context),
    ...planned(context),
    ...againstLedger(context),
    ...pairsByName(context),
  ];
}

/** Years of a measure, counts and amounts; the newest outstanding balance is also the ledger's. */
function trends({ dataset: { tables, settings }, figure }: CheckContext): Comparable[] {
  return [...groupBy(tables.trend ?? [], ({ measure }) => measure.value)].flatMap(([measure, rows]) => {
    const years = rows.map(({ fiscalYear }) => fiscalYear.value).toSorted((a, b) => a - b);
    const id = trendTableId(measure);
    const ledger = measure === "保証債務残高" ? figure("balance-sheet/guarantee-liability") : undefined;
    return [
      { of: id, series: years.map((year) => figure(`${id}/${year}/count`)) },
      ...(countedOf(measure)
        ? []
        : [
            { of: id, series: years.map((year) => figure(`${id}/${year}/amount`)) },
            { of: `${id} ledger`, series: [ledger, figure(`${id}/${settings.fiscalYear}/amount`)] },
          ]),
    ];
  });
}

/** 基本財産の推移: years of the fund and of its reserve, the current one beside the ledger. */
function baseProperty({ dataset: { tables, settings }, figure }: CheckContext): Comparable[] {
  const lines = (tables.baseProperty ?? []).toSorted((a, b) => a.fiscalYear.value - b.fiscalYear.value);
  const stated = lines.map((line) => statedBaseProperty(line, settings, []));
  const current = lines.findIndex(({ fiscalYear }) => fiscalYear.value === settings.fiscalYear);
  return trendAccounts.flatMap((account, index) => [
    { of: "base-property", series: stated.map((figures) => figures[index]) },
    { of: "base-property ledger", series: [figure(`balance-sheet/${account}`), stated[current]?.[index]] },
  ]);
}

/** 計画: years of an item, each beside the year before as the row has it, the first beside what was achieved. */
function planned({ dataset: { tables, settings }, figure }: CheckContext): Comparable[] {
  return (Object.keys(plans) as (keyof typeof plans)[]).flatMap((plan) =>
    [...groupBy(tables[plans[plan].rows] ?? [], ({ item }) => item.value)].flatMap(([item, rows]) => {
      const sorted = rows.toSorted((a, b) => a.fiscalYear.value - b.fiscalYear.value);
      const of = (year: number) => figure(`plan/${plan}/${year}/${item}`);
      const measure = measureNames.find((name) => item.includes(name));
      const achieved = measure && figure(`${trendTableId(measure)}/${settings.fiscalYear}/amount`);
      const beside = sorted.flatMap(({ fiscalYear: { value: year }, previousPlan, previousEstimate }) =>
        [
          { cell: previousPlan, label: "前年度計画額" },
          { cell: previousEstimate, label: "前年度実績見込額" },
        ].map(({ cell, label }) => [
          cell &&
            readFigure({ id: `check/${plan}/${year}/${item}/${label}`, label: `${item} ${label}` }, cell),
          of(year),
        ]),
      );
      const years = sorted.map(({ fiscalYear }) => of(fiscalYear.value));
      return [years, [achieved, years[0]], ...beside].map((series) => ({ of: `plan/${plan}`, series }));
    }),
  );
}

/** 基金の内訳と基本財産計画 beside the ledger. */
function againstLedger({ dataset: { tables }, figure }: CheckContext): Comparable[] {
  const accounts = { 基金: "fund", 基金準備金: "fund-reserve" } as const;
  return (tables.basePropertyPlan ?? []).flatMap(({ item: { value: item }, balance }) => {
    const account = Object.entries(accounts).find(([name]) => name === item)?.[1];
    const planned = readFigure({ id: `check/plan/${item}`, label: `基本財産計画の${item}` }, balance);
    return account
      ? [{ of: "base-property/plan", series: [figure(`balance-sheet/${account}`), planned] }]
      : [];
  });
}

/** Figures of one name in two tables: last year's ledger and this, the income statement and its budget, a mix's two years. */
function pairsByName({ report: { figures } }: CheckContext): Comparable[] {
  const index = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.flatMap((figure): Comparable[] => {
    const { id } = figure;
    const beside = (other: string, of: string) => [{ of, series: [index.get(other), figure] }];
    const [, previous] = /^previous\/([^@:]+)$/u.exec(id) ?? [];
    if (previous) return [{ of: "ledger", series: [figure, index.get(previous)] }];
    const [, budgeted] = /^budget\/([^@:]+)$/u.exec(id) ?? [];
    if (budgeted) return beside(`income-statement/${budgeted}`, "budget");
    const [, mix, row] = /^(mix\/[^/]+\/[^/]+)\/(.+)\/amount$/u.exec(id) ?? [];
    if (!mix || !row) return [];
    const previousYear: FigureId = `${mix as MixTableId}/${row}/previousAmount`;
    return beside(previousYear, mix);
  });
}
