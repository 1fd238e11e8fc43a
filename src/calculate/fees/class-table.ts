import type { ClassTable, FeeSchedule, SpecialRule } from "../../model/fee-schedule.js";
import { specialName, standardTables } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import { product, rounded } from "../arithmetic.js";

/** 区分料率と特殊保証の料率: every table, the standard ones first, each followed by its special one. */
export function classTables({ classTables: bases, specialRule }: FeeSchedule): ClassTable[] {
  const ordered = [
    ...standardTables.flatMap((name) => bases.filter((base) => base.name === name)),
    ...bases.filter(({ name }) => !standardTables.includes(name)),
  ];
  return ordered.flatMap((base) =>
    specialRule && standardTables.includes(base.name) ? [base, specialTable(base, specialRule)] : [base],
  );
}

export function classTable(schedule: FeeSchedule, name: string): ClassTable | undefined {
  return classTables(schedule).find((table) => table.name === name);
}

/** 特殊保証の料率表: base × factor, rounded up. */
function specialTable(base: ClassTable, rule: SpecialRule): ClassTable {
  return {
    name: specialName(base.name),
    cover: base.cover,
    special: true,
    rates: base.rates.map((rate) => specialRate(rate, rule)),
    place: base.place,
  };
}

export function specialRate(base: Figure, { factor, digits }: SpecialRule): Figure {
  const exact = product({ id: `${base.id}（特殊）`, label: `${base.label}（特殊）` }, [base, factor], "％");
  return rounded(exact, { unit: "％", digits, mode: "up" });
}
