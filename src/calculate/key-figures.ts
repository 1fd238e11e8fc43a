import type { keyFiguresSchema } from "../model/association/statistics.js";
import { Decimal } from "../model/decimal.js";
import type { Figure } from "../model/figure.js";
import type { RowOf } from "../model/schema.js";

/** 基礎数値: single figures as they stand in the file. */
export function keyFigureFigures(rows: readonly RowOf<typeof keyFiguresSchema>[]): Figure[] {
  return rows.map(({ item, value, unit }) => ({
    id: `key-figure/${item.value}`,
    label: item.value,
    value: value.value === null ? null : new Decimal(value.value),
    unit: unit.value,
    origin: { kind: "read", place: value.place, text: value.text },
  }));
}
