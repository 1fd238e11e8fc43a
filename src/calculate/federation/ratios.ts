import type { nationalRatiosSchema } from "../../model/federation/ratios.js";
import type { Figure } from "../../model/figure.js";
import { ofYear } from "../../model/figure-name.js";
import type { FiscalYear } from "../../model/fiscal-year.js";
import type { RowOf, Sourced } from "../../model/schema.js";
import type { Row, Table } from "../../model/table.js";
import { isSameMeasure, type Unit } from "../../model/unit.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { otherRatioUnit, unknownRatioPart } from "../../problem/rules/federation.js";
import { suggest } from "../../problem/suggest.js";
import { percentage, quotient, rounded } from "../arithmetic.js";

type RatioRow = RowOf<typeof nationalRatiosSchema>;

interface Known {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly fiscalYear: FiscalYear;
}

/** 比率: what a dataset asks to be divided, beside what was published. */
export function nationalRatioTable(
  rows: readonly RatioRow[],
  known: Known,
  problems: Problem[],
): Table | undefined {
  if (rows.length === 0) return undefined;
  const made = rows.map((row): Row => {
    const unit = row.unit.value as Unit;
    const [part, whole, published] = [row.part, row.whole, row.published].map((name) =>
      figureNamed(name, known, problems),
    );
    const name = { id: `national-ratio/${row.ratio.value}`, label: row.ratio.value };
    const digits = row.digits.value?.toNumber() ?? 0;
    const exact = part && whole && divided(name, { part, whole, unit, place: row.unit.place }, problems);
    const cells = [
      exact ? rounded(exact, { unit, digits, mode: "half-up" }) : null,
      published ?? null,
      unit,
      row.note.value,
    ];
    return { id: row.ratio.value, label: row.ratio.value, level: 0, role: "item", cells };
  });
  const most = Math.max(...rows.map(({ digits }) => digits.value?.toNumber() ?? 0));
  return {
    id: "national-ratio",
    title: "計算した比率と公表値",
    period: "",
    rowHeading: "比率",
    columns: [
      { id: "value", label: "計算値", kind: "count", unit: "", digits: most },
      { id: "published", label: "公表値", kind: "count", unit: "", digits: 0 },
      { id: "unit", label: "単位", kind: "text", unit: "", digits: 0 },
      { id: "note", label: "算式", kind: "text", unit: "", digits: 0 },
    ],
    rows: made,
    notes: [],
  };
}

/** A figure by its name; a name that no figure has is a problem at its cell, a blank is none. */
function figureNamed(
  { value, place }: Sourced<string>,
  { figures, fiscalYear }: Known,
  problems: Problem[],
): Figure | undefined {
  if (value === "") return undefined;
  const id = ofYear(value, fiscalYear);
  const found = figures.get(id);
  if (!found) problems.push(unknownRatioPart({ id, suggestion: suggest(id, figures.keys()) }, place));
  return found;
}

interface Division {
  readonly part: Figure;
  readonly whole: Figure;
  readonly unit: Unit;
  /** Where its unit was read. */
  readonly place: Place;
}

/** A share in ％, or so many of the part (149.8万者 as 1,498,000者) for each of the whole; nothing in a unit of something else. */
function divided(
  name: { readonly id: string; readonly label: string },
  { part, whole, unit, place }: Division,
  problems: Problem[],
): Figure | undefined {
  const counted = unit === "％" ? whole.unit : unit;
  if (!isSameMeasure(part.unit, counted)) {
    problems.push(otherRatioUnit({ unit, part: part.unit, whole: whole.unit }, place));
    return undefined;
  }
  if (unit === "％") return percentage(name, part, whole);
  return quotient(name, rounded(part, { unit, digits: 0, mode: "half-up" }), whole, unit);
}
