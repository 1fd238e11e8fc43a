import type { FigureId } from "../../model/association/ids.js";
import type { Figure } from "../../model/figure.js";
import type { ComparedReturn, ItemFacts } from "../../model/side-by-side.js";
import { percentage, sum } from "../arithmetic.js";
import { type RatioDeclaration, type RatioSubject, ratios } from "../ratios.js";

/** 項目: what is compared, how a return has it, and what it is of several. */
export interface ComparedItem extends ItemFacts {
  readonly kind: "amount" | "ratio";
  readonly of: (one: ComparedReturn) => Figure | undefined;
  /** `scope` stands before the ids of what is made for it. */
  readonly ofAll: (all: readonly ComparedReturn[], scope: string) => Figure;
}

interface AmountDeclaration extends Pick<ItemFacts, "id" | "label"> {
  readonly unit: "円" | "件";
  readonly from: (year: number) => FigureId;
}

/** 主要数値, in the order of print. A new one is added here. */
const amounts: readonly AmountDeclaration[] = [
  {
    id: "approvals-count",
    label: "保証承諾（件数）",
    unit: "件",
    from: (year) => `trend/approvals/${year}/count`,
  },
  { id: "approvals", label: "保証承諾", unit: "円", from: (year) => `trend/approvals/${year}/amount` },
  {
    id: "outstanding-count",
    label: "保証債務残高（件数）",
    unit: "件",
    from: (year) => `trend/outstanding/${year}/count`,
  },
  { id: "outstanding", label: "保証債務残高", unit: "円", from: () => "balance-sheet/guarantee-liability" },
  {
    id: "subrogations-count",
    label: "代位弁済（件数）",
    unit: "件",
    from: (year) => `trend/subrogations/${year}/count`,
  },
  { id: "subrogations", label: "代位弁済", unit: "円", from: (year) => `trend/subrogations/${year}/amount` },
  { id: "recoveries", label: "回収", unit: "円", from: (year) => `trend/recoveries/${year}/amount` },
  { id: "claims", label: "求償権", unit: "円", from: () => "balance-sheet/subrogation-claims" },
  { id: "base-property", label: "基本財産", unit: "円", from: () => "balance-sheet/base-property" },
  { id: "guarantee-fees", label: "保証料", unit: "円", from: () => "income-statement/guarantee-fees" },
  {
    id: "ordinary-balance",
    label: "経常収支差額",
    unit: "円",
    from: () => "income-statement/ordinary-balance",
  },
  { id: "surplus", label: "当期収支差額", unit: "円", from: () => "income-statement/surplus" },
];

/** 主要数値 and then 指標. */
export const comparedItems: readonly ComparedItem[] = [...amounts.map(amountItem), ...ratios.map(ratioItem)];

function amountItem({ id, label, unit, from }: AmountDeclaration): ComparedItem {
  const of = ({ lookup, fiscalYear }: ComparedReturn) => lookup(from(fiscalYear));
  return {
    kind: "amount",
    id,
    label,
    unit,
    of,
    ofAll: (all, scope) =>
      sum(
        { id: `${scope}/${id}`, label: `${label} 計` },
        all.flatMap((one) => of(one) ?? []),
        unit,
      ),
  };
}

/** A ratio of several is that of what its parts and its wholes come to, of those that have both; it is never averaged. */
function ratioItem({ id, label, formula, part, whole }: RatioDeclaration): ComparedItem {
  const partsOf = (one: ComparedReturn): readonly [Figure, Figure] | undefined => {
    const [a, b] = [part(subjectOf(one)), whole(subjectOf(one))];
    return a && b ? [a, b] : undefined;
  };
  return {
    kind: "ratio",
    id,
    label,
    unit: "％",
    formula,
    of: (one) => {
      const parts = partsOf(one);
      return parts && percentage({ id: `${one.scope}/ratio/${id}`, label: `${one.name} ${label}` }, ...parts);
    },
    ofAll: (all, scope) => {
      const both = all.flatMap((one) => {
        const parts = partsOf(one);
        return parts ? [parts] : [];
      });
      const summed = (which: 0 | 1, name: string) =>
        sum(
          { id: `${scope}/${id}/${which}`, label: `${label}の${name} 計` },
          both.map((parts) => parts[which]),
          "円",
        );
      return percentage(
        { id: `${scope}/ratio/${id}`, label: `${label} 計` },
        summed(0, "分子"),
        summed(1, "分母"),
      );
    },
  };
}

const subjectOf = ({ lookup, fiscalYear, scope }: ComparedReturn): RatioSubject => ({
  lookup,
  year: fiscalYear,
  scope: `${scope}/`,
});
