import { totalName } from "../../model/association/statistics.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import { readFigure } from "../read.js";

/** 出捐者ごとの額: a figure for each contributor of the fund, its label their name. A total that the file has is none. */
export function contributedAmounts({ tables }: AssociationDataset): Figure[] {
  return (tables.fundContributions ?? [])
    .filter(({ contributor }) => contributor.value !== totalName)
    .map(({ contributor: { value: label }, amount }) =>
      readFigure({ id: `base-property/contribution/${label}`, label }, amount),
    );
}
