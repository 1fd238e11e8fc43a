import type { ClassTable, FeeSchedule } from "../../../model/fee-schedule.js";
import type { Row, Table } from "../../../model/table.js";
import { percentText } from "../percent.js";
import { classColumns } from "./columns.js";

/** 区分ごとの保証料率: the nine-class tables, special rates in parentheses or as rows of their own. */
export function classRateTable(schedule: FeeSchedule, tables: readonly ClassTable[], period: string): Table {
  const { specialRule } = schedule;
  return {
    id: "fees/classes",
    title: "区分ごとの信用保証料率",
    period,
    rowHeading: "区分",
    columns: classColumns(),
    rows: tables.map((table) => classRow(table, specialRule?.shown === "bracketed")),
    notes: [
      "①の料率が最も高く、⑨が最も低くなります。料率は年率です。",
      ...(specialRule
        ? [
            `特殊は${specialRule.applies}の料率です（もとの料率×${percentText(specialRule.factor)}、小数第${specialRule.digits + 1}位切上げ）。`,
          ]
        : []),
    ],
  };
}

function classRow({ name, rates, special }: ClassTable, bracketed: boolean): Row {
  const inBrackets = special === true && bracketed;
  return {
    id: name,
    label: inBrackets ? "（特殊）" : name,
    level: inBrackets ? 1 : 0,
    role: "item",
    ...(inBrackets ? { bracketed: true } : {}),
    cells: rates,
  };
}
