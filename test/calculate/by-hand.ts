import type { Account, AssociationDataset } from "../../src/model/dataset.js";
import { Decimal } from "../../src/model/decimal.js";
import type { Figure } from "../../src/model/figure.js";
import type { Sourced, SourcedNumber } from "../../src/model/schema.js";
import type { AssociationSettings, TableRounding } from "../../src/model/settings.js";
import type { Statement } from "../../src/model/statement.js";
import { type Cell, isFigure, type Table } from "../../src/model/table.js";
import type { Unit } from "../../src/model/unit.js";
import type { Problem, Rule, Severity } from "../../src/problem/problem.js";

// 手書き: inputs as a test types them, and what is made of them as lines that a person can check.

/** A place of its own for each thing: a made-up row of a made-up file. */
export const at = (row: number) => ({ file: "t.csv", row });

const decimal = (text: string | null): Decimal | null => (text === null ? null : new Decimal(text));

/** A figure that was read, labelled as its id is. */
export function read(id: string, value: string | null, unit: Unit = "円", row = 1): Figure {
  return {
    id,
    label: id,
    value: decimal(value),
    unit,
    origin: { kind: "read", place: at(row), text: value ?? "" },
  };
}

/** A cell with a number; null is a blank one. */
export function number(value: string | null, unit: Unit = "円", row = 1): SourcedNumber {
  return { value: decimal(value), unit, text: value ?? "", place: at(row) };
}

/** A cell with words, a year, a day. */
export function cell<const T>(value: T, row = 1): Sourced<T> {
  return { value, text: String(value ?? ""), place: at(row) };
}

/** 百万円, whole, half-up; percentages to one digit, half-up. */
export const inMillions: TableRounding = {
  unit: "百万円",
  amount: "half-up",
  percentageDigits: 1,
  percentage: "half-up",
};

export const lookupIn =
  (...figures: readonly Figure[]) =>
  (id: string): Figure | undefined =>
    figures.find((figure) => figure.id === id);

const valueText = ({ value, unit }: Figure): string => `${value?.toString() ?? "─"}${unit}`;

/** 「sum 和 = 5円 ← sum(a, b)」: a figure and one step of its working. */
export function working({ id, label, origin, ...figure }: Figure): string {
  const told = `${id} ${label} = ${valueText({ id, label, origin, ...figure })}`;
  if (origin.kind === "read")
    return `${told} ← ${origin.place.file}:${origin.place.row ?? ""}「${origin.text}」`;
  if (origin.kind === "given") return `${told} ← ${origin.by}`;
  const { operation, inputs } = origin;
  const how = operation.name === "rounded" ? `rounded ${operation.digits} ${operation.mode}` : operation.name;
  return `${told} ← ${how}(${inputs.map((input) => input.id).join(", ")})`;
}

const cellText = (entry: Cell): string => {
  if (entry === null) return "─";
  return isFigure(entry) ? `${valueText(entry)} ${entry.id}` : `「${entry}」`;
};

/** A table's frame in one line, its columns in one, each row in one with its figures' values and ids. */
export function tableLines(table: Table): string[] {
  const { id, title, period, rowHeading, columns, rows, notes } = table;
  const column = (one: (typeof columns)[number]) =>
    `${one.id} ${one.group === undefined ? "" : `${one.group}/`}${one.label} ${one.kind} ${one.unit} ${one.digits}`;
  return [
    `${id} ${title} ${period} ${rowHeading}`,
    columns.map(column).join(" | "),
    ...rows.map(
      (row) =>
        `${row.role}${row.level}${row.bracketed ? "()" : ""} ${row.id} ${row.label}: ${row.cells.map(cellText).join(" | ")}`,
    ),
    ...notes,
  ];
}

/** Only the rows of a table. */
export const rowLines = (table: Table): string[] => tableLines(table).slice(2, 2 + table.rows.length);

/** Both sides of a statement and what results, each table under the other. */
export const statementLines = ({ id, title, period, left, right, result }: Statement): string[] => [
  `${id} ${title} ${period}`,
  ...[left, right, ...(result ? [result] : [])].flatMap(tableLines),
];

/** 「rule file:row (related rows)」 of each problem. */
export const told = (problems: readonly Problem[]): string[] =>
  problems.map(({ rule, place, related }) => {
    const others = (related ?? []).map(({ row }) => row).join(",");
    return `${rule} ${place?.row ?? "-"}${others === "" ? "" : ` (${others})`}`;
  });

/** The ids of rules by how grave what they find is. */
export function bySeverity(rules: readonly Rule<never>[]): Readonly<Record<Severity, readonly string[]>> {
  const ids = (wanted: Severity) => rules.filter(({ severity }) => severity === wanted).map(({ id }) => id);
  return { error: ids("error"), warning: ids("warning"), note: ids("note") };
}

/** A dataset with only the tables, accounts and settings that a calculator looks at. */
export const dataset = (parts: {
  readonly settings?: Partial<AssociationSettings>;
  readonly tables?: AssociationDataset["tables"];
  readonly accounts?: readonly Account[];
}): AssociationDataset => ({
  folder: "d",
  tables: {},
  accounts: [],
  ...parts,
  settings: { ...settings, ...parts.settings },
});

/** Fiscal 2024, everything in 百万円. */
const settings: AssociationSettings = {
  kind: "association",
  entity: { name: "見本", nameEn: "Mihon", prefecture: "見本県", prefectureCode: "99" },
  fiscalYear: 2024,
  published: "2025-07",
  style: { negative: "▲", nothing: "─", eraChange: "new" },
  reserveShareMost: 0.5,
  rounding: {
    mix: inMillions,
    trend: inMillions,
    plan: inMillions,
    budget: { ...inMillions, unit: "千円" },
    baseProperty: inMillions,
    ratio: inMillions,
    statement: inMillions,
  },
};
