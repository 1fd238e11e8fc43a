import type { Figure } from "../../model/figure.js";
import type { TableRounding } from "../../model/settings.js";
import type { Row } from "../../model/table.js";
import { printedAmount, printedPercentage } from "../printed.js";

/** A part of a whole as its line shows it: how much it is, and its share. */
export function shareRow(
  line: Pick<Row, "id" | "label" | "level" | "role">,
  amount: Figure,
  share: Figure,
  rounding: TableRounding,
): Row {
  return { ...line, cells: [printedAmount(amount, rounding), printedPercentage(share, rounding)] };
}
