import type { Case } from "../../../model/chamber/register.js";
import type { IsoDate } from "../../../model/era.js";
import type { Place } from "../../../problem/place.js";

/** The days of a case that are known, in the order in which they must come. */
export function days(entry: Case): { readonly name: string; readonly day: IsoDate; readonly place: Place }[] {
  const cells = [
    ["相談日", entry.consulted],
    ["申込日", entry.applied],
    ["承諾日", entry.approved],
    ["融資日", entry.lent],
    ["完済日", entry.repaid],
  ] as const;
  return cells.flatMap(([name, cell]) =>
    cell && cell.value !== null ? [{ name, day: cell.value, place: cell.place }] : [],
  );
}
