import type { Figure } from "../../model/figure.js";
import type { Statement } from "../../model/statement.js";
import { figureIn, type Row, type Table } from "../../model/table.js";
import { unrounded } from "../printed.js";

/** A line of a statement in report form, with the exact figure that stands in it; undefined for a heading. */
export interface ReportFormLine {
  readonly row: Omit<Row, "cells">;
  readonly figure: Figure | undefined;
}

/**
 * 報告式: the lines of a statement below each other: the sections that a result is made of stand above it, in the order
 * in which it takes them; sides that nothing results from follow each other.
 */
export function inReportForm({ left, right, result }: Statement): ReportFormLine[] {
  const sections = [left, right].flatMap(sectionsOf);
  const placed = new Set<ReportFormLine[]>();
  const lines = (result?.rows ?? []).flatMap((row): ReportFormLine[] => {
    const line = lineOf(row);
    const made = line.figure?.origin.kind === "derived" ? line.figure.origin.inputs : [];
    const above = made.flatMap(({ id }) =>
      sections.filter((section) => !placed.has(section) && section.some(({ figure }) => figure?.id === id)),
    );
    for (const section of above) placed.add(section);
    return [...above.flat(), line];
  });
  return [...lines, ...sections.filter((section) => !placed.has(section)).flat()];
}

/** A side's sections: each headed by its total; or one, headed by the side's title and closed by its total. */
function sectionsOf({ id, title, rows }: Table): ReportFormLine[][] {
  const total = rows.at(-1);
  if (total?.role === "total") {
    const heading: ReportFormLine = {
      row: { id: id.split("/").at(-1) ?? id, label: title, level: 0, role: "group" },
      figure: undefined,
    };
    const items = rows.slice(0, -1).map((row) => lineOf({ ...row, level: row.level + 1 }));
    return [[heading, ...items, lineOf({ ...total, label: `${title}${total.label}` })]];
  }
  const heads = rows.flatMap(({ role }, index) => (role === "subtotal" ? [index] : []));
  return heads.map((from, index) => rows.slice(from, heads[index + 1]).map(lineOf));
}

function lineOf({ cells, ...row }: Row): ReportFormLine {
  const figure = figureIn(cells[0]);
  return { row, figure: figure ? unrounded(figure) : undefined };
}
