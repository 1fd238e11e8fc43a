import { Decimal } from "../../../../src/model/decimal.js";
import type { Figure } from "../../../../src/model/figure.js";
import type { Column, Row, Table } from "../../../../src/model/table.js";
import type { Unit } from "../../../../src/model/unit.js";

export const numbers = { negative: "▲", nothing: "－" } as const;

export function figure(id: string, value: string | null, unit: Unit = "百万円", label = id): Figure {
  const place = { file: "data/sample/ledger.xlsx", sheet: "貸借対照表", row: 4, column: "C" };
  return {
    id,
    label,
    value: value === null ? null : new Decimal(value),
    unit,
    origin: { kind: "read", place, text: value ?? "" },
  };
}

const amount: Column = { id: "amount", label: "金額", kind: "amount", unit: "百万円", digits: 0 };
const count: Column = { id: "count", label: "件数", kind: "count", unit: "件", digits: 0 };
const share: Column = { id: "share", label: "構成比", kind: "percentage", unit: "％", digits: 1 };
const change: Column = { id: "change", label: "前年度比", kind: "percentage", unit: "％", digits: 1 };

export function row(
  id: string,
  label: string,
  values: readonly (string | null)[],
  more: Partial<Row> = {},
): Row {
  const units: Unit[] = ["件", "百万円", "％", "％"];
  return {
    id,
    label,
    level: 0,
    role: "item",
    cells: values.map((value, index) => figure(`mix/${id}/${index}`, value, units[index] ?? "", label)),
    ...more,
  };
}

export const industries = [
  "製造業",
  "農業・林業",
  "漁業",
  "鉱業・採石業・砂利採取業",
  "建設業",
  "電気・ガス・熱供給・水道業",
  "情報通信業",
  "運輸業・郵便業",
  "卸売業",
  "小売業",
  "不動産業・物品賃貸業",
  "宿泊業・飲食サービス業",
  "医療・福祉",
  "サービス業",
  "その他",
];

export function table(rows: number): Table {
  return {
    id: "mix/industry",
    title: "業種別保証承諾",
    period: "令和7年度",
    rowHeading: "業種",
    columns: [count, amount, share, change],
    rows: [
      ...Array.from({ length: rows }, (_, index) =>
        row(`r${index}`, industries[index % industries.length] ?? "", [
          String(120 + index * 37),
          String(1111 + index * 713),
          "6.3",
          index === 3 ? null : "-12.4",
        ]),
      ),
      row("total", "合計", ["7105", "91540", "100.0", "104.9"], { role: "total" }),
    ],
    notes: ["単位未満を四捨五入しているため、合計が一致しないことがあります。"],
  };
}

export function statementTable(
  id: string,
  title: string,
  rows: readonly [string, string, string, Row["role"], number][],
): Table {
  return {
    id,
    title,
    period: "",
    rowHeading: "科目",
    columns: [{ ...amount, unit: "円" }],
    notes: [],
    rows: rows.map(([rowId, label, value, role, level]) => ({
      id: rowId,
      label,
      level,
      role,
      cells: [figure(`${id}/${rowId}`, value, "円", label)],
    })),
  };
}
