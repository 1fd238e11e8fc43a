import { trendTableId } from "../../../model/association/ids.js";
import { countedOf, measureNames } from "../../../model/association/measures.js";
import type { Figure } from "../../../model/figure.js";
import type { FiscalYear } from "../../../model/fiscal-year.js";
import type { TableRounding } from "../../../model/settings.js";
import type { Cell, Column, Row, Table } from "../../../model/table.js";
import type { Unit } from "../../../model/unit.js";
import { sum } from "../../arithmetic.js";
import { countColumnOf, printedAmount } from "../../printed.js";
import { type Filed, returnedFigure } from "./returned-figure.js";

/** 項目: what returns are compared and added up by; ids as returns have them. */
interface ReturnedMeasure {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly figure: string;
  /** Absent of money, which is printed as the table is rounded. */
  readonly unit?: Unit;
}

/** 協会 × 項目の列: every measure of the year, then the statements' own. */
export function returnedMeasures(year: FiscalYear): readonly ReturnedMeasure[] {
  const trends = measureNames.flatMap((measure): ReturnedMeasure[] => {
    const id = trendTableId(measure);
    const { label, unit } = countColumnOf(measure);
    const count = { id: `${id}/count`, label, group: measure, figure: `${id}/${year}/count`, unit };
    const amount = { id: `${id}/amount`, label: "金額", group: measure, figure: `${id}/${year}/amount` };
    return countedOf(measure) ? [count] : [count, amount];
  });
  return [
    ...trends,
    { id: "fund", label: "基本財産", group: "財務", figure: "balance-sheet/base-property" },
    { id: "surplus", label: "当期収支差額", group: "財務", figure: "income-statement/surplus" },
  ];
}

/** 支援までの流れ of each corporation, as it says so itself (`monitoring-return.json`). */
export const monitoringMeasures: readonly ReturnedMeasure[] = [
  { stage: "watched", label: "対象" },
  { stage: "candidates", label: "支援候補" },
  { stage: "approached", label: "打診" },
  { stage: "accepted", label: "受入れ" },
  { stage: "supported", label: "支援の実施" },
].map(({ stage, label }) => ({
  id: `monitoring/${stage}`,
  label,
  group: "件数",
  figure: `monitoring/funnel/${stage}/count`,
  unit: "件",
}));

/** What a table of measures is called, what stands in it, and how it is printed. */
interface MeasureTable extends Pick<Table, "id" | "title" | "period"> {
  readonly measures: readonly ReturnedMeasure[];
  readonly rounding: TableRounding;
}

/** 協会 × 項目: a row a corporation that handed something over, and their totals; what is not known stays empty. */
export function measureTable(
  filed: readonly Filed[],
  { id: tableId, title, period, measures: asked, rounding }: MeasureTable,
): Table {
  const measures = asked.filter(({ figure }) =>
    filed.some((one) => returnedFigure(one, figure) !== undefined),
  );
  const print = (figure: Figure): Figure => printedAmount(figure, rounding);
  const known = measures.map(({ figure }) => filed.flatMap((one) => returnedFigure(one, figure) ?? []));
  const rows = filed.map((one): Row => {
    const cells = measures.map(({ figure, unit }): Cell => {
      const own = returnedFigure(one, figure);
      return own ? (unit ? own : print(own)) : null;
    });
    const { code, short } = one.association;
    return { id: code.value, label: short.value, level: 0, role: "item", cells };
  });
  const totals = measures.map(({ id, label, group, unit }, index): Cell => {
    const name = { id: `returns/total/${id}`, label: `提出した協会の計 ${group} ${label}` };
    const total = sum(name, known[index] ?? [], unit ?? "円");
    return unit ? total : print(total);
  });
  const counted = (index: number): number => known[index]?.length ?? 0;
  const lacking = measures.flatMap(({ label, group }, index) =>
    counted(index) < filed.length ? [`${group}の${label}は${counted(index)}協会`] : [],
  );
  return {
    id: tableId,
    title,
    period,
    rowHeading: "協会",
    columns: measures.map(
      ({ id, label, group, unit }): Column => ({
        id,
        label,
        group,
        kind: unit ? "count" : "amount",
        unit: unit ?? rounding.unit,
        digits: 0,
      }),
    ),
    rows: [...rows, { id: "total", label: "提出した協会の計", level: 0, role: "total", cells: totals }],
    notes:
      lacking.length === 0
        ? []
        : [
            `空いている欄は提出に数値がないもので、推し量っていません。計に入っているのは、${lacking.join("、")}です。`,
          ],
  };
}
