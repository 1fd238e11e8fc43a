import { type FeeSchedule, specialName, standardTables } from "../../model/fee-schedule.js";
import { normalForm } from "../../model/normal-form.js";
import type { Problem } from "../../problem/problem.js";
import { unknownClassTable, unknownDiscount } from "../../problem/rules/fees.js";
import { suggest } from "../../problem/suggest.js";

/** What a programme of a version may name. */
function namesOf({ classTables, specialRule, discounts }: FeeSchedule) {
  const plain = classTables.map(({ name }) => name);
  const special = specialRule ? plain.filter((name) => standardTables.includes(name)).map(specialName) : [];
  return { tables: [...plain, ...special], discounts: discounts.map(({ name }) => name) };
}

/**
 * A version whose programmes spell the names of tables and discounts as those are spelled. One that does so already
 * is the same programme that it was.
 */
export function namedAlike(version: FeeSchedule): FeeSchedule {
  const { tables, discounts } = namesOf(version);
  const spelled = (name: string, known: readonly string[]): string =>
    known.find((one) => one === name) ?? known.find((one) => normalForm(one) === normalForm(name)) ?? name;
  return {
    ...version,
    programmes: version.programmes.map((programme) => {
      const isAlike =
        programme.rates.every(
          (rate) => rate.kind !== "classes" || spelled(rate.table, tables) === rate.table,
        ) && programme.discounts.every((name) => spelled(name, discounts) === name);
      if (isAlike) return programme;
      return {
        ...programme,
        rates: programme.rates.map((rate) =>
          rate.kind === "classes" ? { ...rate, table: spelled(rate.table, tables) } : rate,
        ),
        discounts: programme.discounts.map((name) => spelled(name, discounts)),
      };
    }),
  };
}

/** Programmes that name a table or a discount which the version does not have. */
export function danglingNames(version: FeeSchedule): Problem[] {
  const { tables, discounts: known } = namesOf(version);
  return version.programmes.flatMap(({ name, rates, discounts: allowed, place }) => [
    ...rates.flatMap((rate) =>
      rate.kind === "classes" && !tables.includes(rate.table)
        ? [
            unknownClassTable(
              { programme: name, table: rate.table, suggestion: suggest(rate.table, tables) },
              place,
            ),
          ]
        : [],
    ),
    ...allowed
      .filter((discount) => !known.includes(discount))
      .map((discount) =>
        unknownDiscount({ of: `「${name}」`, discount, suggestion: suggest(discount, known) }, place),
      ),
  ]);
}
