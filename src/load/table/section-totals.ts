import { Decimal } from "../../model/decimal.js";
import type { ColumnSchema, Sourced, SourcedNumber, TableSchema } from "../../model/schema.js";
import { isMoney, type Unit } from "../../model/unit.js";
import { amountText } from "../../problem/amount.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/table.js";
import type { BoundColumn } from "./bind.js";
import type { ReadRow } from "./row-rules.js";
import { addsUp, meansSubtotal, meansTotal } from "./total-words.js";

/** A row of the sheet: what is read of it, once, or for each year or choice that stands across. */
type SheetRow = readonly ReadRow[];

/** A row that adds up others: where it is called so, and whether it must be one: 製造業計 is one if its numbers say so. */
interface Total {
  readonly cell: Sourced<unknown>;
  readonly isSure: boolean;
  /** The words before its name: 保証承諾, 業種別. */
  readonly left: readonly string[];
}

/** A number of a total, and the sum of those above it. */
interface Compared {
  readonly heading: string;
  readonly total: SourcedNumber;
  readonly value: Decimal;
  readonly sum: Decimal;
}

/**
 * 途中の計: rows called 小計 or 計 in a table that has no such rows of its own. One that is the sum of the rows above it
 * says nothing new and is left out; any other is told, for it would be counted besides them.
 */
export class SectionTotals {
  /** The rows of the sheet that are left out. */
  readonly leftOut = new Set<number>();
  readonly #schema: TableSchema;
  readonly #words: readonly string[];
  readonly #numbers: readonly string[];
  /** The rows above, from the top; "total" where one that adds up others stood. */
  readonly #above: (SheetRow | "total")[] = [];

  constructor(schema: TableSchema, columns: readonly BoundColumn[]) {
    const ids = [...new Set([...columns].sort((a, b) => a.column - b.column).map(({ id }) => id))];
    const isNumber = (id: string) => ["amount", "number"].includes(schema.columns[id]?.kind ?? "");
    this.#schema = schema;
    this.#words = ids.filter((id) => !isNumber(id));
    this.#numbers = ids.filter((id) => isSummed(schema.columns[id]));
  }

  /** Whether a row is one of the table's; what is wrong with one that adds up others is told. */
  takes(read: SheetRow, row: number, problems: Problem[]): boolean {
    if (this.#isDeclared(read)) {
      this.#above.push("total");
      return true;
    }
    const total = this.#numbers.length > 0 ? this.#totalIn(read) : undefined;
    const sections = total ? this.#sections(total) : [];
    const faults = sections.map((section) => this.#faults(read, section));
    const isSum = faults.some(
      (met, index) => met?.length === 0 && (total?.isSure || (sections[index]?.length ?? 0) > 1),
    );
    if (!total || (!isSum && !total.isSure)) {
      this.#above.push(read);
      return true;
    }
    this.#above.push("total");
    if (isSum) this.leftOut.add(row);
    else problems.push(told(total, sections[0] ?? [], faults[0]?.[0]));
    return false;
  }

  #wordOf(read: ReadRow | undefined, id: string): string {
    const cell = read?.cells.get(id);
    const isText = this.#schema.columns[id]?.kind === "text";
    return (isText ? (cell?.value as string | undefined) : cell?.text) ?? "";
  }

  #isDeclared([read]: SheetRow): boolean {
    const { column, within } = this.#schema.total ?? {};
    return (
      (column !== undefined && meansTotal(this.#wordOf(read, column))) ||
      (within !== undefined && meansSubtotal(this.#wordOf(read, within)))
    );
  }

  /** The name by which a row adds up others; no text follows it. */
  #totalIn([read]: SheetRow): Total | undefined {
    const isChoice = (id: string) =>
      this.#schema.columns[id]?.kind === "choice" && read?.cells.get(id)?.value !== "";
    const nameIn = (id: string) => (isChoice(id) ? undefined : addsUp(this.#wordOf(read, id)));
    const index = this.#words.findIndex((id) => nameIn(id) !== undefined);
    const id = this.#words[index];
    const cell = id === undefined ? undefined : read?.cells.get(id);
    if (id === undefined || !cell) return undefined;
    const isFollowed = this.#words
      .slice(index + 1)
      .some((other) => this.#schema.columns[other]?.kind === "text" && this.#wordOf(read, other) !== "");
    if (isFollowed) return undefined;
    const left = this.#words.slice(0, index).map((other) => this.#wordOf(read, other));
    return { cell, isSure: nameIn(id) === "surely", left };
  }

  /** What a total may add up: the rows since the last one, or all above; of those with the words that it has. */
  #sections({ left }: Total): SheetRow[][] {
    const isOf = ([read]: SheetRow): boolean =>
      left.every((word, index) => word === "" || this.#wordOf(read, this.#words[index] ?? "") === word);
    const since = this.#above.slice(this.#above.lastIndexOf("total") + 1);
    return [since, this.#above].map((rows) => rows.filter((row) => row !== "total").filter(isOf));
  }

  /** Which numbers of a total are not the sums of a section's; undefined where there is nothing to compare. */
  #faults(total: SheetRow, section: readonly SheetRow[]): Compared[] | undefined {
    const numberOf = (row: ReadRow | undefined, id: string) =>
      row?.cells.get(id) as SourcedNumber | undefined;
    const compared = total.flatMap((own, group) =>
      this.#numbers.flatMap((id): Compared[] => {
        const cell = numberOf(own, id);
        if (!cell?.value) return [];
        const values = section.map((row) => numberOf(row[group], id)?.value ?? new Decimal(0));
        const sum = values.reduce((one, other) => one.plus(other), new Decimal(0));
        return [{ heading: this.#schema.columns[id]?.heading ?? id, total: cell, value: cell.value, sum }];
      }),
    );
    if (compared.length === 0 || section.length === 0) return undefined;
    return compared.filter((one) => !isSumOf(one, section.length));
  }
}

function told({ cell }: Total, section: readonly SheetRow[], fault: Compared | undefined): Problem {
  const name = cell.text;
  if (!fault) return rules.unclearTotal({ name }, cell.place);
  const { heading, total, value, sum } = fault;
  const [said, ours] = [amountText(value, total.unit), amountText(sum, total.unit)];
  const ends = [section[0], ...(section.length > 1 ? [section.at(-1)] : [])];
  return rules.wrongSectionTotal(
    { name, heading, total: said, sum: ours, rows: section.length },
    total.place,
    ends.flatMap((row) => row?.[0]?.place ?? []),
  );
}

/** What adds up over rows; ratios and terms do not. */
const isSummed = (column: ColumnSchema | undefined): boolean =>
  column?.kind === "amount" || (column?.kind === "number" && !unsummed.includes(column.unit));

const unsummed: readonly Unit[] = ["％", "ポイント", "倍", "年", "か月", "日"];

/** Rows in whole 千円 may be half of one off each, or, cut off, a whole one short. */
function isSumOf({ total: { unit }, value, sum }: Compared, rows: number): boolean {
  const gap = value.minus(sum);
  if (!isMoney(unit) || unit === "円") return gap.isZero();
  return gap.greaterThanOrEqualTo(-rows / 2) && gap.lessThanOrEqualTo(rows);
}
