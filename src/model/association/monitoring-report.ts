import type { IsoDate } from "../era.js";
import type { Figure } from "../figure.js";
import type { Table } from "../table.js";

/** モニタリングの報告: what came of looking at the cases, in counts and balances. */
export interface MonitoringReport {
  readonly asOf: IsoDate;
  /** 支援までの流れ: from the cases that are looked at to those that are supported. */
  readonly funnel: Table<"count" | "amount" | "rate" | "others">;
  /** 基準ごとの該当. */
  readonly criteria: Table<"met" | "missed" | "unknown" | "amount">;
  readonly institutions: Table<"count" | "candidates" | "amount" | "approached" | "accepted">;
  /** Absent where nobody declined, nothing was done, nothing was to be measured. */
  readonly refusals?: Table<"count" | "share">;
  readonly measures?: Table<"running" | "completed" | "stopped" | "total">;
  readonly effects?: Table<"achieved" | "missed" | "unknown" | "rate">;
  /**
   * 目線合わせの表: the candidates of each institution, case by case. They stay between the corporation and that
   * institution: only what is made for it has them.
   */
  readonly candidates?: readonly Table[];
  /** Every figure of these tables, those of single cases included. */
  readonly figures: readonly Figure[];
}

/** The tables that name no case, in the order in which they are read. */
export const monitoringTables = ({
  funnel,
  criteria,
  institutions,
  refusals,
  measures,
  effects,
}: MonitoringReport): Table[] =>
  [funnel, criteria, institutions, refusals, measures, effects].flatMap((table) => table ?? []);

/** Those that name no institution either: what may be told to anyone. */
export const namelessTables = (monitoring: MonitoringReport): Table[] =>
  monitoringTables(monitoring).filter((table) => table !== monitoring.institutions);
