import { normalForm } from "../../model/normal-form.js";
import type { Sourced, TableSchema } from "../../model/schema.js";
import type { ReadRow } from "./row-rules.js";
import { meansSubtotal, meansTotal } from "./total-words.js";

/**
 * 一つの語に一つの書き方: a word by which rows are named, put together or added up is spelled in one way in all of a
 * table, whatever its width and spaces; one that is known, and a total, is called as the schema calls it. What stood in
 * the cell stays its text.
 */
export function inOneSpelling(schema: TableSchema, rows: readonly ReadRow[]): ReadRow[] {
  const { keys = [], whole, total, tree } = schema;
  const branches = tree ? [tree.name, tree.parent] : [];
  const named = new Set([...keys.flat(), ...(whole?.within ?? []), ...branches]);
  const words = [...named].filter((id) => schema.columns[id]?.kind === "text");
  if (words.length === 0) return [...rows];
  const ofTree = spellingsIn(branches, schema, rows);
  const spellings = new Map(
    words.map((id) => [id, branches.includes(id) ? ofTree : spellingsIn([id], schema, rows)]),
  );
  const spelled = (id: string, text: string): string => {
    const form = normalForm(text);
    if (total?.column === id && meansTotal(form)) return total.name;
    if (total?.within === id && meansSubtotal(form)) return "";
    return spellings.get(id)?.get(form) ?? text;
  };
  return rows.map((row) => {
    const changed = words.flatMap((id): [string, Sourced<unknown>][] => {
      const cell = row.cells.get(id);
      if (typeof cell?.value !== "string") return [];
      const value = spelled(id, cell.value);
      return value === cell.value ? [] : [[id, { ...cell, value }]];
    });
    return changed.length === 0 ? row : { ...row, cells: new Map([...row.cells, ...changed]) };
  });
}

/** The spelling of each word of these columns by its normal form: that which is known, else the first in full-width letters, else the first. */
function spellingsIn(
  ids: readonly string[],
  { columns }: TableSchema,
  rows: readonly ReadRow[],
): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const { cells } of rows)
    for (const id of ids) {
      const value = cells.get(id)?.value;
      if (typeof value !== "string" || value === "") continue;
      const form = normalForm(value);
      const known = spellings.get(form);
      const isPlainer =
        known !== undefined && known !== known.normalize("NFKC") && value === value.normalize("NFKC");
      if (known === undefined || isPlainer) spellings.set(form, value);
    }
  for (const id of ids) {
    const column = columns[id];
    if (column?.kind === "text") for (const word of column.known ?? []) spellings.set(normalForm(word), word);
  }
  return spellings;
}
