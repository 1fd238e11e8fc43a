import { eraDate } from "../../../model/era.js";
import { coverName, type FeeScheduleHistory } from "../../../model/fee-schedule.js";
import type { Figure } from "../../../model/figure.js";
import type { Table } from "../../../model/table.js";
import { difference } from "../../arithmetic.js";
import { classColumns } from "./columns.js";

/** 責任共有制度の導入前と導入後の料率, where the history reaches back before it. */
export function introductionTable({ versions }: FeeScheduleHistory): Table | undefined {
  const tableOf = (index: number, name: string) =>
    versions[index]?.classTables.find((table) => table.name === name);
  const first = versions.findIndex((_, index) => tableOf(index, coverName.shared));
  const before = tableOf(first - 1, coverName.full);
  const after = tableOf(first, coverName.shared);
  const day = versions[first]?.effectiveFrom;
  if (!before || !after || !day) return undefined;
  const lowered = before.rates.map((rate, index): Figure => {
    const name = {
      id: `fees/introduction/${index + 1}`,
      label: `責任共有制度の導入による差 第${index + 1}区分`,
    };
    return difference(name, [after.rates[index] ?? rate, rate]);
  });
  const row = (label: string, cells: readonly Figure[]) =>
    ({ id: label, label, level: 0, role: "item", cells }) as const;
  return {
    id: "fees/introduction",
    title: "責任共有制度の導入前と導入後の信用保証料率",
    period: `${eraDate(day)}導入`,
    rowHeading: "区分",
    columns: classColumns(),
    rows: [row("導入前", before.rates), row("導入後", after.rates), row("差", lowered)],
    notes: [],
  };
}
