import { countedOf } from "../model/association/measures.js";
import { isOfWhich, topOf } from "../model/association/mix-rows.js";
import { mixQuantities, type mixSchema, totalName } from "../model/association/statistics.js";
import type { Figure } from "../model/figure.js";
import type { RowOf, SourcedNumber } from "../model/schema.js";
import type { TableRounding } from "../model/settings.js";
import type { Row } from "../model/table.js";
import type { Unit } from "../model/unit.js";
import { isWithheld } from "../model/withheld.js";
import type { Problem } from "../problem/problem.js";
import type { Name } from "./arithmetic.js";
import { groupBy } from "./group-by.js";
import { checkPart, ofWhichWithoutWhole } from "./mix-parts.js";
import { readFigure } from "./read.js";
import { total } from "./total.js";
import { wholeOfSome } from "./whole-of-some.js";

export type MixRow = RowOf<typeof mixSchema>;
type Quantity = (typeof mixQuantities)[number];
export type Quantities = { readonly [Q in Quantity]?: Figure };

const quantityLabel: Record<Quantity, string> = {
  count: "件数",
  amount: "金額",
  previousCount: "前年度件数",
  previousAmount: "前年度金額",
};

/** One line of a mix before it is printed. */
export interface MixLine {
  readonly row: Omit<Row, "cells">;
  /** Its figures; a total handed over stands in `source` only to be checked. */
  readonly figures: Quantities;
  /** What of it is known and not said. */
  readonly withheld: readonly Quantity[];
  readonly source: MixRow | undefined;
}

interface Making {
  readonly rounding: TableRounding;
  readonly problems: Problem[];
}

/** Groups with their items below them, and the grand total at the foot. */
export function mixLines(
  { id, label: title }: Name,
  rows: readonly MixRow[],
  rounding: TableRounding,
  problems: Problem[],
): MixLine[] {
  const making = { rounding, problems };
  const groups = groupBy(
    rows.filter((row) => row.group.value !== totalName),
    (row) => row.group.value,
  );
  const blocks = [...groups].map(([group, own]) => groupLines({ id, label: title }, group, own, making));
  const lines = blocks.flat();
  const source = rows.find((row) => row.group.value === totalName);
  const parts = blocks.flatMap(([head]) => (head && !head.row.ofWhich ? [head] : []));
  lines.forEach((line, index) => {
    if (!line.row.ofWhich) return;
    const whole = lines.slice(0, index).findLast(({ row }) => row.level < line.row.level);
    if (whole) checkPart(line, whole, problems);
  });
  const isPartial = topOf(rows[0]?.dimension.value ?? "") !== undefined;
  const name = { id: `${id}/total`, label: `${title} ${totalName}` };
  const { figures, withheld } = totals(name, parts, source, isPartial, making);
  const row = { id: "total", label: totalName, level: 0, role: "total" } as const;
  return [...lines, { row, figures, withheld, source }];
}

/** A group and what is below it: items that add up to it, each with its うち; or only うち, and it stands for itself. */
function groupLines(
  { id, label: title }: Name,
  group: string,
  own: readonly MixRow[],
  making: Making,
): MixLine[] {
  const source = own.find((row) => !row.item?.value);
  const isInner = isOfWhich(group);
  const base = isInner ? 1 : 0;
  const inner = own.filter((row) => row.item?.value);
  const isAdded = inner.some((row) => !isOfWhich(row.item?.value ?? ""));
  const items = inner.map((row): MixLine => {
    const label = row.item?.value ?? "";
    const rowId = `${group}・${label}`;
    const ofWhich = isOfWhich(label);
    return {
      row: {
        id: rowId,
        label,
        level: base + (ofWhich && isAdded ? 2 : 1),
        role: "item",
        ...(ofWhich && { ofWhich }),
      },
      figures: readQuantities(`${id}/${rowId}`, `${title} ${label}`, row),
      withheld: withheldOf(row),
      source: row,
    };
  });
  const added = items.filter(({ row }) => !row.ofWhich);
  const name = { id: `${id}/${group}`, label: `${title} ${group}` };
  if (items.length > 0 && added.length === 0 && !source) {
    const [first] = inner;
    making.problems.push(ofWhichWithoutWhole({ group }, first?.item?.place));
  }
  const { figures, withheld } =
    added.length > 0
      ? totals(name, added, source, false, making)
      : { figures: readQuantities(name.id, name.label, source), withheld: withheldOf(source) };
  return [
    {
      row: {
        id: group,
        label: group,
        level: base,
        role: added.length > 0 ? "group" : "item",
        ...(isInner && { ofWhich: true }),
      },
      figures,
      withheld,
      source,
    },
    ...items,
  ];
}

const withheldOf = (row: MixRow | undefined): Quantity[] =>
  mixQuantities.filter((quantity) => {
    const cell = row?.[quantity];
    return cell !== undefined && isWithheld(cell);
  });

function readQuantities(id: string, label: string, row: MixRow | undefined): Quantities {
  return Object.fromEntries(
    mixQuantities.flatMap((quantity) => {
      const cell = row?.[quantity];
      if (!row || !cell || isWithheld(cell)) return [];
      const name = { id: `${id}/${quantity}`, label: `${label} ${quantityLabel[quantity]}` };
      return [[quantity, readFigure(name, { ...cell, unit: unitOf(row, cell) })]];
    }),
  );
}

/** What is counted of a measure may be no cases. */
const unitOf = ({ measure }: MixRow, { unit }: SourcedNumber): Unit =>
  unit === "件" ? (countedOf(measure.value)?.unit ?? unit) : unit;

/** The totals of some lines; where some of it is withheld, or they are not all there are, the file's own. */
function totals(
  { id, label }: Name,
  parts: readonly MixLine[],
  source: MixRow | undefined,
  isPartial: boolean,
  { rounding: { amount: mode }, problems }: Making,
): Pick<MixLine, "figures" | "withheld"> {
  const figures = mixQuantities.flatMap((quantity): [Quantity, Figure][] => {
    const addends = parts.flatMap((part) => part.figures[quantity] ?? []);
    const hidden = parts.flatMap((part) =>
      part.withheld.includes(quantity) ? (part.source?.[quantity] ?? []) : [],
    );
    const isKnown = addends.length > 0 || hidden.length > 0;
    const name = { id: `${id}/${quantity}`, label: `${label} ${quantityLabel[quantity]}` };
    const cell = source?.[quantity];
    if (!isKnown || (cell && isWithheld(cell))) return [];
    const handedOver =
      source && cell
        ? readFigure({ ...name, id: `${name.id}:handed-over` }, { ...cell, unit: unitOf(source, cell) })
        : undefined;
    if (!isPartial && hidden.length === 0)
      return [[quantity, total(name, addends, handedOver, problems, mode)]];
    const whole = wholeOfSome(name, { addends, handedOver, hidden, isPartial }, problems);
    return whole ? [[quantity, whole]] : [];
  });
  return { figures: Object.fromEntries(figures), withheld: withheldOf(source) };
}
