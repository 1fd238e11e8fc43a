import type { TableOf } from "../../model/association/ids.js";
import { type basePropertyMovementSchema, basePropertyName } from "../../model/association/statistics.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import { wholeYear } from "../../model/fiscal-year.js";
import type { RowOf } from "../../model/schema.js";
import type { Row } from "../../model/table.js";
import { difference, sum } from "../arithmetic.js";
import { amountColumn, printedAmount } from "../printed.js";
import { readFigure } from "../read.js";

type MovementRow = RowOf<typeof basePropertyMovementSchema>;

const movements = {
  opening: "前期末残高",
  increase: "増加額",
  decrease: "減少額",
  closing: "当期末残高",
} as const;
const order = ["opening", "increase", "decrease", "closing"] as const;

/** 増減: what a part of the base property was, what came and went, and what that leaves. */
export type Movement = Readonly<Record<(typeof order)[number], Figure>>;

/** 基本財産の増減: the parts, and the whole. What the file and both ledgers say of them is a check. */
export function movementTable({
  settings,
  tables: { basePropertyMovement: rows },
}: AssociationDataset): TableOf<"base-property/movement"> | undefined {
  if (!rows) return undefined;
  const rounding = settings.rounding.baseProperty;
  const parts = rows.filter(({ item }) => item.value !== basePropertyName);
  const line = (id: string, label: string, role: Row["role"], movement: Movement): Row => ({
    id,
    label,
    level: 0,
    role,
    cells: order.map((part) => printedAmount(movement[part], rounding)),
  });
  return {
    id: "base-property/movement",
    title: "基本財産の増減",
    period: wholeYear(settings.fiscalYear),
    rowHeading: "区分",
    columns: order.map((part) => amountColumn(part, movements[part], rounding)),
    rows: [
      ...parts.map((row) => line(row.item.value, row.item.value, "item", movementOf(row))),
      line("total", basePropertyName, "total", sumOfMovements("total", basePropertyName, parts)),
    ],
    notes: [],
  };
}

/** The movement of a row: what is left is calculated. */
export function movementOf({ item: { value: item }, opening, increase, decrease }: MovementRow): Movement {
  const name = (part: (typeof order)[number]) => ({
    id: `base-property/movement/${item}/${part}`,
    label: `${item} ${movements[part]}`,
  });
  const read = {
    opening: readFigure(name("opening"), opening),
    increase: readFigure(name("increase"), increase),
    decrease: readFigure(name("decrease"), decrease),
  };
  const grown = sum({ id: `base-property/movement/${item}/grown`, label: `${item} 前期末残高と増加額の計` }, [
    read.opening,
    read.increase,
  ]);
  return { ...read, closing: difference(name("closing"), [grown, read.decrease]) };
}

/** The movements of several rows together. */
export function sumOfMovements(id: string, label: string, rows: readonly MovementRow[]): Movement {
  const own = rows.map(movementOf);
  const added = (part: (typeof order)[number]) =>
    sum(
      { id: `base-property/movement/${id}/${part}`, label: `${label} ${movements[part]}` },
      own.map((movement) => movement[part]),
      "円",
    );
  return {
    opening: added("opening"),
    increase: added("increase"),
    decrease: added("decrease"),
    closing: added("closing"),
  };
}
