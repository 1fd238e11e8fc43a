import { sameFileName } from "../../model/file-name.js";
import { normalForm } from "../../model/normal-form.js";
import type { RowRules, Sourced, SourcedNumber, TableSchema } from "../../model/schema.js";
import { isWithheld } from "../../model/withheld.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/table.js";
import { suggest } from "../../problem/suggest.js";

/** A row before it gets the type of its schema: its cells by the ids of their columns. */
export interface ReadRow {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, Sourced<unknown>>;
  /** Columns whose cells have a problem already: no more is reported of them. */
  readonly reported: ReadonlySet<string>;
  /** 記入待ち: whether a blank stands where the row needs something else. It is told, and the row left out. */
  readonly awaits: boolean;
}

/** What a table's rows keep to among themselves, as its schema declares it; every fault is reported at its cell. */
export function checkRows(schema: TableSchema, rows: readonly ReadRow[]): Problem[] {
  const heading = (column: string): string => schema.columns[column]?.heading ?? column;
  return [
    ...(schema.keys ?? []).flatMap((key) => duplicates(key, rows)),
    ...(schema.named ? namedTwice(schema.named, rows) : []),
    ...Object.entries(schema.columns).flatMap(([id, column]) =>
      column.kind === "text" && column.code ? sameCodes(id, rows) : [],
    ),
    ...(schema.someOf ? emptyRows(schema.someOf, rows, heading) : []),
    ...(schema.whole ? gaps(schema.whole, rows, heading) : []),
    ...(schema.without ? wordsWithout(schema.without, rows, heading) : []),
    ...(schema.either ? bothSides(schema.either, rows, heading) : []),
    ...(schema.tree ? strayBranches(schema.tree, rows) : []),
    ...(schema.pairs ?? []).flatMap((pair) => unpaired(pair, rows, schema, heading)),
  ];
}

type HeadingOf = (column: string) => string;

/** Of two rows for the same thing one would be lost, or both counted. */
function duplicates(key: readonly string[], rows: readonly ReadRow[]): Problem[] {
  const firsts = new Map<string, Place>();
  return rows.flatMap((row) => {
    const words = key.map((column) => wordOf(row.cells.get(column)));
    const name = words.join("\n");
    if (name.trim() === "" || key.some((column) => row.reported.has(column))) return [];
    const first = firsts.get(name);
    if (!first) firsts.set(name, row.place);
    return first
      ? [rules.duplicateRow({ key: words.filter((word) => word !== "") }, row.place, [first])]
      : [];
  });
}

const namedTwice = ({ by, within }: NonNullable<RowRules["named"]>, rows: readonly ReadRow[]): Problem[] =>
  duplicates(
    [...within, by],
    rows.filter(({ cells }) => wordOf(cells.get(by)) !== ""),
  );

/** Codes that name one file on Windows, `a-1` and `A-1`: one case's forms would lie over another's. */
function sameCodes(column: string, rows: readonly ReadRow[]): Problem[] {
  const firsts = new Map<string, Sourced<unknown>>();
  return rows.flatMap(({ cells, reported }) => {
    const cell = cells.get(column);
    if (!cell || cell.text === "" || reported.has(column)) return [];
    const first = firsts.get(sameFileName(cell.text)) ?? cell;
    firsts.set(sameFileName(cell.text), first);
    return first.text === cell.text
      ? []
      : [rules.sameCode({ code: cell.text, other: first.text }, cell.place, [first.place])];
  });
}

/** A cell as it is compared: 令和6年度 and R6 are one year, full-width forms and spaces make no difference. */
const wordOf = (cell: Sourced<unknown> | undefined): string => normalForm(String(cell?.value ?? ""));

function emptyRows(columns: readonly string[], rows: readonly ReadRow[], heading: HeadingOf): Problem[] {
  return rows.flatMap(({ cells }) => {
    const there = columns.flatMap((column) => cells.get(column) ?? []);
    const [first] = there;
    if (!first || there.some(({ text }) => text !== "")) return [];
    const headings = columns.filter((column) => cells.has(column)).map(heading);
    return [rules.emptyRow({ headings }, first.place)];
  });
}

/** A number where there can be none, and none where there is one. */
function wordsWithout(
  { column, where, words }: NonNullable<RowRules["without"]>,
  rows: readonly ReadRow[],
  heading: HeadingOf,
): Problem[] {
  return rows.flatMap(({ cells, reported }) => {
    const [cell, word] = [cells.get(column), cells.get(where)];
    if (!cell || !word || reported.has(column) || reported.has(where)) return [];
    const has = cell.value !== null;
    if (!words.includes(String(word.value)))
      return cell.text === "" ? [rules.missingNumber({ heading: heading(column) }, cell.place)] : [];
    return has
      ? [rules.numberNotWanted({ heading: heading(column), word: String(word.value) }, cell.place)]
      : [];
  });
}

/** 346,669 without quotation marks is 346 on one side and 669 on the other. */
function bothSides(pair: readonly [string, string], rows: readonly ReadRow[], heading: HeadingOf): Problem[] {
  const [one, other] = pair.map(heading) as [string, string];
  return rows.flatMap(({ cells, reported }) => {
    const [left, right] = pair.map((column) => cells.get(column)) as (SourcedNumber | undefined)[];
    const isFilled = (cell: SourcedNumber | undefined) => cell?.value != null && !cell.value.isZero();
    if (!left || !right || !isFilled(left) || !isFilled(right) || pair.some((column) => reported.has(column)))
      return [];
    return [rules.bothSides({ one, other, texts: [left.text, right.text] }, left.place, [right.place])];
  });
}

