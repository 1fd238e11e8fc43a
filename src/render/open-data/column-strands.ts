import type { Figure } from "../../model/figure.js";
import { type Field, type Strand, unitName } from "../../model/machine-table.js";
import { plainHeading, plainWords } from "../../model/plain-words.js";
import { type Column, isFigure, type Table } from "../../model/table.js";
import { isWhole } from "../../model/unit.js";

/**
 * A column of a table as columns that hold one kind of datum each: its numbers; their units, where they are several;
 * the words that stand among them.
 */
export function columnStrands(table: Table, index: number): Strand[] {
  const column = table.columns[index] as Column;
  const cells = table.rows.map((row) => row.cells[index] ?? null);
  const figures = figuresOfColumn(
    cells.map((cell) => (isFigure(cell) ? cell : null)),
    column,
  );
  const words = cells.map((cell) => (typeof cell === "string" ? plainWords(cell) : null));
  const hasFigures = figures.some((figure) => figure !== null);
  const hasWords = words.some((word) => word !== null);
  const heading = headingOf(column);
  const ofWords = (id: string, name: string, values: readonly (string | null)[]): Strand => ({
    field: { id, heading: name, type: "string" },
    values,
  });
  if (!hasFigures && (hasWords || column.kind === "text")) return [ofWords(column.id, heading, words)];
  const units = [...new Set(figures.flatMap((figure) => figure?.unit ?? []))];
  const [unit = column.unit] = units;
  const values = figures.map((figure) => figure?.value ?? null);
  const type = values.every((value) => value === null || value.isInteger()) ? "integer" : "number";
  const numbers: Field =
    units.length > 1
      ? { id: column.id, heading, type }
      : { id: column.id, heading: `${heading}（${unitName(unit)}）`, type, ...(unit !== "" && { unit }) };
  return [
    { field: numbers, values, figures },
    ...(units.length > 1
      ? [
          ofWords(
            `${column.id}/unit`,
            `${heading}の単位`,
            figures.map((figure) => figure && unitName(figure.unit)),
          ),
        ]
      : []),
    ...(hasWords ? [ofWords(`${column.id}/words`, `${heading}の注記`, words)] : []),
  ];
}

/** Several columns of one group are told apart by it. */
const headingOf = ({ group, label }: Column): string =>
  plainHeading(group === undefined ? label : `${group}_${label}`);

/**
 * Amounts as they were before they were rounded for print, where all of a column are in one unit and to the yen. Where
 * some were handed over rounded, and of percentages, what is published is what is printed.
 */
function figuresOfColumn(printed: readonly (Figure | null)[], { kind }: Column): readonly (Figure | null)[] {
  if (kind === "percentage") return printed;
  const exact = printed.map((figure) => figure && unrounded(figure));
  const units = new Set(exact.flatMap((figure) => figure?.unit ?? []));
  const isExact = exact.every((figure) => !figure?.value || isWhole(figure.value, figure.unit));
  return units.size === 1 && isExact ? exact : printed;
}

function unrounded(figure: Figure): Figure {
  const { origin } = figure;
  if (origin.kind !== "derived" || origin.operation.name !== "rounded") return figure;
  return origin.inputs[0] ?? figure;
}
