import type { Figure } from "../../model/figure.js";
import type { ComparedGroup, ItemLine } from "../../model/side-by-side.js";
import { rank, statistic } from "../arithmetic.js";
import { type ComparedItem, comparedItems } from "./items.js";

/** The items of a group that any of its returns has. */
export function itemLinesOf(group: ComparedGroup): ItemLine[] {
  return comparedItems.flatMap((item) => {
    const line = lineOf(item, group);
    return line.values.some((value) => value?.value != null) ? [line] : [];
  });
}

function lineOf(item: ComparedItem, { id, returns, isAddedUp }: ComparedGroup): ItemLine {
  const { kind, of, ofAll, ...facts } = item;
  const values = returns.map((one) => of(one) ?? null);
  const known = values.flatMap((value): Figure[] => (value?.value == null ? [] : [value]));
  const spread = (part: string, name: string) => ({
    id: `${id}/${part}/${item.id}`,
    label: `${item.label} ${name}`,
  });
  return {
    item: facts,
    values,
    ranks: values.map((value, index) =>
      value?.value == null
        ? null
        : rank(
            { id: `${returns[index]?.scope}/順位/${item.id}`, label: `${value.label} 順位` },
            value,
            known,
          ),
    ),
    lower: statistic(spread("第1四分位", "第1四分位"), "lower-quartile", known),
    median: statistic(spread("中央値", "中央値"), "median", known),
    upper: statistic(spread("第3四分位", "第3四分位"), "upper-quartile", known),
    ...(isAddedUp && known.length > 1 && { total: ofAll(returns, `${id}/計`) }),
  };
}