/** A blank among cells that are added up would count as zero. */
function gaps(
  { within, columns }: NonNullable<RowRules["whole"]>,
  rows: readonly ReadRow[],
  heading: HeadingOf,
): Problem[] {
  const isBlank = (row: ReadRow): boolean => columns.some((column) => row.cells.get(column)?.text === "");
  if (!rows.some(isBlank)) return [];
  const cells = rows.flatMap((row) => {
    const group = within.map((column) => wordOf(row.cells.get(column))).join("\n");
    return columns.flatMap((column) => {
      const cell = row.cells.get(column);
      return cell ? [{ ...cell, column, group: `${group}\n${column}` }] : [];
    });
  });
  const filled = new Map(cells.flatMap(({ text, group, place }) => (text === "" ? [] : [[group, place]])));
  return cells.flatMap(({ text, column, group, place }) => {
    const other = filled.get(group);
    return text === "" && other ? [rules.gapInColumn({ heading: heading(column) }, place, [other])] : [];
  });
}

/** A row whose parent is none, or its own child, stands nowhere in the tree. */
function strayBranches({ name, parent }: NonNullable<RowRules["tree"]>, rows: readonly ReadRow[]): Problem[] {
  const nodes = rows.flatMap(({ cells }): Branch[] => {
    const [own, above] = [cells.get(name), cells.get(parent)] as (Sourced<string> | undefined)[];
    return own && above ? [{ name: own.value, parent: above }] : [];
  });
  const names = new Set(nodes.map((node) => node.name));
  const unknown = nodes.filter((node) => node.parent.value !== "" && !names.has(node.parent.value));
  return [
    ...unknown.map(({ parent: { value, place } }) =>
      rules.unknownParent({ name: value, suggestion: suggest(value, names) }, place),
    ),
    ...treeFaults(nodes),
  ];
}

interface Branch {
  readonly name: string;
  readonly parent: Sourced<string>;
}

/** A tree of more levels is no organisation and no chart of accounts, and fits on no page. */
const deepest = 10;

/**
 * Rows that no tree can place: upwards they come back to themselves (A belongs to B, B to A), or they lie too deep,
 * where the first row too deep stands for those below it.
 */
export function treeFaults(rows: readonly Branch[]): Problem[] {
  const names = new Set(rows.map(({ name }) => name));
  const branches = rows.filter(({ parent }) => names.has(parent.value));
  const upward = branches.map(({ name, parent }): Edge => [name, parent.value]);
  const levels = untangled(names, upward);
  // What hangs on a circle without being of it lies at the ends of what is left.
  const caught = upward.filter(([name]) => !levels.has(name));
  const ends = untangled(
    new Set(caught.flat()),
    caught.map(([name, parent]): Edge => [parent, name]),
  );
  return branches.flatMap(({ name, parent }) => {
    const facts = { name, parent: parent.value };
    if (!levels.has(name) && !ends.has(name) && !levels.has(parent.value))
      return [rules.parentLoop(facts, parent.place)];
    return levels.get(name) === deepest + 1 ? [rules.deepTree({ ...facts, deepest }, parent.place)] : [];
  });
}

type Edge = readonly [from: string, to: string];

/** The names that lead to no circle, each with its level: one more than the highest to which it leads. */
function untangled(names: ReadonlySet<string>, edges: readonly Edge[]): ReadonlyMap<string, number> {
  const waiting = new Map([...names].map((name) => [name, 0]));
  const arriving = new Map([...names].map((name): [string, string[]] => [name, []]));
  for (const [from, to] of edges) {
    waiting.set(from, (waiting.get(from) ?? 0) + 1);
    arriving.get(to)?.push(from);
  }
  const levels = new Map<string, number>();
  let level = [...names].filter((name) => waiting.get(name) === 0);
  for (let depth = 1; level.length > 0; depth += 1) {
    for (const name of level) levels.set(name, depth);
    level = level
      .flatMap((name) => arriving.get(name) ?? [])
      .filter((name) => {
        const left = (waiting.get(name) ?? 0) - 1;
        waiting.set(name, left);
        return left === 0;
      });
  }
  return levels;
}

/**
 * A number without its money, or money without its number. Where the count may be left blank, nothing (─) says that
 * none was published; an amount handed over rounded may have become zero.
 */
function unpaired(
  [count, amount]: readonly [string, string],
  rows: readonly ReadRow[],
  { columns }: TableSchema,
  heading: HeadingOf,
): Problem[] {
  const isZero = (column: string, { value }: SourcedNumber): boolean => {
    const declared = columns[column];
    const isSaid = declared?.kind === "number" && declared.blank;
    return value === null ? !isSaid : value.isZero();
  };
  return rows.flatMap(({ cells, reported }) => {
    const [number, money] = [count, amount].map((column) => cells.get(column)) as SourcedNumber[];
    if (!number?.text || !money?.text || reported.has(count) || reported.has(amount)) return [];
    if (isWithheld(number) || isWithheld(money)) return [];
    const [noNumber, noMoney] = [isZero(count, number), isZero(amount, money)];
    if (noNumber && !noMoney)
      return [rules.unpaired({ none: heading(count), other: heading(amount) }, number.place, [money.place])];
    if (noMoney && money.unit === "円" && number.value && !noNumber)
      return [rules.unpaired({ none: heading(amount), other: heading(count) }, money.place, [number.place])];
    return [];
  });
}
