import type { Figure } from "../../model/figure.js";
import type {
  ComparedGroup,
  ComparedReturn,
  ItemLine,
  RankedCorporation,
  RankedItem,
} from "../../model/side-by-side.js";
import { difference } from "../arithmetic.js";
import { groupBy } from "../group-by.js";
import { comparedItems } from "./items.js";
import { paperLook } from "./look.js";

/** 位置: of each corporation of a group its place in every item; `returns` are those of all years. */
export function rankedCorporations(
  group: ComparedGroup,
  lines: readonly ItemLine[],
  returns: readonly ComparedReturn[],
): RankedCorporation[] {
  const byName = groupBy(returns, ({ name }) => name);
  return group.returns.map((one, index) => ({
    one,
    lines: lines.map((line) => standingLine(line, index, one, byName.get(one.name) ?? [one])),
  }));
}

function standingLine(
  { item, values, ranks, median }: ItemLine,
  index: number,
  { scope }: ComparedReturn,
  own: readonly ComparedReturn[],
): RankedItem {
  const value = values[index];
  const name = { id: `${scope}/中央値との差/${item.id}`, label: `${item.label} 中央値との差` };
  return {
    value: shown(value),
    rank: ranks[index] ?? null,
    gap: value?.value == null || median.value === null ? null : shown(difference(name, [value, median])),
    among: values.filter((one) => one?.value != null).length,
    history: historyOf(item.id, own),
  };
}

/** Every year from the first to the last, those too that were not handed over. */
function historyOf(id: string, own: readonly ComparedReturn[]): RankedItem["history"] {
  const of = comparedItems.find((item) => item.id === id)?.of;
  const years = own.map(({ fiscalYear }) => fiscalYear);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const one = own.find(({ fiscalYear }) => fiscalYear === first + at);
    return { year: first + at, value: shown(one && of?.(one)) };
  });
}

const shown = (figure: Figure | null | undefined): Figure | null =>
  figure?.value == null ? null : paperLook.show(figure);
