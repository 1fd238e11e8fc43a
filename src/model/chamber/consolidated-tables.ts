import { eraDate } from "../era.js";
import type { Column, Row, Table } from "../table.js";
import type { ComparedLine, ConsolidatedReport } from "./consolidated.js";
import {
  firstDayOf,
  type HalfYear,
  halfYearName,
  lastDayOf,
  previousHalf,
  sameHalfLastYear,
} from "./half-year.js";

/** 集計の表: what chambers recommended, by chamber (with who has reported, and when) and by programme. */
export function consolidatedTables({
  half,
  chambers,
  programmes,
  total,
  filings,
  notes,
}: ConsolidatedReport): Table[] {
  const period = `${eraDate(firstDayOf(half))}から${eraDate(lastDayOf(half))}まで`;
  const totalRow = rowOf(total, { id: "total", role: "total" });
  return [
    {
      id: "consolidated/chambers",
      title: "団体別の推薦実績",
      period,
      rowHeading: "報告団体",
      columns: [text("status", "提出状況"), text("reported", "提出日"), ...columnsOf(half)],
      rows: [
        ...chambers.map((line, index): Row => {
          const filing = filings[index];
          const row = rowOf(line, { id: filing?.chamber.code.value ?? line.name });
          return { ...row, cells: [filing?.status ?? null, filing?.reported ?? null, ...row.cells] };
        }),
        { ...totalRow, cells: [null, null, ...totalRow.cells] },
      ],
      notes,
    },
    {
      id: "consolidated/programmes",
      title: "融資制度別の推薦実績",
      period,
      rowHeading: "融資制度",
      columns: columnsOf(half),
      rows: [...programmes.map((line) => rowOf(line, { id: line.name })), totalRow],
      notes,
    },
  ];
}

const text = (id: string, label: string): Column => ({ id, label, kind: "text", unit: "", digits: 0 });

/** The half itself, the half before and the same half of last year. */
function columnsOf(half: HalfYear): Column[] {
  const amount = (id: string, label: string, of: HalfYear): Column => ({
    id,
    label,
    kind: "amount",
    unit: "千円",
    digits: 0,
    group: halfYearName(of),
  });
  const count = (id: string, label: string): Column => ({
    ...amount(id, label, half),
    kind: "count",
    unit: "件",
  });
  const earlier = (id: string, of: HalfYear): Column[] => [
    amount(`${id}/applications`, "申込金額", of),
    amount(`${id}/approvals`, "承諾金額", of),
  ];
  return [
    count("applications/count", "申込件数"),
    amount("applications", "申込金額", half),
    count("approvals/count", "承諾件数"),
    amount("approvals", "承諾金額", half),
    { ...amount("rate", "承諾率", half), kind: "percentage", unit: "％", digits: 1 },
    ...earlier("previous", previousHalf(half)),
    ...earlier("last-year", sameHalfLastYear(half)),
  ];
}

/** Parallel to `columnsOf`. */
function rowOf(
  { name, applications, approvals, rate, previous, lastYear }: ComparedLine,
  { id, role = "item" }: { readonly id: string; readonly role?: Row["role"] },
): Row {
  return {
    id,
    label: name,
    level: 0,
    role,
    cells: [
      applications.count,
      applications.amount,
      approvals.count,
      approvals.amount,
      rate,
      ...[previous, lastYear].flatMap((earlier) => [earlier.applications, earlier.approvals]),
    ],
  };
}
