import type { FiscalYear } from "../model/fiscal-year.js";
import { isLineOf, isPrintedId, type Return, type ReturnedFigure } from "../model/return.js";

/** Finds what was published a year ago of what a figure of this year's report speaks of. */
export function publishedIn(
  { figures }: Return,
  year: FiscalYear,
): (id: string) => ReturnedFigure | undefined {
  const balances = new Map(
    [...figures.values()].flatMap((one) => (isLineOf("balance-sheet", one.id) ? [[one.label, one.id]] : [])),
  );
  return (id) => {
    if (isPrintedId(id)) return undefined;
    for (const { pattern, ids } of earlier) {
      const groups = pattern.exec(id)?.groups;
      if (!groups) continue;
      const [found] = ids(groups, { year, balances }).flatMap((one) => figures.get(one) ?? []);
      if (found) return found;
    }
    return undefined;
  };
}

/** How a figure of this year's report speaks of an earlier one, and by which ids last year's report had that. */
interface Earlier {
  readonly pattern: RegExp;
  readonly ids: (
    groups: Readonly<Record<string, string>>,
    known: { readonly year: FiscalYear; readonly balances: ReadonlyMap<string, string> },
  ) => readonly string[];
}

const earlier: readonly Earlier[] = [
  // 期首の残高、前期の指標
  { pattern: /^previous\/(?<closing>.+)$/u, ids: ({ closing = "" }) => [closing] },
  // 内訳の前年度の欄
  {
    pattern: /^(?<mix>mix\/.+)\/previous(?<quantity>Count|Amount)$/u,
    ids: ({ mix, quantity = "" }) => [`${mix}/${quantity.toLowerCase()}`],
  },
  // 年度経営計画の前年度計画額、計画と実績の計画額
  {
    pattern: /^plan\/(?:annual\/\d{4}\/(?<item>.+)\/previousPlan|result\/(?<planned>.+)\/plan)$/u,
    ids: ({ item, planned }, { year }) => [`plan/annual/${year}/${item ?? planned}`],
  },
  // 中期事業計画は、計画の年度が終わるまで同じ
  { pattern: /^(?<same>plan\/mid-term\/.+)$/u, ids: ({ same = "" }) => [same] },
  // 当年度の収支予算
  { pattern: /^current-budget\/(?<line>.+)$/u, ids: ({ line }) => [`budget/${line}`] },
  // 基本財産の前期末残高
  {
    pattern: /^(?<row>base-property\/movement\/.+)\/opening$/u,
    ids: ({ row }) => [`${row}/closing`],
  },
  // 基礎数値の「前期末未経過保証料」「前年度役職員数」
  {
    pattern: /^key-figure\/前(?:期|年度)末?(?<of>.+)$/u,
    ids: ({ of = "" }, { balances }) => [
      balances.get(of) ?? "",
      `key-figure/${of}`,
      `key-figure/当期末${of}`,
    ],
  },
  // 推移、系列、月報の過去の年度
  {
    pattern:
      /^(?<same>(?:trend\/[^/]+|base-property\/trend|series\/[^/]+|monthly\/[^/]+(?:\/[^/]+\/.+)?)\/(?<of>\d{4})\/.+)$/u,
    ids: ({ same = "", of }, { year }) => (Number(of) < year ? [same] : []),
  },
];
