import { inOneWidth } from "../../model/normal-form.js";
import { isMoney, type MoneyUnit } from "../../model/unit.js";
import type { GridRow, SeenCell } from "../../read/grid.js";
import { readNumber } from "../number.js";

/** 右上の単位: the money that a cell above a heading names, 「（単位：件、千円）」. */
export interface CornerUnit {
  readonly unit: MoneyUnit;
  /** Where it is named; absent of one that `sources.yaml` says. */
  readonly cell?: SeenCell;
}

/**
 * The unit named nearest above a heading, below the numbers of any table that stands over it; of two in one cell
 * nobody can say which is meant, and none is taken.
 */
export function cornerUnit(above: readonly GridRow[]): CornerUnit | undefined {
  for (const { cells } of above.toReversed()) {
    if (isOfTable(cells)) return undefined;
    const named = cells.flatMap((cell) => {
      const units = moneyIn(cell.shown);
      return units.length > 0 ? [{ units, cell }] : [];
    });
    const units = new Set(named.flatMap((one) => one.units));
    const [unit] = units;
    if (unit && named[0]) return units.size === 1 ? { unit, cell: named[0].cell } : undefined;
  }
  return undefined;
}

/** A row of words and numbers: above a heading it is one of another table, whose unit is its own. */
export const isOfTable = (cells: readonly SeenCell[]): boolean =>
  cells.length > 1 && cells.some(({ type, shown }) => type !== "date" && readNumber(shown) != null);

function moneyIn(text: string): MoneyUnit[] {
  const named = /^\(?単位[:はー-]?(?<units>.+?)\)?$|^\((?<alone>[^()]+)\)$/u.exec(inOneWidth(text))?.groups;
  return (named?.units ?? named?.alone ?? "").split(/[,、・/]/u).filter(isMoney);
}
