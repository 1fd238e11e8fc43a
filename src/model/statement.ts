import type { Table } from "./table.js";

/** A financial statement in account form (勘定式): two tables side by side, and what results from them. */
export interface Statement {
  /** `income-statement`, `balance-sheet`, `asset-inventory`, `budget`. */
  readonly id: string;
  /** 収支計算書, … */
  readonly title: string;
  readonly period: string;
  /** 支出の部／借方／資産. */
  readonly left: Table;
  /** 収入の部／貸方／負債. */
  readonly right: Table;
  /** 収支差額とその処分／正味財産: printed below both sides. */
  readonly result?: Table;
}
