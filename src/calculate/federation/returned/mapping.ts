import type { MappingRow } from "../../../model/federation/mapping.js";
import { normalForm } from "../../../model/normal-form.js";
import type { Place } from "../../../problem/place.js";
import type { Problem } from "../../../problem/problem.js";
import { unmapped } from "../../../problem/rules/federation.js";
import { suggest } from "../../../problem/suggest.js";
import type { Filed } from "./returned-figure.js";

/** 合わせない: what is mapped to it is left out on purpose, such as a part that its whole has already. */
export const leftOut = "合わせない";

/** 区分の対応: a corporation's own words to the common ones. */
export class Mapping {
  private readonly rows: readonly MappingRow[];
  private readonly problems: Problem[];

  constructor(rows: readonly MappingRow[], problems: Problem[]) {
    this.rows = rows;
    this.problems = problems;
  }

  /** The tables (切り口) of which it says something, in its order. */
  get tables(): readonly string[] {
    return [...new Set(this.rows.map(({ table }) => table.value))];
  }

  /** The common categories of a table, in the order in which they first stand. */
  commonIn(table: string): readonly string[] {
    const own = this.rows.filter((row) => isSame(row.table.value, table));
    return [...new Set(own.map(({ common }) => common.value))].filter((name) => name !== leftOut);
  }

  /** Where a common category first stands. */
  placeOf(table: string, common: string): Place | undefined {
    return this.rows.find((row) => isSame(row.table.value, table) && row.common.value === common)?.common
      .place;
  }

  /** The common category of a corporation's own; one that has no row is a problem at the place in its return. */
  common({ association }: Filed, table: string, category: string, place: Place): string | undefined {
    const rows = this.rows.filter(
      (row) => isSame(row.table.value, table) && isSame(row.category.value, category),
    );
    const own = rows.find(({ code }) => code.value === association.code.value);
    const found = own ?? rows.find(({ code }) => code.value === "");
    if (found) return found.common.value;
    const known = this.commonIn(table);
    const facts = { name: association.name.value, table, category, suggestion: suggest(category, known) };
    this.problems.push(unmapped(facts, place));
    return undefined;
  }
}

const isSame = (one: string, other: string): boolean => normalForm(one) === normalForm(other);
