import { circled } from "../../../model/circled.js";
import { riskClasses } from "../../../model/fee-schedule.js";
import type { Column } from "../../../model/table.js";

/** A column of rates in ％, two decimals. */
export const rateColumn = (id: string, label: string, group?: string): Column => ({
  id,
  label,
  kind: "percentage",
  unit: "％",
  digits: 2,
  ...(group === undefined ? {} : { group }),
});

/** The nine classes as columns. */
export const classColumns = (group?: string): Column[] =>
  riskClasses.map((riskClass) => rateColumn(String(riskClass), circled(riskClass), group));
