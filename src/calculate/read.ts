import { Decimal } from "../model/decimal.js";
import type { Figure } from "../model/figure.js";
import type { SourcedNumber } from "../model/schema.js";
import type { Name } from "./arithmetic.js";

/** A figure that stands in a file as it is. */
export function readFigure({ id, label }: Name, { value, unit, place, text }: SourcedNumber): Figure {
  return { id, label, value, unit, origin: { kind: "read", place, text } };
}

/** A cell whose blank means zero, as the other side of a trial balance's row does. */
export function readOrZero(name: Name, cell: SourcedNumber): Figure {
  return readFigure(name, cell.value === null ? { ...cell, value: new Decimal(0) } : cell);
}
