import type { Statement } from "../../../src/model/statement.js";
import type { Table } from "../../../src/model/table.js";
import { read } from "../../calculate/by-hand.js";
import { row } from "../by-hand.js";

/** Rows by their ids, each with so many 百万円; null where nothing is known. */
export type Millions = Readonly<Record<string, number | null>>;

function side(id: string, rows: Millions): Table {
  return {
    id,
    title: id,
    period: "",
    rowHeading: "",
    columns: [{ id: "amount", label: "金額", kind: "amount", unit: "円", digits: 0 }],
    rows: Object.entries(rows).map(([name, millions]) =>
      row(name, [read(`${id}/${name}`, millions === null ? null : String(millions * 1_000_000))]),
    ),
    notes: [],
  };
}

/** A statement of typed amounts; its figures are called `left/…`, `right/…`, `result/…`. */
export const statementOf = (id: string, left: Millions, right: Millions, result?: Millions): Statement => ({
  id,
  title: "",
  period: "",
  left: side("left", left),
  right: side("right", right),
  ...(result ? { result: side("result", result) } : {}),
});
